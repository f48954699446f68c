import { parseJsonObject } from '../../lib/json.ts';
import type { ChainSource } from '../../model/chain.ts';
import type { Json } from '../../model/json.ts';
import type { ChainAnswer, ChainOptions, ChainTransaction, HttpResponse, Ports } from '../../ports.ts';
import { blockOf, numberOf, receiptOf, type ToldBlock, type ToldTransaction, transactionOf } from './rpc-shapes.ts';
import { SourceFault, sourceError } from './source-fault.ts';

/** What a question goes by. */
interface World {
  http: Ports['http'];
  /** Milliseconds since the epoch: then a kept answer that says nothing is asked for again. */
  clock?: (() => number) | undefined;
}

type Ask = (method: keyof typeof QUESTIONS, parameters: readonly Json[]) => Promise<Json>;

/** Numbers of the questions. Equal questions are equal texts, so that they are asked once; answers to different ones differ. */
const QUESTIONS = {
  eth_chainId: 1,
  eth_getTransactionByHash: 2,
  eth_getTransactionReceipt: 3,
  eth_getBlockByHash: 4,
  eth_getBlockByNumber: 5,
} as const;

/** The `v` of a signature that names no chain. */
const UNPROTECTED: ReadonlySet<bigint> = new Set([27n, 28n]);

/** How long "no such transaction" and a refusal may be used again, in milliseconds (threats.md T64). */
const SILENCE_MS = 60_000;

/**
 * What a node of an EVM chain says of a transaction, by the JSON-RPC interface of Ethereum (blockcerts.md §8.2, §8.3). It learns
 * the transaction's id and nothing else. Never rejects.
 *
 * @param network CAIP-2; a node that serves another chain gives no answer (threats.md T51)
 * @param txid `0x` and 64 digits
 */
export async function askJsonRpc(
  source: ChainSource,
  network: string,
  txid: string,
  world: World,
  { signal }: ChainOptions = {},
): Promise<ChainAnswer> {
  try {
    const ask: Ask = (method, parameters) => call(source.url, method, parameters, world, signal);
    return { source: source.operator, transaction: await lookUp(ask, network, txid) };
  } catch (error) {
    return sourceError(source, error);
  }
}

async function lookUp(ask: Ask, network: string, txid: string): Promise<ChainTransaction | null> {
  const [chainId, found, receipt] = await Promise.all([
    ask('eth_chainId', []),
    ask('eth_getTransactionByHash', [txid]),
    ask('eth_getTransactionReceipt', [txid]),
  ]);
  if (`eip155:${numberOf(chainId)}` !== network) throw new SourceFault('anchor.wrong-chain');
  if (found === null) return null;
  const told = transactionOf(found);
  if (told.hash !== txid) throw new SourceFault('malformed');
  const what = { network, txid, ...(await contentOf(told)) };
  if (told.blockHash === null || receipt === null) return { ...what, blockTime: '', confirmations: 0 };
  return { ...what, ...(await placeOf(ask, told, receipt)) };
}

/** What it carries and who sent it, with the bytes that show both, put together again. */
async function contentOf(
  told: ToldTransaction,
): Promise<Pick<ChainTransaction, 'payload' | 'senders' | 'authenticated' | 'raw'>> {
  // Signed for no chain (before EIP-155): the same bytes are good on every one, and whoever brought them here need not be the sender.
  if (told.type === 0 && UNPROTECTED.has(BigInt(told.v))) throw new SourceFault('malformed');
  // Loaded with the first transaction that a node knows.
  const { rebuildTransaction } = await import('../../lib/evm/transaction.ts');
  const rebuilt = rebuildTransaction(told);
  const proven = rebuilt?.txid === told.hash ? rebuilt : null;
  // All that is signed is told: what does not hash to the id is not what was sent, and of a type that is not read nobody can say.
  if (!proven) throw new SourceFault('malformed');
  const content = { payload: told.to === null ? '' : told.input.slice(2), senders: [told.from] };
  return { ...content, authenticated: proven.sender === told.from, raw: proven.raw };
}

type Place = Pick<ChainTransaction, 'blockTime' | 'confirmations' | 'failed' | 'final'>;

async function placeOf(ask: Ask, told: ToldTransaction, answered: Json): Promise<Place> {
  const receipt = receiptOf(answered);
  if (receipt.transactionHash !== told.hash || receipt.blockHash !== told.blockHash) throw new SourceFault('malformed');
  const [inBlock, finalized, latest] = await Promise.all([
    ask('eth_getBlockByHash', [receipt.blockHash, false]),
    // A node that cannot say one of these says the rest all the same.
    tip(ask, 'finalized'),
    tip(ask, 'latest'),
  ]);
  const block = blockOf(inBlock);
  if (block.hash !== receipt.blockHash || block.number !== receipt.blockNumber) throw new SourceFault('malformed');
  const last = Math.max(block.number, finalized?.number ?? 0, latest?.number ?? 0);
  return {
    blockTime: block.time,
    confirmations: last - block.number + 1,
    ...(receipt.failed && { failed: true }),
    ...(finalized && finalized.number >= block.number && { final: true }),
  };
}

async function tip(ask: Ask, which: 'finalized' | 'latest'): Promise<ToldBlock | null> {
  try {
    return blockOf(await ask('eth_getBlockByNumber', [which, false]));
  } catch {
    return null;
  }
}

async function call(
  url: string,
  method: keyof typeof QUESTIONS,
  parameters: readonly Json[],
  { http, clock }: World,
  signal: AbortSignal | undefined,
): Promise<Json> {
  const id = QUESTIONS[method];
  const post = JSON.stringify({ jsonrpc: '2.0', id, method, params: parameters });
  const request = { url, purpose: 'chain', post, signal } as const;
  const response = await http(request);
  const result = resultOf(response, id);
  const age = clock ? clock() - response.receivedAt : 0;
  const settled = result !== 'refused' && result.value !== null;
  const answered = settled || age <= SILENCE_MS ? result : resultOf(await http({ ...request, fresh: true }), id);
  if (answered === 'refused') throw new SourceFault('refused');
  return answered.value;
}

/** `refused`: an error in place of a result; many nodes say so of too many questions. */
function resultOf({ status, body }: HttpResponse, id: number): { value: Json } | 'refused' {
  if (status !== 200) throw new SourceFault('net.http-error');
  const { value } = parsed(body);
  if (value['id'] !== id) throw new SourceFault('malformed');
  if ((value['error'] ?? null) !== null) return 'refused';
  const result = value['result'];
  if (result === undefined) throw new SourceFault('malformed');
  return { value: result };
}

function parsed(body: Uint8Array): ReturnType<typeof parseJsonObject> {
  try {
    return parseJsonObject(body);
  } catch {
    throw new SourceFault('malformed');
  }
}
