import { isObject } from '../lib/json.ts';
import type { ForeignRelay } from '../model/answer.ts';
import type { Context } from '../model/context.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { listOf } from '../parse/formats/fields.ts';
import { subjectsOf } from '../parse/vc/holders.ts';
import { oneId } from '../parse/vc/one.ts';
import { carriedIn } from '../parse/vc/open-presentation.ts';
import type { Held } from './held.ts';
import { verifyMembers } from './verify-members.ts';

/** Credentials of one record that are verified. */
const MAX_MEMBERS = 100;

/** What came of the credentials inside a record. */
export interface Members {
  problems: Problem[];
  /** One for each member, in the order of the document. */
  members: Report[];
}

/**
 * Verifies the credentials that a Comprehensive Learner Record holds (CLR 2.0 §B.1.6 ClrSubject), each by all the checks. One that
 * is not genuine makes the record present as genuine what is not; one that is withdrawn, expired or unproven is its own affair.
 */
export async function membersOf(context: Context, { badge, credential, signed }: Held, foreign?: ForeignRelay): Promise<Members> {
  if (badge.standard !== 'clr-2.0') return { problems: [], members: [] };
  const shown = entriesOf(credential.document);
  const known = entriesOf(signed);
  requireWhole(shown, known);
  const entries = covered(shown, known).flatMap((entry) => carriedIn(entry) ?? []);
  try {
    if (entries.length > MAX_MEMBERS) throw new BadgeProblem('parse.too-complex', { limit: MAX_MEMBERS });
    const members = await verifyMembers(context, entries, foreign);
    const forged = members.some(({ verdict }) => verdict === 'not-genuine');
    return { problems: forged ? [{ code: 'proof.nested-invalid', detail: {} }] : [], members };
  } catch (error) {
    // More than we verify, or deeper inside each other: no evidence against the record, and no answer.
    if (!(error instanceof BadgeProblem) || error.problem.code !== 'parse.too-complex') throw error;
    return { problems: [{ code: 'parse.version-unsupported', detail: { version: `CLR 2.0, > ${MAX_MEMBERS}` } }], members: [] };
  }
}

/** Lists in lists are one list to JSON-LD. Their depth was bounded by whoever parsed them. */
function entriesOf(document: JsonObject): Json[] {
  return subjectsOf(document).flatMap((subject) => flat(subject['verifiableCredential']));
}

function flat(value: Json | undefined): Json[] {
  return listOf(value).flatMap((item) => (Array.isArray(item) ? flat(item) : [item]));
}

/**
 * Members are verified as they stand in the document, with their own contexts and proofs; only those count that the signature of
 * the record covers, by their ids. A JSON document can be put together so that it shows another member than its graph has.
 */
function covered(shown: readonly Json[], signed: readonly Json[]): Json[] {
  const ids = new Set(signed.map(idOf));
  return shown.filter((entry) => ids.has(idOf(entry)));
}

/**
 * Whether each signed member stands in the document, in one piece: a graph is the same where a member, or its proof alone, is moved
 * to another mention of its id, out of sight of whoever verifies it.
 *
 * @throws BadgeProblem parse.shape
 */
function requireWhole(shown: readonly Json[], signed: readonly Json[]): void {
  const places = new Map<Json, Json[]>();
  for (const entry of shown) places.set(idOf(entry), [...(places.get(idOf(entry)) ?? []), entry]);
  const nameless = signed.filter((entry) => idOf(entry) === null).length;
  const whole = signed.every((entry) => {
    const found = places.get(idOf(entry)) ?? [];
    return found.length > 0 && (idOf(entry) === null || found.some((one) => hasAll(one, entry)));
  });
  if (!whole || (places.get(null) ?? []).length < nameless)
    throw new BadgeProblem('parse.shape', { field: 'verifiableCredential' });
}

/** Each member of the signed one by its name; what no context of ours has a name for keeps its address. */
function hasAll(shown: Json, signed: Json): boolean {
  if (!isObject(shown) || !isObject(signed)) return isObject(shown) === isObject(signed);
  return Object.keys(signed).every((name) => name.includes(':') || (shown[name] ?? null) !== null);
}

function idOf(entry: Json): Json {
  return isObject(entry) ? oneId(entry['id']) : entry;
}
