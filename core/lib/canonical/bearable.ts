import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';

/** Quads of one document (threats.md §8). */
export const MAX_QUADS = 5000;
/** What expanding one document may cost, in types: some 0.5 ms each, 2 s together (threats.md T34). Core has no clock. */
const MAX_WORK = 4000;
/** A context is looked at anew at each place: as much as some types. */
const WORK_OF_CONTEXT = 8;
/** And processed once for each way of coming to it, after others around it and before it; an ordinary credential has few of these. */
const WORK_OF_NEW_CONTEXT = 24;
const ORDINARY_WAYS = 20;

/** Characters of all quads as far as ids and inline contexts make them: what is long there stands in the quads many times. */
const MAX_REPEATED = 32 * 1024 * 1024;

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
  if (count.repeated + count.longest * count.quads > MAX_REPEATED) {
    throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_REPEATED });
  }
}

/** What all documents of one verification may cost together: some two to three seconds; a record of a hundred ordinary credentials costs less. */
export const MAX_EFFORT = 24_000;

/** What canonicalising a document once costs, in the units of both bounds: for whoever has many documents to verify. */
export function effortOf(document: JsonObject): number {
  const { quads, work } = countOf(document);
  return quads + work;
}

function countOf(document: JsonObject): Count {
  const count = { quads: 0, work: 0, repeated: 0, longest: 0, ways: new Map<string, number>() };
  countObject(document, count, 0);
  return count;
}

interface Count {
  quads: number;
  work: number;
  /** Characters of ids, each as often as something is said of it. */
  repeated: number;
  /** Characters of the longest text of an inline context. */
  longest: number;
  /** The ways of coming to a context, or to what stands in things of some types, by a number each. */
  ways: Map<string, number>;
}

/** @param around the way of coming here */
function countObject(object: JsonObject, count: Count, around: number): void {
  const way = listOf(object['@context']).reduce<number>((before, context) => wayThrough(context, before, count), around);
  const types = listOf(object['type']);
  count.work += types.length;
  const inside = types.length > 0 ? wayBy(`${way} type ${JSON.stringify(types)}`, count) : way;
  const before = count.quads;
  for (const [name, value] of Object.entries(object)) {
    if (name !== '@context' && name !== 'id') countValue(value, count, inside);
  }
  const id = object['id'];
  if (typeof id === 'string') count.repeated += id.length * (count.quads - before);
}

function wayThrough(context: Json, before: number, count: Count): number {
  const known = count.ways.size;
  if (typeof context !== 'string') count.longest = Math.max(count.longest, longestIn(context));
  // An inline one is never the one that was there before.
  const way = wayBy(`${before} ${typeof context === 'string' ? context : `inline ${known}`}`, count);
  count.work += count.ways.size > Math.max(known, ORDINARY_WAYS) ? WORK_OF_NEW_CONTEXT : WORK_OF_CONTEXT;
  return way;
}

function longestIn(value: Json | undefined): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((longest, own) => Math.max(longest, longestIn(own)), 0);
}

function wayBy(name: string, { ways }: Count): number {
  const way = ways.get(name) ?? ways.size + 1;
  ways.set(name, way);
  return way;
}

function countValue(value: Json | undefined, count: Count, around: number): void {
  if (Array.isArray(value)) {
    for (const item of value) countValue(item, count, around);
  } else if (value !== null && value !== undefined) {
    count.quads++;
    if (isObject(value) && value['@value'] === undefined) countObject(value, count, around);
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Json];
}
