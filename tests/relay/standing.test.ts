import { describe, expect, it } from 'vitest';
import { createStanding } from '../../relay/standing.ts';

const HOUR = 3_600_000;

describe('the standing of hosts', () => {
  it('is earned by an answer, and lasts an hour', () => {
    let now = 0;
    const standing = createStanding(() => now);
    expect(standing.isKnown('badges.example.org')).toBe(false);
    standing.praise('badges.example.org');
    now = HOUR - 1;
    expect(standing.isKnown('badges.example.org')).toBe(true);
    expect(standing.isKnown('other.example.net')).toBe(false);
    now = HOUR;
    expect(standing.isKnown('badges.example.org')).toBe(false);
  });

  it('is lost by one silence', () => {
    const standing = createStanding(() => 0);
    standing.praise('badges.example.org');
    standing.blame('badges.example.org');
    expect(standing.isKnown('badges.example.org')).toBe(false);
  });

  it('is remembered of few thousand hosts, those that answered last', () => {
    const standing = createStanding(() => 0);
    for (let at = 0; at < 5_000; at++) standing.praise(`h${at}.example.org`);
    standing.praise('h0.example.org');
    standing.praise('one-more.example.org');
    const known = ['h0', 'h1', 'h2', 'one-more'].map((name) => standing.isKnown(`${name}.example.org`));
    expect(known).toEqual([true, false, true, true]);
  });
});
