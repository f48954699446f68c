import { readInstant } from '../lib/dates.ts';
import type { AnchorClaim, AnchorPlace } from '../model/anchor.ts';
import type { ChainFamilyId } from '../model/chain.ts';
import type { Detail, Outcome } from '../model/check.ts';
import { type Problem, type ProblemCode, problemClass } from '../model/problem.ts';
import type { ChainAnswer } from '../ports.ts';
import { methodProblem } from './address-window.ts';
import type { Chain } from './chains/contract.ts';
import { chooseChain } from './choose-chain.ts';
import type { ChainFamily } from './families/contract.ts';
import { judgeSender } from './judge-sender.ts';
import { judgedOutcome } from './judged-outcome.ts';
import { type Agreed, type Weighed, weigh } from './weigh.ts';

/** What claims are judged by. */
export interface World {
  chains: readonly Chain[];
  familyOf: (id: ChainFamilyId) => Promise<ChainFamily>;
  ask: (network: string, txid: string) => Promise<ChainAnswer[]>;
  /** Milliseconds since the epoch. */
  now: number;
  /** The badge's own date, milliseconds since the epoch; `null`: none that can be read. */
  badgeDate: number | null;
}

/** What came of one record. */
export interface Judged {
  outcome: Outcome;
  problems: readonly Problem[];
  facts: Detail;
  /** Where it stands, if it holds. */
  anchored?: { network: string; txid: string };
}

/** Blocks are older than the badges in them by no more than this, in milliseconds: a year, and no badge dates itself so late. */
const BACKDATED_MS = 366 * 24 * 60 * 60 * 1_000;
/** What silence says of a network that was shut down: nothing. */
const SILENCE: readonly ProblemCode[] = ['anchor.tx-not-found', 'anchor.unreachable'];

/**
 * Judges whether a record stands where a receipt says, carries its root, and was sent by the party of its claim.
 *
 * @param place attacker-controlled
 * @throws BadgeProblem anchor.unknown-chain | parse.shape
 */
export async function judgePlace(place: AnchorPlace, claim: AnchorClaim, world: World): Promise<Judged> {
  const chain = chooseChain(place, claim, world.chains);
  const isNowhere = chain.family === 'mock' || chain.lookup === false;
  const detail = { network: chain.name, ...(isNowhere && { found: 'nowhere' }) };
  const test: Problem[] = chain.test ? [{ code: 'anchor.test-network', detail }] : [];
  const named = { network: chain.network, chain: chain.name };
  if (chain.family === 'mock' || chain.lookup === false) {
    const problems = [...test, ...lapsed(claim, world.now)];
    return { outcome: judgedOutcome(problems, 'not-applicable'), problems, facts: named };
  }
  const family = await world.familyOf(chain.family);
  const txid = family.txidOf(place.txid);
  // What is no id names no transaction that anybody could know.
  if (txid === null) return { outcome: 'unknown', problems: [...test, simple('anchor.tx-not-found')], facts: named };
  const weighed = await weigh(await world.ask(chain.network, txid), { txid, chain, family, now: world.now });
  const problems = [...test, ...(await judge(weighed, claim, { chain, family, badgeDate: world.badgeDate }))];
  const outcome = judgedOutcome(problems, claim.by === 'open' || !claim.party ? 'unknown' : 'pass');
  return {
    outcome,
    problems,
    facts: { ...named, txid, ...(chain.explorer && { explorer: chain.explorer(txid) }), ...factsOf(weighed) },
    ...(outcome === 'pass' && { anchored: { network: chain.network, txid } }),
  };
}

/** The key of a record on no chain was good when the proof says that it was made; if it does not say, it must be good now. */
function lapsed({ method, created }: AnchorClaim, now: number): Problem[] {
  const moment = created === null ? null : readInstant(created);
  const problem = method && methodProblem(method, moment?.start ?? now);
  return problem ? [problem] : [];
}

interface Question {
  chain: Chain;
  family: ChainFamily;
  badgeDate: number | null;
}

/** Bytes first: what they refute is refuted whoever agrees with whom. */
async function judge({ bytes, agreed, problems }: Weighed, claim: AnchorClaim, question: Question): Promise<Problem[]> {
  const { chain, family, badgeDate } = question;
  const payloads = bytes?.payloads ?? agreed?.payloads;
  const senders = bytes?.senders ?? agreed?.senders;
  const time = agreed?.time ?? null;
  // The time of the block is the word of sources, and so is whatever follows from it.
  const theirs = senders ? await judgeSender({ senders, time }, claim, chain, family) : [];
  const byWord = (problem: Problem) => agreed !== null && !isShown(problem, bytes);
  return [
    ...(bytes && bytes.network !== null && bytes.network !== chain.network ? [simple('anchor.wrong-chain')] : []),
    ...[...(payloads ? judgePayloads(payloads, claim.receipt.merkleRoot) : []), ...theirs].map((problem) =>
      byWord(problem) ? orDoubt(problem, agreed) : problem,
    ),
    ...(agreed ? judgeBlock(agreed, badgeDate) : []),
    ...problems.map((problem) => (chain.gone && SILENCE.includes(problem.code) ? gone(chain) : problem)),
  ];
}

/** Whether the bytes alone say so: what the transaction carries, and who signed it. */
function isShown({ code }: Problem, bytes: Weighed['bytes']): boolean {
  if (code === 'anchor.root-mismatch' || (code === 'anchor.ambiguous' && (bytes?.payloads.length ?? 0) > 1))
    return bytes !== null;
  return (code === 'anchor.wrong-sender' || code === 'anchor.ambiguous') && bytes !== null && bytes.senders !== null;
}

/** Red only on evidence: where somebody says otherwise, or one alone says so, it is not known. */
function orDoubt(problem: Problem, agreed: Agreed | null): Problem {
  return agreed?.doubt && problemClass(problem.code) === 'fail' ? simple(agreed.doubt) : problem;
}

/** Exactly one value, and it is the root, whole (blockcerts.md §8.1; threats.md T54, T57). */
function judgePayloads(payloads: readonly string[], root: string): Problem[] {
  if (payloads.length > 1) return [simple('anchor.ambiguous')];
  return payloads[0]?.toLowerCase() === root.toLowerCase() ? [] : [simple('anchor.root-mismatch')];
}

function judgeBlock(agreed: Agreed, badgeDate: number | null): Problem[] {
  if (agreed.failed) return [orDoubt({ code: 'anchor.tx-failed', detail: {} }, agreed)];
  if (agreed.time === null) return [simple('anchor.unconfirmed')];
  const backdated = badgeDate !== null && badgeDate - agreed.time > BACKDATED_MS;
  return [
    ...(backdated ? [{ code: 'anchor.time-order' as const, detail: { date: dateOf(agreed.time) } }] : []),
    ...(agreed.settled ? [] : [simple('anchor.young')]),
  ];
}

function gone({ name }: Chain): Problem {
  return { code: 'anchor.network-gone', detail: { network: name } };
}

function factsOf({ bytes, agreed }: Weighed): Detail {
  const senders = bytes?.senders ?? agreed?.senders ?? [];
  return {
    ...(senders.length > 0 && { sender: senders.join(', ') }),
    ...(agreed && { sources: agreed.sources.join(', ') }),
    ...(agreed && agreed.time !== null && { blockTime: dateOf(agreed.time), confirmations: agreed.confirmations }),
  };
}

/** ISO 8601, without the milliseconds that no block has. */
function dateOf(moment: number): string {
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

function simple(code: ProblemCode): Problem {
  return { code, detail: {} };
}
