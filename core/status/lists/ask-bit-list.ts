import { sameAddress } from '../../lib/https-form.ts';
import { isObject } from '../../lib/json.ts';
import type { Badge } from '../../model/badge.ts';
import type { Detail } from '../../model/check.ts';
import type { Context } from '../../model/context.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { STATUS_LISTS } from '../../parse/vc/parse-credential.ts';
import type { StatusQuestion } from '../methods/contract.ts';
import { messageFor, readIndex, readSize, texts } from './entry-values.ts';
import { demandOfHost, fetchList, type ServedList } from './fetch-list.ts';
import { listBits, multibaseRemark, valueAt } from './list-bits.ts';
import { isSameParty } from './same-party.ts';
import { type VerifiedList, verifyList } from './verify-list.ts';

/** What an entry of any kind of bit list says, each as written. */
export interface BitEntry {
  list: Json | undefined;
  index: Json | undefined;
  purpose: string | null;
  size?: Json | undefined;
  messages?: Json | undefined;
}

/** Types of the subject; entries and lists of different editions are paired in the wild (§9.1, step 2). */
const LISTS: readonly string[] = STATUS_LISTS.map((type) => type.replace(/Credential$/, ''));
const PURPOSES: ReadonlySet<string> = new Set(['revocation', 'suspension', 'refresh', 'message']);
/** Entries of the shortest list that hides whom somebody asks about (Bitstring Status List 1.0 §6.1). */
const LEAST_ENTRIES = 131_072;
/** Milliseconds (threats.md T48). */
const LONGEST_LIFE = 24 * 3_600_000;
/** Milliseconds. A list that claims to live shorter is still used by badges that are looked at together. */
const SHORTEST_LIFE = 60_000;

/**
 * Asks a list of bits about one badge (open-badges.md §9.1). A clear bit counts only in a list that verifies, is the issuer's
 * own, is the one that was asked for, is about the same matter and holds now; every doubt is unknown (threats.md T47). So is
 * a set bit in a list whose own signature cannot be checked: T47 would let it count, but whoever merely serves the address of
 * a list should not be able to take an honest person's badge away.
 *
 * @throws BadgeProblem status.*
 */
export async function askBitList(
  question: StatusQuestion,
  context: Context,
  entry: BitEntry,
): Promise<{ problems: readonly Problem[]; facts: Detail }> {
  const problems: Problem[] = [];
  const index = readIndex(entry.index, problems);
  const size = readSize(entry.size);
  const purpose = purposeOf(entry);
  const { served, list, old } = await currentList(question, context, entry.list, purpose);
  const { host } = served;
  const subject = subjectOf(list.badge);
  const value = await lookUp(subject, index, size, problems);
  const facts = { host, purpose, index, value };
  const told = meaning(question, purpose, value, messageFor(entry.messages, value), host);
  // A set bit is signed, and what is withdrawn stays so.
  if (purpose !== 'revocation' || value === 0) demandOfHost(served);
  problems.push(...served.notes);
  if (old || list.dates !== 'current') {
    const stale: Problem = { code: 'status.list-stale', detail: { host } };
    // Withdrawn for good is withdrawn in any later list too; what was on hold, or not withdrawn, may have changed.
    const stands = value > 0 && purpose === 'revocation' && list.dates !== 'doubtful';
    if (!stands) throw new BadgeProblem(stale.code, stale.detail, problems);
    problems.push(stale);
  }
  return { problems: [...told, ...problems], facts };
}

/** @throws BadgeProblem for a matter that we do not know: set and clear could mean anything */
function purposeOf({ purpose }: BitEntry): string {
  if (purpose === null) throw new BadgeProblem('status.purpose-mismatch', { purpose: '' });
  if (!PURPOSES.has(purpose)) throw new BadgeProblem('status.unsupported', { type: purpose });
  return purpose;
}

