import { describe, expect, it } from 'vitest';
import type { Report } from '../../core/index.ts';
import { type BadgeState, isDue } from '../../widget/badge-state.ts';

const MINUTE = 60_000;
const NOW = 1_800_000_000_000;
const report = { verdict: 'genuine' } as Report;

describe('a badge that is looked at', () => {
  it.each<[string, BadgeState, boolean]>([
    ['was never checked', { kind: 'idle' }, true],
    ['is being checked', { kind: 'checking' }, false],
    ['has no address', { kind: 'refused' }, false],
    ['has an answer of nine minutes ago', { kind: 'done', at: NOW - 9 * MINUTE, report }, false],
    ['has an answer of ten minutes ago', { kind: 'done', at: NOW - 10 * MINUTE, report }, true],
    ['has an answer from the future', { kind: 'done', at: NOW + MINUTE, report }, true],
    ['could not be checked just now', { kind: 'error', at: NOW - 1_000 }, false],
    ['could not be checked a minute ago', { kind: 'error', at: NOW - MINUTE }, true],
    ['was without a network', { kind: 'offline', at: NOW }, true],
  ])('and %s: due is %s', (_, state, due) => {
    expect(isDue(state, NOW, true)).toBe(due);
  });

  it('is not asked for again while there is no network', () => {
    const states: BadgeState[] = [
      { kind: 'done', at: 0, report },
      { kind: 'error', at: 0 },
      { kind: 'offline', at: 0 },
    ];
    expect(states.map((state) => isDue(state, NOW, false))).toEqual([false, false, false]);
  });
});
