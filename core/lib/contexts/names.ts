import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';

/** Keywords of a value object (JSON-LD 1.1 §9.5). */
const OF_VALUES = new Set(['@value', '@language', '@direction', '@type']);

/**
 * Whether a document writes its members by terms (blockcerts.md P7): keywords in place of `id` and `type`, and IRIs in place of names,
 * have the same graph and are not seen by who reads the JSON. Types are texts (JSON-LD 1.1 §4.2.3): they are looked up before anything else is.
 *
 * @param document attacker-controlled; its depth was bounded when it was parsed
 * @throws BadgeProblem parse.shape
 */
export function judgeNames(document: JsonObject): void {
  for (const [name, member] of Object.entries(document)) {
    if (name === '@context') continue;
    const isKeyword = name.startsWith('@') && !(OF_VALUES.has(name) && document['@value'] !== undefined);
    const isOddType = name === 'type' && [member].flat().some((type) => typeof type !== 'string');
    if (isKeyword || isOddType || name.includes(':')) throw new BadgeProblem('parse.shape', { field: name });
    judgeIn(member);
  }
}

function judgeIn(value: Json | undefined): void {
  if (Array.isArray(value)) value.forEach(judgeIn);
  else if (isObject(value)) judgeNames(value);
}
