import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import { isObject } from '../lib/json.ts';
import type { Standard } from '../model/badge.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { listOf, objectOf } from './formats/fields.ts';
import { shapeOf } from './vc/standard-shapes.ts';

/** Kinds of proofs by which a holder may leave members out (Data Integrity ECDSA Cryptosuites 1.0 §3.4). */
const SELECTIVE: ReadonlySet<Json> = new Set(['ecdsa-sd-2023']);

/**
 * What of a credential does not follow the published form of its standard (open-badges.md §10). Only ever a remark: issuers are
 * tested by others, a person asks whether to believe a badge. A schema that the credential names is not fetched.
 *
 * @param document attacker-controlled
 */
export function schemaRemarks(document: JsonObject, standard: Standard): Problem[] {
  const proofs = listOf(document['proof']).map((proof) => objectOf(proof)?.['cryptosuite'] ?? null);
  const validator = validatorOf(standard);
  if (!validator || proofs.some((suite) => SELECTIVE.has(suite))) return [];
  const { errors } = validator.validate(withoutNulls(document));
  const field = fieldOf(errors);
  return field === null ? [] : [{ code: 'parse.schema', detail: { field } }];
}

/** One for each standard, `null` where it has no shape: reading a shape costs more than holding a badge to it. */
const validators = new Map<Standard, Validator | null>();

function validatorOf(standard: Standard): Validator | null {
  const known = validators.get(standard);
  if (known !== undefined) return known;
  const shape = shapeOf(standard);
  const validator = shape && new Validator(shape as Schema, '2019-09', true);
  validators.set(standard, validator);
  return validator;
}

/** Platforms write `null` for what they do not have. Objects as the validator knows them; forbidden names were refused before. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutNulls(member as Json)]));
}

/** The member that is missing or wrong, by the innermost finding: `credentialSubject.achievement.name`. */
function fieldOf(errors: readonly OutputUnit[]): string | null {
  const [innermost] = errors.map(pathOf).sort((a, b) => b.length - a.length);
  return innermost?.join('.') ?? null;
}

function pathOf({ instanceLocation, keyword, error }: OutputUnit): string[] {
  // The name of a required member is a word of our own schema.
  const [, missing] = keyword === 'required' ? (/"([^"]+)"/.exec(error) ?? []) : [];
  const place = instanceLocation.split('/').slice(1);
  return [...place.filter((step) => !/^\d+$/.test(step)), ...(missing === undefined ? [] : [missing])];
}
