import { MAX_TRANSACTION_BYTES } from '../../lib/bitcoin/transaction.ts';
import { parseJson } from '../../lib/json.ts';
import { utf8 } from '../../lib/utf8.ts';
import type { ChainSource } from '../../model/chain.ts';
import type { Json } from '../../model/json.ts';
import type { BlockInclusion, ChainAnswer, ChainOptions, ChainTransaction, Ports } from '../../ports.ts';
import { branchOf, hashOf, spendsOf, type ToldTransaction, transactionOf, wholeNumber } from './esplora-shapes.ts';
import { SourceFault, sourceError } from './source-fault.ts';

/** The text below one path of a source; `null`: not found. */
type Ask = (path: string) => Promise<string | null>;

/**
 * What a block explorer says of a transaction, by the HTTP interface of Esplora (blockcerts.md §8.3). It learns the transaction's
 * id and nothing else. What only supports its word (bytes, the way to the block's header) may be missing. Never rejects.
 *
 * @param network CAIP-2: the first half of the hash of the chain's first block; a source of another chain gives no answer
 *   (threats.md T51)
 * @param txid 64 digits of hex in lower case
 */
export async function askEsplora(
  source: ChainSource,
  network: string,
  txid: string,
  { http }: { http: Ports['http'] },
  { spends = false, signal }: ChainOptions = {},
): Promise<ChainAnswer> {
  try {
    const ask = asking(source, http, signal);
    return { source: source.operator, transaction: await lookUp(ask, network, hashOf(txid), spends) };
  } catch (error) {
    return sourceError(source, error);
  }
}

/** The hash of the block at a height, as this source has it; `null`: no usable answer. Never rejects. */
export async function askBlockHash(
  source: ChainSource,
  height: number,
  { http }: { http: Ports['http'] },
  { signal }: ChainOptions = {},
): Promise<string | null> {
  try {
    return hashOf(await asking(source, http, signal)(`block-height/${wholeNumber(height)}`));
  } catch {
    return null;
  }
}

function asking({ url }: ChainSource, http: Ports['http'], signal: AbortSignal | undefined): Ask {
  const base = url.replace(/\/+$/, '');
  return async (path) => {
    const { status, body, relay } = await http({ url: `${base}/${path}`, purpose: 'chain', signal });
    // Through one relay several operators are one (threats.md T52, T67).
    if (relay && !relay.own) throw new SourceFault('net.foreign-relay');
    if (status === 404) return null;
    if (status !== 200) throw new SourceFault('net.http-error');
    const text = utf8(body)?.trim();
    if (text === undefined) throw new SourceFault('malformed');
    if (text.startsWith('<')) throw new SourceFault('net.login-wall');
    return text;
  };
}

async function lookUp(ask: Ask, network: string, txid: string, spends: boolean): Promise<ChainTransaction | null> {
  const [genesis, found, tip] = await Promise.all([ask('block-height/0'), ask(`tx/${txid}`), ask('blocks/tip/height')]);
  if (`bip122:${hashOf(genesis).slice(0, 32)}` !== network) throw new SourceFault('anchor.wrong-chain');
  if (found === null) return null;
  const told = transactionOf(parsed(found));
  if (told.txid !== txid) throw new SourceFault('malformed');
  const last = wholeNumber(tip);
  const [raw, inclusion, outputs] = await Promise.all([
    orNothing(() => rawOf(ask, txid)),
    orNothing(() => inclusionOf(ask, told)),
    orNothing(() => (spends ? outputsOf(ask, told) : null)),
  ]);
  return {
    network,
    txid,
    payload: told.payload,
    senders: told.senders,
    blockTime: told.block?.time ?? '',
    // Asked for at the same time: the block may be newer than the answer about the last one.
    confirmations: told.block ? Math.max(1, last - told.block.height + 1) : 0,
    // Whether its bytes say the same is judged by whoever asked.
    authenticated: false,
    ...(raw && { raw }),
    ...(told.values && { values: told.values }),
    ...(inclusion && { inclusion }),
    ...(outputs && { outputs }),
  };
}

async function rawOf(ask: Ask, txid: string): Promise<string | null> {
  const raw = await ask(`tx/${txid}/hex`);
  return raw !== null && raw.length <= 2 * MAX_TRANSACTION_BYTES && /^[0-9a-f]+$/.test(raw) ? raw : null;
}

async function inclusionOf(ask: Ask, { txid, block }: ToldTransaction): Promise<BlockInclusion | null> {
  if (!block) return null;
  const [way, header] = await Promise.all([ask(`tx/${txid}/merkle-proof`), ask(`block/${block.hash}/header`)]);
  if (way === null || header === null || !/^[0-9a-f]{160}$/.test(header)) return null;
  const { height, branch, position } = branchOf(parsed(way));
  return height === block.height ? { height, header, branch, position } : null;
}

async function outputsOf(ask: Ask, { txid, addresses }: ToldTransaction): Promise<{ address: string; spent: boolean }[] | null> {
  const answered = await ask(`tx/${txid}/outspends`);
  const spends = answered === null ? [] : spendsOf(parsed(answered));
  // One that is missing could be the one that was spent.
  if (spends.length !== addresses.length) return null;
  return addresses.map((address, index) => ({ address, spent: spends[index] ?? true }));
}

async function orNothing<Value>(ask: () => Promise<Value | null> | null): Promise<Value | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

function parsed(text: string): Json {
  try {
    return parseJson(text).value;
  } catch {
    throw new SourceFault('malformed');
  }
}
