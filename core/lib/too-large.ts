import type { Detail } from '../model/check.ts';
import { BadgeProblem } from '../model/problem.ts';

const MIB = 1_048_576;

/** The two ways in which a sentence may name a limit: `limitBytes` in bytes, `limit` short, for instance "5 MiB". */
export function sizeDetail(limitBytes: number): Detail {
  return { limitBytes, limit: `${limitBytes / MIB} MiB` };
}

/** The problem of an input that is over its limit, in bytes (threats.md §8). */
export function tooLarge(limitBytes: number): BadgeProblem {
  return new BadgeProblem('read.too-large', sizeDetail(limitBytes));
}
