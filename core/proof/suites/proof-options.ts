import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';

/** `object` without one member. */
export function without(object: JsonObject, member: string): JsonObject {
  return withMember(object, member, undefined);
}

/** `object` with one member as given; `undefined` takes it away. */
export function withMember(object: JsonObject, member: string, value: Json | undefined): JsonObject {
  const copy: Record<string, Json | undefined> = Object.assign(Object.create(null), object);
  if (value === undefined) delete copy[member];
  else copy[member] = value;
  return copy;
}

/**
 * The options of a proof as suites of RDF hash them: all of its members but the value, under the document's contexts (VC Data
 * Integrity EdDSA 1.0 §3.2.5).
 *
 * Readers see `expires` and `proofPurpose` as members of JSON, the signature covers them as statements. So a member may have its
 * plain name alone: under a keyword or a full address the same statement would be signed and not be seen.
 *
 * @param proof attacker-controlled
 * @throws BadgeProblem proof.context-nested | proof.unmapped-term
 */
export function rdfOptions(proof: JsonObject, unsecured: JsonObject): JsonObject {
  const options = withMember(without(proof, 'proofValue'), '@context', unsecured['@context']);
  for (const [member, value] of Object.entries(options)) if (member !== '@context') requirePlainNames(member, value);
  return options;
}

/**
 * Whether readers find in the JSON of a proof whatever its statements say: a context may have a second name for one statement, as
 * `expiration` is one for `expires`.
 *
 * @param stated the members of the proof's statements by their standard names
 * @throws BadgeProblem proof.unmapped-term
 */
export function requireNamed(proof: JsonObject, stated: JsonObject): void {
  // An address is a statement that no context of ours has a name for, and that nobody reads.
  const unseen = Object.keys(stated).find((name) => !name.includes(':') && (proof[name] ?? null) === null);
  if (unseen !== undefined) throw new BadgeProblem('proof.unmapped-term', { field: unseen });
}

/** Its depth is bounded by whoever parsed it. */
function requirePlainNames(member: string, value: Json | undefined): void {
  if (member === '@context') throw new BadgeProblem('proof.context-nested');
  if (/^@|:/.test(member)) throw new BadgeProblem('proof.unmapped-term', { field: member.slice(0, 40) });
  if (typeof value !== 'object' || value === null) return;
  // The members of a list stand under its name.
  const inner = Array.isArray(value) ? value.map((item) => [member, item] as const) : Object.entries(value);
  for (const [name, item] of inner) requirePlainNames(name, item);
}
