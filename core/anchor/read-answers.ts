import { readInstant } from '../lib/dates.ts';
import type { Problem } from '../model/problem.ts';
import type { BlockInclusion, ChainTransaction } from '../ports.ts';
import type { Chain } from './chains/contract.ts';
import type { ChainFamily } from './families/contract.ts';

/** Answers that are looked at; three operators are asked, and a viewer's own sources. */
const MAX_ANSWERS = 32;
/** Characters: of raw bytes and payloads as hex, and of anything that is shown. */
const LONGEST_HEX = 4_000_000;
const LONGEST = 200;
const MAX_SENDERS = 1_000;
/** Steps from a transaction to its header (blockcerts.md §8.4). */
const MAX_BRANCH = 32;

/** Why a source was not reached where the viewer can do something about it. */
const REMEDIABLE = ['net.not-permitted', 'net.offline', 'net.cors'] as const;

/** What one operator has said, in whichever of its answers. */
export type Voice =
  | { operator: string; state: 'silent'; why?: Problem }
  /** Serves another chain. */
  | { operator: string; state: 'elsewhere' }
  /** Does not know the transaction. */
  | { operator: string; state: 'absent'; blocks: ReadonlyMap<number, string> }
  | { operator: string; state: 'says'; transaction: Said };

/** A transaction as one source tells it: of right form, and no more than that. */
export interface Said extends ChainTransaction {
  /** Lower-case hex, sorted: of each output that could be the record. */
  payloads: readonly string[];
  /** Milliseconds since the epoch; `null`: in no block. */
  time: number | null;
}

/**
 * Brings what sources have said into form; one voice an operator. An answer of any other form is silence: a login page, a program
 * that counts differently, a source that speaks of another transaction (blockcerts.md §8.3).
 *
 * @param answers from adapters and records: their types are claims like everything else in them
 * @param txid as the family spells it
 */
export function readAnswers(answers: readonly unknown[], txid: string, chain: Chain, family: ChainFamily): Voice[] {
  const voices = new Map<string, Voice[]>();
  for (const answer of answers.slice(0, MAX_ANSWERS)) {
    const voice = readAnswer(answer, txid, chain, family);
    const operator = voice.operator.trim().toLowerCase();
    voices.set(operator, [...(voices.get(operator) ?? []), voice]);
  }
  return [...voices.values()].map(oneVoice).sort((a, b) => (a.operator < b.operator ? -1 : 1));
}

/** Several answers of one operator: the one that says something. Two that say different things are worth nothing. */
function oneVoice(said: readonly Voice[]): Voice {
  const [first = { operator: '', state: 'silent' }] = said;
  const told = new Map(said.flatMap((voice) => (voice.state === 'says' ? [[JSON.stringify(voice.transaction), voice]] : [])));
  if (told.size > 1) return { operator: first.operator, state: 'silent' };
  for (const voice of told.values()) return voice;
  return said.find(({ state }) => state === 'absent') ?? said.find(({ state }) => state === 'elsewhere') ?? first;
}

function readAnswer(answer: unknown, txid: string, chain: Chain, family: ChainFamily): Voice {
  const { source, transaction, blocks, error, host } = members(answer);
  const operator = text(source) ?? '';
  const silent: Voice = { operator, state: 'silent' };
  // Nobody's word counts for nothing.
  if (operator.trim() === '') return silent;
  if (error === 'anchor.wrong-chain') return { operator, state: 'elsewhere' };
  const why = REMEDIABLE.find((code) => code === error);
  if (why) return { ...silent, why: { code: why, detail: text(host) === null ? {} : { host: String(host) } } };
  if (error !== undefined) return silent;
  if (transaction === null) return { operator, state: 'absent', blocks: readBlocks(blocks) };
  const said = readTransaction(transaction);
  if (!said) return silent;
  if (said.network !== chain.network) return { operator, state: 'elsewhere' };
  if (family.txidOf(said.txid) !== txid) return silent;
  return { operator, state: 'says', transaction: { ...said, txid } };
}

function readTransaction(value: unknown): Said | null {
  const { network, txid, payload, senders, blockTime, confirmations, raw, failed, final, inclusion, values } = members(value);
  const payloads = typeof payload === 'string' && payload.length <= LONGEST_HEX ? payload.toLowerCase().split(',') : [];
  if (text(network) === null || text(txid) === null || typeof payload !== 'string' || !isCount(confirmations)) return null;
  if (!Array.isArray(senders) || senders.length > MAX_SENDERS || !senders.every((sender) => text(sender))) return null;
  if (!payloads.every((one) => isHex(one)) || !(raw === undefined || isHex(raw))) return null;
  if (![failed, final].every((flag) => flag === undefined || typeof flag === 'boolean')) return null;
  const moment = confirmations === 0 ? null : readInstant(text(blockTime) ?? '');
  if (confirmations > 0 && !moment) return null;
  const shown = readInclusion(inclusion);
  return {
    network: String(network),
    txid: String(txid),
    payload,
    payloads: payloads.filter((one) => one !== '').sort(),
    senders: [...new Set(senders as string[])].sort(),
    blockTime: moment ? new Date(moment.start).toISOString() : '',
    time: moment?.start ?? null,
    confirmations,
    authenticated: false,
    ...(isHex(raw) && raw !== '' && { raw: raw.toLowerCase() }),
    failed: failed === true,
    final: final === true,
    ...(shown && { inclusion: shown }),
    ...(Array.isArray(values) && values.length <= MAX_SENDERS && values.every(isCount) && { values: values as number[] }),
  };
}

function readInclusion(value: unknown): BlockInclusion | null {
  const { height, header, branch, position } = members(value);
  if (!isCount(height) || !isCount(position) || !isHex(header) || header.length !== 160) return null;
  if (!Array.isArray(branch) || branch.length > MAX_BRANCH) return null;
  if (!branch.every((hash) => isHex(hash) && hash.length === 64)) return null;
  return { height, header, branch: branch as string[], position };
}

function readBlocks(value: unknown): Map<number, string> {
  const hashes = Object.entries(members(value)).slice(0, MAX_ANSWERS);
  return new Map(hashes.flatMap(([height, hash]) => (isHex(hash) ? [[Number(height), hash.toLowerCase()]] : [])));
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length <= LONGEST ? value : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isHex(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_HEX && value.length % 2 === 0 && /^[0-9a-f]*$/i.test(value);
}