/** The list, verified, and asked for once more where the one that was kept is older than it may be. */
async function currentList(
  question: StatusQuestion,
  context: Context,
  address: Json | undefined,
  purpose: string,
): Promise<{ served: ServedList; list: VerifiedList; old: boolean }> {
  const verify = (served: ServedList) => verifyList(served, context, (badge) => judge(badge, question, served, purpose));
  const isOld = (served: ServedList, list: VerifiedList) => context.now - served.receivedAt > lifeOf(subjectOf(list.badge));
  const served = await fetchList(context, address);
  const list = await verify(served);
  if (!isOld(served, list)) return { served, list, old: false };
  const renewed = await fetchList(context, address, true).catch((error: unknown) => {
    if (error instanceof BadgeProblem) return null;
    throw error;
  });
  // Could not be renewed: the old one may still say what no later one takes back.
  if (!renewed) return { served, list, old: true };
  const later = await verify(renewed);
  return { served: renewed, list: later, old: isOld(renewed, later) };
}

/** How long an answer may be relied upon, in milliseconds (Bitstring Status List 1.0 §2.2 `ttl`; threats.md T48). */
function lifeOf({ ttl }: JsonObject): number {
  const stated = typeof ttl === 'string' && /^\d{1,15}$/.test(ttl) ? Number(ttl) : ttl;
  return typeof stated === 'number' && stated >= 0 ? Math.min(Math.max(stated, SHORTEST_LIFE), LONGEST_LIFE) : LONGEST_LIFE;
}

/**
 * Whether this can be the list that the badge names, by what it says of itself.
 *
 * @throws BadgeProblem all that speaks against it
 */
function judge(list: Badge, { issuer }: StatusQuestion, { url, host }: ServedList, purpose: string): void {
  const types = texts(list.document['type']);
  const kind = texts(subjectOf(list)['type']);
  const isList = types.some((type) => STATUS_LISTS.includes(type));
  const against: Problem[] = [];
  if (!isList || !kind.some((type) => LISTS.includes(type))) against.push({ code: 'status.list-type', detail: { host } });
  if (list.id === null || !sameAddress(list.id, url)) against.push({ code: 'status.list-id-mismatch', detail: { host } });
  if (!isSameParty(issuer.id, list.issuer.id)) against.push({ code: 'status.list-issuer-mismatch', detail: { host } });
  // Lists of 2020 are about withdrawal alone and do not say so.
  const purposes = kind.includes('RevocationList2020') ? ['revocation'] : texts(subjectOf(list)['statusPurpose']);
  if (!purposes.includes(purpose)) against.push({ code: 'status.purpose-mismatch', detail: { host, purpose } });
  const [first, ...beside] = against;
  if (first) throw new BadgeProblem(first.code, first.detail, beside);
}

function subjectOf({ document }: Badge): JsonObject {
  const subject = document['credentialSubject'];
  const only = Array.isArray(subject) && subject.length === 1 ? (subject[0] as Json) : (subject as Json | undefined);
  return isObject(only) ? only : {};
}

/** @throws BadgeProblem status.index-range | status.list-malformed | status.list-too-large */
async function lookUp(subject: JsonObject, index: number, size: number, problems: Problem[]): Promise<number> {
  // Earlier drafts have the size in the list: read with another one, each place would be somebody else's.
  if ('statusSize' in subject && readSize(subject['statusSize']) !== size) throw new BadgeProblem('status.list-malformed');
  const bits = await listBits(subject);
  const value = valueAt(bits, index, size);
  if (value === null) throw new BadgeProblem('status.index-range', { index });
  if (Math.floor((bits.length * 8) / size) < LEAST_ENTRIES) problems.push({ code: 'status.list-short', detail: {} });
  // The editions of 2020 and 2021 know no prefix.
  if (texts(subject['type']).includes('BitstringStatusList')) problems.push(...multibaseRemark(subject));
  return value;
}

/** What a value says (Bitstring Status List 1.0 §2.1 `statusPurpose`). A message and a hint to renew are no withdrawal. */
function meaning(
  { issuerName: issuer }: StatusQuestion,
  purpose: string,
  value: number,
  message: string | null,
  host: string,
): Problem[] {
  if (purpose === 'revocation' && value > 0) {
    return [{ code: 'status.revoked', detail: { issuer, host, reason: message ?? '' } }];
  }
  if (purpose === 'suspension' && value > 0)
    return [{ code: 'status.suspended', detail: { issuer, host, reason: message ?? '' } }];
  return purpose === 'message' && message !== null ? [{ code: 'status.message', detail: { host, reason: message } }] : [];
}
