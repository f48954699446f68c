import { parseJsonObject } from '../../lib/json.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { ServedList } from './fetch-list.ts';

/** Values of JSON in 16 MiB of what was withdrawn (threats.md §8). */
const MAX_VALUES = 1_000_000;

/**
 * The document of a list that is plain JSON. Attacker-controlled.
 *
 * @throws BadgeProblem status.list-malformed | status.list-too-large
 */
export function readList({ body, host }: ServedList): JsonObject {
  try {
    return parseJsonObject(body, MAX_VALUES).value;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    const large = error.problem.code === 'parse.too-complex';
    throw new BadgeProblem(large ? 'status.list-too-large' : 'status.list-malformed', { host });
  }
}
