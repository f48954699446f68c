import type { Problem, ProblemCode } from '../model/problem.ts';
import type { ChainAnswer, ChainTransaction } from '../ports.ts';
import type { Chain } from './chains/contract.ts';
import type { Authentic, ChainFamily, ShownBlock } from './families/contract.ts';
import { readAnswers, type Said, type Voice } from './read-answers.ts';

/** What is known of a transaction after everybody has been heard. */
export interface Weighed {
  /** What its own bytes say, whoever gave them: they hash to its id. `null`: nobody had them. */
  bytes: Authentic | null;
  /** Where it stands, and what it says where its bytes do not tell. `null`: nothing can be relied upon. */
  agreed: Agreed | null;
  /** Why nothing is agreed; what else should be said of the sources. */
  problems: readonly Problem[];
}

/** What two operators say alike, or one shows and another confirms. */
export interface Agreed {
  payloads: readonly string[];
  senders: readonly string[];
  /** Of the block, milliseconds since the epoch; `null`: it is in none. */
  time: number | null;
  /** At least so many, by the word of two. */
  confirmations: number;
  settled: boolean;
  failed: boolean;
  /** The operators who say so. */
  sources: readonly string[];
  /** Enough for a pass, too little for a fail: a fail that rests on this is this unknown instead. `null`: enough for both. */
  doubt: ProblemCode | null;
}

type Telling = Extract<Voice, { state: 'says' }>;

