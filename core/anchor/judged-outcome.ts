import type { Outcome } from '../model/check.ts';
import { type Problem, problemClass } from '../model/problem.ts';

/** The outcome that problems lead to; a fail outweighs an unknown. @param otherwise where none of them decides */
export function judgedOutcome(problems: readonly Problem[], otherwise: Outcome): Outcome {
  const classes = problems.map(({ code }) => problemClass(code));
  if (classes.includes('fail')) return 'fail';
  return classes.includes('unknown') ? 'unknown' : otherwise;
}
