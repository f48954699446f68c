import type { PlainTransaction } from '../../lib/evm/transaction.ts';
import type { Json } from '../../model/json.ts';
import { objectOf } from './object-of.ts';
import { SourceFault } from './source-fault.ts';

// Answers of an Ethereum node as the JSON-RPC specification of the execution layer writes them. Attacker-controlled: what has
// another shape is no answer.

const QUANTITY = /^0x[0-9a-f]{1,64}$/;
const HASH = /^0x[0-9a-f]{64}$/;
const ADDRESS = /^0x[0-9a-f]{40}$/;
const DATA = /^0x(?:[0-9a-f]{2})*$/;
/** Seconds: the last day that a date can name is later. */
const LAST_SECOND = 253_402_300_799;

/** A transaction as a node tells it. */
export interface ToldTransaction extends PlainTransaction {
  hash: string;
  from: string;
  /** `null`: in no block yet. */
  blockHash: string | null;
}

/** What came of a transaction in its block. */
export interface ToldReceipt {
  transactionHash: string;
  blockHash: string;
  blockNumber: number;
  failed: boolean;
}

/** A block, as far as it is needed. */
export interface ToldBlock {
  hash: string;
  number: number;
  /** ISO 8601. */
  time: string;
}

/** A whole number that a double holds. */
export function numberOf(value: Json | undefined): number {
  const number = Number(textOf(value, QUANTITY));
  if (!Number.isSafeInteger(number)) throw new SourceFault('malformed');
  return number;
}

/** @throws SourceFault */
export function transactionOf(value: Json): ToldTransaction {
  const object = objectOf(value);
  // Nodes of old chains know one type of transactions and do not name it.
  const type = (object['type'] ?? null) === null ? 0 : numberOf(object['type']);
  return {
    type,
    hash: textOf(object['hash'], HASH),
    from: textOf(object['from'], ADDRESS),
    blockHash: textOrNull(object['blockHash'], HASH),
    chainId: textOrNull(object['chainId'], QUANTITY),
    nonce: textOf(object['nonce'], QUANTITY),
    gas: textOf(object['gas'], QUANTITY),
    gasPrice: textOrNull(object['gasPrice'], QUANTITY),
    maxFeePerGas: textOrNull(object['maxFeePerGas'], QUANTITY),
    maxPriorityFeePerGas: textOrNull(object['maxPriorityFeePerGas'], QUANTITY),
    to: textOrNull(object['to'], ADDRESS),
    value: textOf(object['value'], QUANTITY),
    input: textOf(object['input'], DATA),
    accessList: accessListOf(object['accessList']),
    v: textOf(object['v'], QUANTITY),
    r: textOf(object['r'], QUANTITY),
    s: textOf(object['s'], QUANTITY),
  };
}

/** @throws SourceFault */
export function receiptOf(value: Json): ToldReceipt {
  const object = objectOf(value);
  const status = numberOf(object['status']);
  if (status > 1) throw new SourceFault('malformed');
  return {
    transactionHash: textOf(object['transactionHash'], HASH),
    blockHash: textOf(object['blockHash'], HASH),
    blockNumber: numberOf(object['blockNumber']),
    failed: status === 0,
  };
}

/** @throws SourceFault */
export function blockOf(value: Json): ToldBlock {
  const object = objectOf(value);
  const seconds = numberOf(object['timestamp']);
  if (seconds > LAST_SECOND) throw new SourceFault('malformed');
  const time = new Date(seconds * 1_000).toISOString();
  return { hash: textOf(object['hash'], HASH), number: numberOf(object['number']), time };
}

function accessListOf(value: Json | undefined): PlainTransaction['accessList'] {
  if ((value ?? null) === null) return [];
  if (!Array.isArray(value)) throw new SourceFault('malformed');
  return value.map((entry) => {
    const { address, storageKeys } = objectOf(entry);
    if (!Array.isArray(storageKeys)) throw new SourceFault('malformed');
    return { address: textOf(address, ADDRESS), storageKeys: storageKeys.map((key) => textOf(key, HASH)) };
  });
}

function textOrNull(value: Json | undefined, form: RegExp): string | null {
  return (value ?? null) === null ? null : textOf(value, form);
}

/** In lower case: some nodes write addresses with their checksum. */
function textOf(value: Json | undefined, form: RegExp): string {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (!form.test(text)) throw new SourceFault('malformed');
  return text;
}
