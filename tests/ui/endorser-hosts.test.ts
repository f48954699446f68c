import { describe, expect, it } from 'vitest';
import type { Endorsement } from '../../core/model/badge.ts';
import { endorserHosts } from '../../ui/endorser-hosts.ts';

const of = (state: Endorsement['state'], ...hosts: string[]): Endorsement => ({
  ...{ state, of: null, issuer: { id: null, host: null, name: null }, comment: null },
  ...(hosts.length > 0 && { hosts }),
});

describe('whom it would take to judge endorsements', () => {
  it('is those nobody has asked, each once, and the next question is about those asked before too', () => {
    const said = [
      of('holds', 'a.example.org'),
      of('not-asked', 'a.example.org', 'b.example.org'),
      of('not-asked', 'b.example.org'),
    ];
    expect(endorserHosts(said)).toEqual({ next: ['a.example.org', 'b.example.org'], all: ['a.example.org', 'b.example.org'] });
    expect(endorserHosts([of('unknown', 'a.example.org'), of('not-asked', 'b.example.org')])).toEqual({
      next: ['b.example.org'],
      all: ['a.example.org', 'b.example.org'],
    });
  });

  it('is nobody where all were asked, or nothing says whom', () => {
    expect(endorserHosts()).toEqual({ next: [], all: [] });
    expect(endorserHosts([of('not-asked'), of('holds', 'a.example.org'), of('fails', 'b.example.org')]).next).toEqual([]);
  });

  it.each(['', 'localhost', '127.0.0.1', '[::1]', 'b.example.org:8443', '*.example.org', 'a b.example.org', 'b.example.org.'])(
    'is nobody whom no leave can name: "%s"',
    (host) => {
      expect(endorserHosts([of('not-asked', 'a.example.org', host)])).toEqual({ next: [], all: [] });
    },
  );
});
