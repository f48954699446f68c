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

  it('is no more at once than can be named in a sentence, and never a part of what one endorsement takes', () => {
    const many = Array.from({ length: 20 }, (_, n) => of('not-asked', `a${n}.example.org`, `b${n}.example.org`));
    expect(endorserHosts(many).next).toHaveLength(8);
    expect(endorserHosts(many).all).toEqual(endorserHosts(many).next);
    const crowd = of('not-asked', ...Array.from({ length: 9 }, (_, n) => `c${n}.example.org`));
    expect(endorserHosts([crowd, of('not-asked', 'a.example.org')]).next).toEqual(['a.example.org']);
    // Those that were asked are asked again, as far as a question goes.
    const asked = Array.from({ length: 20 }, (_, n) => of('holds', `d${n}.example.org`, `e${n}.example.org`));
    expect(endorserHosts([...asked, ...many])).toMatchObject({ next: [], all: { length: 40 } });
  });

  it.each(['', 'localhost', '127.0.0.1', '[::1]', 'b.example.org:8443', '*.example.org', 'a b.example.org', 'b.example.org.'])(
    'is nobody whom no leave can name: "%s"',
    (host) => {
      expect(endorserHosts([of('not-asked', 'a.example.org', host)])).toEqual({ next: [], all: [] });
    },
  );
});
