import { describe, expect, it } from 'vitest';
import { hostsToAllow, sourcesToAllow } from '../../../extension/ui/hosts-to-allow.ts';
import { problem, reportWith } from './reports.ts';

const forbidden = (...hosts: string[]) =>
  reportWith({ proof: { outcome: 'unknown', problems: hosts.map((host) => problem('net.not-permitted', { host })) } });

describe('the hosts that a permission is asked for', () => {
  it('are those that were not allowed, each once', () => {
    expect(hostsToAllow(forbidden('badges.example.org', 'badges.example.org', 'xn--fiqs8s.example'))).toEqual([
      'badges.example.org',
      'xn--fiqs8s.example',
    ]);
    expect(hostsToAllow(reportWith({}))).toEqual([]);
  });

  it('are those of every badge in a presentation', () => {
    expect(hostsToAllow({ checks: [], members: [forbidden('a.example.org'), forbidden('b.example.org')] })).toEqual([
      'a.example.org',
      'b.example.org',
    ]);
  });

  it('are apart from those of blockchains, for which leave is asked together', () => {
    const problems = ['a.example.org', 'b.example.org'].map((host) => problem('net.not-permitted', { host }));
    const report = reportWith({ anchor: { outcome: 'unknown', problems } });
    expect(sourcesToAllow(report)).toEqual(['a.example.org', 'b.example.org']);
    expect(hostsToAllow(report)).toEqual([]);
    expect(sourcesToAllow(forbidden('c.example.org'))).toEqual([]);
  });

  it('are never anything but a whole host', () => {
    const odd = [
      '*',
      '*.example.org',
      'example.org/path',
      'example.org:8080',
      'user@example.org',
      'localhost',
      '10.0.0.1',
      '',
      '[::1]',
    ];
    expect(hostsToAllow(forbidden(...odd))).toEqual([]);
  });
});
