import { utf8 } from '../../lib/utf8.ts';
import type { Badge } from '../../model/badge.ts';
import type { CheckId, Outcome } from '../../model/check.ts';
import type { Another, Context } from '../../model/context.ts';
import type { Carried } from '../../model/payload.ts';
import { BadgeProblem, type Problem, problemClass } from '../../model/problem.ts';
import { carriedFromText } from '../../read/carried.ts';
import type { ServedList } from './fetch-list.ts';

/** A status list whose signature holds under a key of the issuer that it names. */
export interface VerifiedList {
  /** As the signature covers it. */
  badge: Badge;
  /**
   * `ended`: its end date has passed, and nothing else is wrong with its dates; `doubtful`: another date says that it does not
   * hold now.
   */
  dates: 'current' | 'ended' | 'doubtful';
  /** Milliseconds since the epoch: the time by which keys and dates were judged. */
  judgedAt: number;
}

/** Largest list that is read, in bytes as sent (threats.md §8). */
const MAX_SENT_BYTES = 1_048_576;
/** Milliseconds. Keys are withdrawn and dates pass: after this a kept list is verified again. */
const HOLDS_MS = 60_000;

/**
 * What a list came to, by the bytes that it was: ten thousand badges of one list verify it once. A kept answer is one object, so
 * an entry lives as long as the answer it belongs to.
 */
const VERIFIED = new WeakMap<Uint8Array, Promise<VerifiedList>>();

/**
 * Verifies a status list as the credential that it is (open-badges.md §9.1, step 3): its signature, under a key that its issuer
 * publishes, and its dates.
 *
 * @param judge throws for a list that could not be the right one: first asked of what the list says unproven, so that nobody is
 *   asked whom the badge does not lead to, then of what is signed
 * @throws BadgeProblem status.list-malformed | status.list-type | status.list-signature, and those of `judge`
 */
export async function verifyList(list: ServedList, context: Context, judge: (list: Badge) => void): Promise<VerifiedList> {
  const { body } = list;
  for (let running = VERIFIED.get(body); running; running = VERIFIED.get(body)) {
    const known = await running.catch(() => null);
    // The verification of another badge may have been given up, or have looked for another list: that is no answer for this one.
    if (!known) return verifyAlone(list, context, judge);
    if (Math.abs(context.now - known.judgedAt) <= HOLDS_MS) return judged(known, judge);
    if (VERIFIED.get(body) === running) VERIFIED.delete(body);
  }
  // Nothing may be waited for between looking and setting, or every badge that waits would begin one of its own.
  const running = verifyAlone(list, context, judge);
  VERIFIED.set(body, running);
  running.catch(() => {
    if (VERIFIED.get(body) === running) VERIFIED.delete(body);
  });
  return running;
}

async function verifyAlone(list: ServedList, context: Context, judge: (list: Badge) => void): Promise<VerifiedList> {
  return judged(await claimsThenProof(list, context, judge), judge);
}

function judged(list: VerifiedList, judge: (list: Badge) => void): VerifiedList {
  judge(list.badge);
  return list;
}

async function claimsThenProof(list: ServedList, context: Context, judge: (list: Badge) => void): Promise<VerifiedList> {
  const { body, host } = list;
  const carried = carriedOf(body, host);
  const claimed = await follow(context, carried, host, ['parse']);
  const badge = claimed.findings.badge;
  if (outcomeOf(claimed, 'parse') !== 'pass' || !badge) throw unreadable(claimed, host);
  judge(badge);
  return verified(context, carried, host);
}

async function verified(context: Context, carried: Carried, host: string): Promise<VerifiedList> {
  const another = await follow(context, carried, host, ['parse', 'issuer', 'proof', 'validity']);
  const { badge, anchors } = another.findings;
  const [issuer, proof] = [outcomeOf(another, 'issuer'), outcomeOf(another, 'proof')];
  // A proof that holds under a key which only the list itself brings along says nothing about its issuer. A record on a blockchain is
  // not looked up for a list, and a list is no certificate that stays as it is.
  if (issuer !== 'pass' || proof !== 'pass' || anchors || !badge) {
    const [cause] = decisive(another, proof === 'pass' ? 'issuer' : 'proof');
    const network = another.report.checks.flatMap(({ problems }) => problems).filter(({ code }) => code.startsWith('net.'));
    throw new BadgeProblem('status.list-signature', { host, ...(cause && { cause: cause.code }) }, network);
  }
  return { badge, dates: datesOf(another), judgedAt: context.now };
}

/** @throws BadgeProblem status.list-malformed where the list leads too deep */
async function follow(context: Context, carried: Carried, host: string, checks: readonly CheckId[]): Promise<Another> {
  return context.another(carried, checks).catch((error: unknown) => {
    throw error instanceof BadgeProblem ? new BadgeProblem('status.list-malformed', { host }) : error;
  });
}

/** JSON with a proof, or a VC-JWT: the content decides, whatever type it was sent under. */
function carriedOf(body: Uint8Array, host: string): Carried {
  if (body.length > MAX_SENT_BYTES) throw new BadgeProblem('status.list-too-large', { host });
  const carried = carriedFromText(utf8(body) ?? '', { allowUrl: false });
  if (!carried) throw new BadgeProblem('status.list-malformed', { host });
  return carried;
}

function unreadable(claimed: Another, host: string): BadgeProblem {
  const other = decisive(claimed, 'parse').some(({ code }) => code === 'parse.not-open-badge' || code === 'parse.shape');
  return new BadgeProblem(other ? 'status.list-type' : 'status.list-malformed', { host });
}

function datesOf(another: Another): VerifiedList['dates'] {
  // The device's clock is the badge's matter: its own dates are judged by it too.
  const problems = decisive(another, 'validity').filter(({ code }) => code !== 'validity.clock-suspect');
  if (outcomeOf(another, 'validity') === 'skipped') return 'doubtful';
  if (problems.length === 0) return 'current';
  return problems.every(({ code }) => code === 'validity.expired') ? 'ended' : 'doubtful';
}

function outcomeOf({ report }: Another, id: CheckId): Outcome {
  return report.checks.find(({ check }) => check === id)?.outcome ?? 'skipped';
}

function decisive({ report }: Another, id: CheckId): Problem[] {
  const problems = report.checks.find(({ check }) => check === id)?.problems ?? [];
  return problems.filter(({ code }) => problemClass(code) !== 'info');
}
