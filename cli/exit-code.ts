import type { Verdict } from '../core/index.ts';

/** sysexits.h EX_USAGE. */
export const WRONG_USAGE = 64;

const GOOD: readonly Verdict[] = ['genuine', 'confirmed'];
const NO_ANSWER: readonly Verdict[] = ['incomplete', 'not-checkable'];

/** 0: all genuine or confirmed; 1: some other verdict with an answer; 2: no such, but some without an answer. */
export function exitCodeOf(verdicts: readonly Verdict[]): 0 | 1 | 2 {
  if (verdicts.some((verdict) => !GOOD.includes(verdict) && !NO_ANSWER.includes(verdict))) return 1;
  return verdicts.some((verdict) => NO_ANSWER.includes(verdict)) ? 2 : 0;
}
