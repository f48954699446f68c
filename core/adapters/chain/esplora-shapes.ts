import { recordIn } from '../../lib/bitcoin/op-return.ts';
import { readHex } from '../../lib/bitcoin/read-hex.ts';
import { isObject } from '../../lib/json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { objectOf } from './object-of.ts';
import { SourceFault } from './source-fault.ts';

// Answers of a block explorer as Esplora's HTTP interface writes them. Attacker-controlled: what has another shape is no answer.

const HASH = /^[0-9a-f]{64}$/;
const ADDRESS = /^[0-9A-Za-z]{1,100}$/;
/** A script whose owner has no address (an old bare key, a puzzle): it must not be left out, or another owner would stand alone. */
const NO_ADDRESS = 'no-address';
/** Seconds that a block's header can write. */
const LAST_SECOND = 0xffff_ffff;
/** Bytes: the longest script that a transaction may be read with. */
const MAX_SCRIPT = 400_000;

/** A transaction as an explorer tells it. */
export interface ToldTransaction {
  txid: string;
  /** Of the outputs that it spends, each once. */
  senders: string[];
  /** Of the same, by input, in satoshi; `null`: not all of them are told. */
  values: number[] | null;
  /** Every record, with commas between. */
  payload: string;
  /** By output. */
  addresses: readonly string[];
  /** `null`: in none yet. */
  block: { height: number; hash: string; time: string } | null;
}

/** The way from a transaction to its block's root. */
export interface ToldBranch {
  height: number;
  branch: readonly string[];
  position: number;
}

/** @throws SourceFault */
export function transactionOf(value: Json): ToldTransaction {
  const object = objectOf(value);
  const spent = listOf(object['vin']).map((input) => objectOf(input)['prevout'] ?? null);
  const outputs = listOf(object['vout']).map(objectOf);
  // Each has one input at least; without any, nobody would be its sender.
  if (spent.length === 0) throw new SourceFault('malformed');
  const values = spent.flatMap((output) => satoshiOf(output) ?? []);
  return {
    txid: hashOf(object['txid']),
    senders: [...new Set(spent.map(addressOf))],
    values: values.length === spent.length ? values : null,
    payload: outputs.flatMap((output) => recordIn(scriptOf(output)) ?? []).join(','),
    addresses: outputs.map(addressOf),
    block: blockOf(objectOf(object['status'])),
  };
}

/** @throws SourceFault */
export function branchOf(value: Json): ToldBranch {
  const object = objectOf(value);
  const branch = listOf(object['merkle']).map(hashOf);
  return { height: wholeNumber(object['block_height']), branch, position: wholeNumber(object['pos']) };
}

/** Whether each output has been spent since. @throws SourceFault */
export function spendsOf(value: Json): boolean[] {
  return listOf(value).map((output) => {
    const spent = objectOf(output)['spent'];
    if (typeof spent !== 'boolean') throw new SourceFault('malformed');
    return spent;
  });
}

/** A hash in lower case. @throws SourceFault */
export function hashOf(value: Json | undefined): string {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (!HASH.test(text)) throw new SourceFault('malformed');
  return text;
}

/** @param text or number @throws SourceFault */
export function wholeNumber(value: Json | undefined, most: number = Number.MAX_SAFE_INTEGER): number {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0 || number > most) {
    throw new SourceFault('malformed');
  }
  return number;
}

function blockOf(status: JsonObject): ToldTransaction['block'] {
  if (status['confirmed'] === false) return null;
  if (status['confirmed'] !== true) throw new SourceFault('malformed');
  const seconds = wholeNumber(status['block_time'], LAST_SECOND);
  return {
    height: wholeNumber(status['block_height']),
    hash: hashOf(status['block_hash']),
    time: new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z'),
  };
}

/** @param output what an input spends, or an output; `null`: new money, which nobody sent */
function addressOf(output: Json): string {
  const address = isObject(output) ? output['scriptpubkey_address'] : null;
  return typeof address === 'string' && ADDRESS.test(address) ? address : NO_ADDRESS;
}

function satoshiOf(output: Json): number | null {
  const value = isObject(output) ? output['value'] : null;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

function scriptOf(output: JsonObject): Uint8Array {
  const script = output['scriptpubkey'];
  const bytes = typeof script === 'string' ? readHex(script, MAX_SCRIPT) : null;
  if (!bytes) throw new SourceFault('malformed');
  return bytes;
}

function listOf(value: Json | undefined): readonly Json[] {
  if (!Array.isArray(value)) throw new SourceFault('malformed');
  return value;
}
