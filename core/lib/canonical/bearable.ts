import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';

/** Quads of one document (threats.md §8). */
export const MAX_QUADS = 5000;
/** What expanding one document may cost, in types: some 0.5 ms each, 2 s together (threats.md T34). Core has no clock. */
const MAX_WORK = 4000;
/** A context below the top is processed anew at each place: as much as some types. */
const WORK_OF_CONTEXT = 8;

/**
 * Whether a document can be canonicalised in bounded work, counted before any is done: what it would say at most, and how often a
 * context would have to be processed for it. Attackers choose how a document is built; the bounds leave room for any real one.
 *
 * @throws BadgeProblem proof.graph-too-complex
 */
export function demandBearable(document: JsonObject): void {
  const count = countOf(document);
  if (count.quads > MAX_QUADS) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_QUADS });
  if (count.work > MAX_WORK) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_WORK });
}

/** What canonicalising a document once costs, in the units of both bounds: for whoever has many documents to verify. */
export function effortOf(document: JsonObject): number {
  const { quads, work } = countOf(document);
  return quads + work;
}

function countOf(document: JsonObject): Count {
  const count = { quads: 0, work: 0 };
  countObject(document, count);
  return count;
}

interface Count {
  quads: number;
  work: number;
}

function countObject(object: JsonObject, count: Count): void {
  for (const [name, value] of Object.entries(object)) {
    if (name === '@context') {
      count.work += WORK_OF_CONTEXT * lengthOf(value);
    } else if (name !== 'id') {
      if (name === 'type') count.work += lengthOf(value);
      countValue(value, count);
    }
  }
}

function countValue(value: Json | undefined, count: Count): void {
  if (Array.isArray(value)) {
    for (const item of value) countValue(item, count);
  } else if (value !== null && value !== undefined) {
    count.quads++;
    if (isObject(value) && value['@value'] === undefined) countObject(value, count);
  }
}

function lengthOf(value: Json | undefined): number {
  return Array.isArray(value) ? value.length : 1;
}