/** What everything here is judged by. */
interface Question {
  txid: string;
  chain: Chain;
  family: ChainFamily;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Blocks of Bitcoin and six on top take an hour; after a day nobody can have dug them up anew. */
const SURELY_SETTLED_MS = 24 * 60 * 60 * 1_000;

/**
 * Weighs what sources say of a transaction (blockcerts.md §8; threats.md T52–T58). What the bytes show is taken from nobody's word;
 * whoever says otherwise is not heard. What they do not show (its block, its success) needs two operators, or, on Bitcoin, a block
 * that was shown and whose hash another operator has at its height. The order of the answers changes nothing.
 *
 * @param answers attacker-controlled: a source may lie in whatever it says
 */
export async function weigh(answers: readonly ChainAnswer[], question: Question): Promise<Weighed> {
  const { txid, chain, family } = question;
  const voices = readAnswers(answers, txid, chain, family);
  const telling = voices.filter((voice) => voice.state === 'says');
  const readIn = reader(question);
  // Without the values of what it spends: a segwit signature is no part of what the id covers, so anybody could put theirs in its place.
  const read = await Promise.all(telling.map(({ transaction: { values: _, ...covered } }) => readIn(covered)));
  // Somebody may have put a witness where none belongs, so that a signer is no longer seen: whoever shows most is read.
  const bytes = read.find((authentic) => authentic?.senders) ?? read.find((authentic) => authentic !== null) ?? null;
  const credible = await Promise.all(
    telling.map(({ transaction }, index) => isCredible(transaction, read[index] ?? null, bytes, readIn, family)),
  );
  const heard = telling.filter((_, index) => credible[index]);
  const groups = alike(heard, family);
  const several = groups.filter(({ length }) => length > 1);
  const shown = await shownBlocks(heard, question);
  const [group] = several;
  const agreed =
    group && several.length === 1 && !isRefuted(group, shown)
      ? agreedBy(group, family, groups.length > 1)
      : several.length === 0
        ? await shownBy(heard, { voices, shown, bytes }, question)
        : null;
  if (agreed) return { bytes, agreed, problems: remarks(voices, telling, agreed) };
  return { bytes, agreed: null, problems: whyNothing(voices, heard, family) };
}

/** What bytes say; `null`: there are none, or they are not those of this transaction. */
type Reader = (transaction: ChainTransaction) => Promise<Authentic | null>;

/** Equal bytes are read once: each signature in them costs time. */
function reader({ chain, family }: Question): Reader {
  const known = new Map<string, Promise<Authentic | null>>();
  return (transaction) => {
    const { raw, values } = transaction;
    if (raw === undefined) return Promise.resolve(null);
    const name = `${raw} ${values}`;
    const read = known.get(name) ?? family.authenticate(transaction, chain);
    known.set(name, read);
    return read;
  };
}

/** Whoever gives bytes of another transaction, or says other than its bytes say, is a liar or broken: not heard. */
async function isCredible(
  said: Said,
  own: Authentic | null,
  bytes: Authentic | null,
  readIn: Reader,
  family: ChainFamily,
): Promise<boolean> {
  if (said.raw !== undefined && !own) return false;
  if (!bytes) return true;
  const carried = bytes.payloads.filter((payload) => payload !== '').map((payload) => payload.toLowerCase());
  if (!sameTexts(said.payloads, carried) || !(await isSentAsSaid(said, bytes, family))) return false;
  // What its own witness shows, by the values that it tells, must be what it says.
  const whole = own?.senders === null && said.values ? await readIn(said) : null;
  return !whole || isSentAsSaid(said, whole, family);
}

async function isSentAsSaid(
  { senders: said }: Said,
  { senders, couldBeSentBy }: Authentic,
  family: ChainFamily,
): Promise<boolean> {
  if (senders !== null) return sameSenders(said, senders, family);
  return couldBeSentBy === undefined || couldBeSentBy(said);
}

/** Those who say the same of the transaction; of their counts of blocks none is expected to be equal. */
function alike(heard: readonly Telling[], family: ChainFamily): Telling[][] {
  const groups: Telling[][] = [];
  for (const voice of heard) {
    const group = groups.find(([first]) => first && saysSame(first.transaction, voice.transaction, family));
    if (group) group.push(voice);
    else groups.push([voice]);
  }
  return groups;
}

function saysSame(a: Said, b: Said, family: ChainFamily): boolean {
  const same = a.time === b.time && a.failed === b.failed && sameTexts(a.payloads, b.payloads);
  return same && sameSenders(a.senders, b.senders, family);
}

/** @param texts sorted */
function sameTexts(texts: readonly string[], others: readonly string[]): boolean {
  const sorted = [...others].sort();
  return texts.length === sorted.length && texts.every((text, index) => text === sorted[index]);
}

function sameSenders(a: readonly string[], b: readonly string[], { sameAddress }: ChainFamily): boolean {
  const within = (some: readonly string[], all: readonly string[]) =>
    some.every((one) => all.some((two) => sameAddress(one, two)));
  return within(a, b) && within(b, a);
}

/** Blocks that were shown to hold it, by operator. */
async function shownBlocks(heard: readonly Telling[], { chain, family }: Question): Promise<Map<string, ShownBlock>> {
  const shown = new Map<string, ShownBlock>();
  // Where blocks cost nothing, one shows nothing.
  if (!chain.largestTarget || !family.shownBlock) return shown;
  for (const { operator, transaction } of heard) {
    const block = transaction.inclusion && transaction.raw ? await family.shownBlock(transaction, chain) : null;
    if (block) shown.set(operator, block);
  }
  return shown;
}

/** A shown block of another time than they say: work weighs as much as two words, so neither counts. */
function isRefuted([first]: readonly Telling[], shown: ReadonlyMap<string, ShownBlock>): boolean {
  const [least = 0n] = [...shown.values()].map(({ target }) => target).sort((one, two) => (one < two ? -1 : 1));
  // A block of the early years costs nothing any more: beside one that was dear it shows nothing.
  const times = [...shown.values()].filter(({ target }) => target / 4n <= least).map(({ time }) => Date.parse(time));
  return times.length > 0 && !times.some((time) => time === first?.transaction.time);
}

function agreedBy(group: readonly Telling[], family: ChainFamily, contradicted: boolean): Agreed {
  const said = group.map(({ transaction }) => transaction);
  const [first] = said as [Said];
  // The second highest: what at least two of them vouch for.
  const confirmations = said.map((one) => one.confirmations).sort((a, b) => b - a)[1] ?? 0;
  const settled = said.filter((one) => one.final || one.confirmations >= family.settledAfter).length > 1;
  return {
    payloads: first.payloads,
    senders: first.senders,
    time: first.time,
    confirmations,
    settled,
    failed: first.failed === true,
    sources: group.map(({ operator }) => operator),
    doubt: contradicted ? 'anchor.sources-disagree' : null,
  };
}

/** One source that shows the block, and another that has the same hash at its height (blockcerts.md §8.4, threats.md T58). */
async function shownBy(
  heard: readonly Telling[],
  { voices, shown, bytes }: { voices: readonly Voice[]; shown: ReadonlyMap<string, ShownBlock>; bytes: Authentic | null },
  question: Question,
): Promise<Agreed | null> {
  const confirmed = heard.flatMap((voice) => {
    const block = shown.get(voice.operator);
    // Only those who have not told of the transaction are asked for hashes: whoever tells another story is no witness for this one.
    const witness = voices.find((other) => other.state === 'absent' && block && other.blocks.get(block.height) === block.hash);
    return block && witness && Date.parse(block.time) === voice.transaction.time ? [{ voice, witness }] : [];
  });
  const [only] = confirmed;
  if (!only || confirmed.length > 1 || !bytes) return null;
  const { transaction, operator } = only.voice;
  // A signature that its sender's key has made is one, whoever hands it over; that there is none is no evidence.
  const senders = bytes.senders ?? (await question.family.authenticate(transaction, question.chain))?.senders;
  if (!senders) return null;
  const old = transaction.time !== null && question.now - transaction.time > SURELY_SETTLED_MS;
  return {
    payloads: bytes.payloads,
    senders,
    time: transaction.time,
    confirmations: transaction.confirmations,
    // How many blocks are on top is the word of one; that this one is old is shown.
    settled: old && transaction.confirmations >= question.family.settledAfter,
    failed: transaction.failed === true,
    sources: [operator, only.witness.operator].sort(),
    doubt: 'anchor.quorum',
  };
}

function remarks(voices: readonly Voice[], telling: readonly Telling[], { sources }: Agreed): Problem[] {
  const others = voices.filter(({ operator }) => !sources.includes(operator));
  const differs = telling.some(({ operator }) => !sources.includes(operator));
  const missing = others.some(({ state }) => state !== 'says');
  return [...(differs ? [problem('anchor.source-differs')] : []), ...(missing ? [problem('anchor.source-missing')] : [])];
}

function whyNothing(voices: readonly Voice[], heard: readonly Telling[], family: ChainFamily): Problem[] {
  const has = (state: Voice['state']) => voices.some((voice) => voice.state === state);
  const remedies = voices.flatMap((voice) => (voice.state === 'silent' && voice.why ? [voice.why] : []));
  return [problem(reason(heard, has, family)), ...(heard.length > 1 ? [] : remedies)];
}

function reason(heard: readonly Telling[], has: (state: Voice['state']) => boolean, { settledAfter }: ChainFamily): ProblemCode {
  const said = heard.map(({ transaction }) => transaction);
  const fresh = said.every(({ confirmations, final }) => !final && confirmations < settledAfter);
  // A node that has not seen the block yet contradicts nobody.
  if (said.length > 1) return fresh && said.some(({ time }) => time === null) ? 'anchor.unconfirmed' : 'anchor.sources-disagree';
  if (has('says')) return 'anchor.quorum';
  if (has('absent')) return 'anchor.tx-not-found';
  return has('elsewhere') ? 'anchor.wrong-chain' : 'anchor.unreachable';
}

function problem(code: ProblemCode): Problem {
  return { code, detail: {} };
}
