import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';
import { COLON_TERM, COLON_TERM_RENAMED } from './context-loader.ts';

/** The shapes that Blockcerts have had: a credential (3.x, and any other that is anchored), an Open Badges 2.0 assertion, and before. */
export type AnchoredKind = 'credential' | 'certificate-2' | 'certificate-1.2';

/** Where names that no context has go when a certificate is hashed (blockcerts.md §3.1). */
export const FALLBACK = 'http://fallback.org/';

/** A member that the schema of 1.2 has and its context has not: it is in certificates, and in no hash of one. */
const NEVER_HASHED = 'language';

/** A document as jsonld can read it. */
export interface Readable {
  document: JsonObject;
  /** Members that were taken out because no hash has them. */
  left: readonly string[];
}

/**
 * What of 1.2 today's JSON-LD cannot read (blockcerts.md §3.2); the others are read as they are.
 *
 * @param document attacker-controlled
 * @throws BadgeProblem proof.unmapped-term
 */
export function readable(document: JsonObject, kind: AnchoredKind): Readable {
  if (kind !== 'certificate-1.2') return { document, left: [] };
  const left = new Set<string>();
  const within = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return value.map((item) => within(item) as Json);
    if (!isObject(value)) return value;
    const copy: Record<string, Json | undefined> = Object.create(null);
    for (const [name, member] of Object.entries(value)) {
      // The name that we give is nobody else's.
      if (name === COLON_TERM_RENAMED) throw new BadgeProblem('proof.unmapped-term', { field: name });
      if (name === NEVER_HASHED && typeof member === 'string') left.add(name);
      else copy[name === COLON_TERM ? COLON_TERM_RENAMED : name] = within(member);
    }
    return copy;
  };
  return { document: within(document) as JsonObject, left: [...left] };
}

/** The document with the fallback vocabulary that 2.x and 3.x are hashed with, unless it brings one of its own. */
export function withFallback(document: JsonObject, kind: AnchoredKind): JsonObject {
  const contexts = contextsOf(document);
  if (kind === 'certificate-1.2' || contexts.some((context) => isObject(context) && context['@vocab'] !== undefined))
    return document;
  return withMembers(document, { '@context': [...contexts, withMembers({}, { '@vocab': FALLBACK })] });
}

/** The document as if it had no vocabulary of its own: all else of it can be judged so. */
export function withoutOwnVocabulary(document: JsonObject): JsonObject {
  const contexts = contextsOf(document).map((context) => {
    if (!isObject(context)) return context;
    const { '@vocab': _, ...rest } = context;
    return withMembers({}, rest);
  });
  return withMembers(document, { '@context': contexts });
}

function contextsOf({ '@context': context }: JsonObject): readonly Json[] {
  if (context === undefined) return [];
  return Array.isArray(context) ? context : [context as Json];
}

function withMembers(object: JsonObject, members: JsonObject): JsonObject {
  return Object.assign(Object.create(null), object, members);
}
