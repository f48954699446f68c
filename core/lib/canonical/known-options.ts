import type { JsonObject } from '../../model/json.ts';

/** A single blank node with one value for each of its members, as expansion gives it. */
type Flat = Readonly<Record<string, unknown>>;

/** The options of proofs that are alike: which values they share, where the others go. */
interface Pattern {
  expanded: Flat;
  /** Members whose values differ from proof to proof, by their IRIs. */
  places: readonly { member: string; iri: string; isId: boolean }[];
}

/** Members whose values are part of a pattern: there are few of each. */
const FIXED = ['type', 'cryptosuite', 'proofPurpose'];
/** Members that a pattern leaves open. Options with any other are left to jsonld. */
const OPEN = ['created', 'verificationMethod', 'expires', 'challenge', 'domain', 'nonce'];
/** What expansion leaves alone: an absolute address or DID, never a compact IRI of a pinned context. */
const PLAIN_ID = /^(https:\/\/|did:)[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+$/;
const SENTINEL = 'https://sentinel.invalid/';
/** Patterns that are kept: makers of badges sign in a handful of ways. */
const MAX_PATTERNS = 64;

const patterns = new Map<string, Promise<Pattern | null>>();

/**
 * The expanded form of proof options that look like others seen before. Options are one flat node of some texts; jsonld takes a quarter
 * of a verification for them, nearly all of it for contexts that are the same each time. Whatever is not plain in every respect is null:
 * then jsonld does it.
 *
 * @param options attacker-controlled
 * @param expand jsonld's, with the policy of contexts before it; called once for each pattern
 */
export async function knownOptions(
  options: JsonObject,
  expand: (document: JsonObject) => Promise<unknown[]>,
): Promise<Flat | null> {
  const key = keyOf(options);
  if (key === null) return null;
  let pattern = patterns.get(key);
  if (!pattern) {
    if (patterns.size >= MAX_PATTERNS) patterns.clear();
    pattern = learn(options, expand);
    patterns.set(key, pattern);
  }
  return fill(await pattern, options);
}

/**
 * Everything that decides the pattern, exactly: contexts by address, in order, the names of all members, and the values of those that
 * are not open. JSON keeps apart what differs; a list joined to a text would not.
 */
function keyOf(options: JsonObject): string | null {
  const { '@context': context, ...members } = options;
  const contexts = Array.isArray(context) ? context : [context];
  if (contexts.some((one) => typeof one !== 'string')) return null;
  const names = Object.keys(members).sort();
  const isPlain = (name: string) => typeof members[name] === 'string' && (FIXED.includes(name) || OPEN.includes(name));
  if (!names.every(isPlain)) return null;
  return JSON.stringify([contexts, names.map((name) => (OPEN.includes(name) ? [name] : [name, members[name]]))]);
}

/** Expands a copy in which each open value is one that occurs nowhere else. */
async function learn(options: JsonObject, expand: (document: JsonObject) => Promise<unknown[]>): Promise<Pattern | null> {
  const open = OPEN.filter((member) => options[member] !== undefined);
  const copy = { ...options, ...Object.fromEntries(open.map((member) => [member, SENTINEL + member])) };
  // What is wrong with these is told by expanding the options themselves.
  const [expanded] = (await expand(copy).catch(() => [])) as Flat[];
  if (!expanded) return null;
  const places = open.map((member) => placeOf(member, expanded));
  const isWhole = places.every((place) => place !== null) && Object.values(expanded).every(isSingle);
  return isWhole ? { expanded, places: places.filter((place) => place !== null) } : null;
}

function placeOf(member: string, expanded: Flat): Pattern['places'][number] | null {
  for (const [iri, values] of Object.entries(expanded)) {
    const value = single(values);
    if (value?.['@value'] === SENTINEL + member) return { member, iri, isId: false };
    if (value?.['@id'] === SENTINEL + member) return { member, iri, isId: true };
  }
  return null;
}

function fill(pattern: Pattern | null, options: JsonObject): Flat | null {
  if (!pattern) return null;
  const filled: Record<string, unknown> = { ...pattern.expanded };
  for (const { member, iri, isId } of pattern.places) {
    const value = options[member];
    if (typeof value !== 'string' || (isId && !PLAIN_ID.test(value))) return null;
    filled[iri] = [{ ...single(filled[iri]), [isId ? '@id' : '@value']: value }];
  }
  return filled;
}

function single(values: unknown): Flat | null {
  return Array.isArray(values) && values.length === 1 && typeof values[0] === 'object' ? (values[0] as Flat) : null;
}

/** One text or reference, or the types. */
function isSingle(values: unknown): boolean {
  if (Array.isArray(values) && values.every((value) => typeof value === 'string')) return true;
  const value = single(values);
  const text = value?.['@id'] ?? value?.['@value'];
  const names = Object.keys(value ?? {}).filter((name) => !['@id', '@value', '@type'].includes(name));
  return typeof text === 'string' && names.length === 0;
}
