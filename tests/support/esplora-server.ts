// Block explorers over a chain of the tests, in the shape of Esplora's HTTP interface, by real TLS; each may be told to lie.

import { address, networks, type Transaction } from 'bitcoinjs-lib';
import { createHttp, type HttpOptions } from '../../core/adapters/fetch-http.ts';
import type { ChainSource } from '../../core/model/chain.ts';
import type { Ports } from '../../core/ports.ts';
import { mappedTransport } from '../../demo/world/mapped-transport.ts';
import { type BitcoinRegtest, merkleBranch, type RegtestBlock } from './bitcoin-regtest.ts';
import { makeCertificate } from './certificate.ts';
import { type Handler, type HostServer, startHostServer } from './host-server.ts';

/** What an explorer says in place of the truth. */
export interface Lie {
  /** Hex: what the record's output carries. Its bytes say it too, where `raw` is not true. */
  payload?: string;
  sender?: string;
  /** Seconds since the epoch. */
  time?: number;
  /** The height of the last block, and so how deep every other lies. */
  tip?: number;
  /** It is in no block. */
  pending?: boolean;
  /** The hash of the first block. */
  genesis?: string;
  absent?: boolean;
  /** A page in place of every answer. */
  html?: boolean;
  /** A status in place of every answer. */
  status?: number;
  /** Never ends an answer. */
  slow?: boolean;
  /** The bytes of the transaction: hex, whatever it is. */
  raw?: string;
  /** Answers by path in place of the true ones; `null`: 404. */
  paths?: Readonly<Record<string, string | null>>;
}

/** One explorer: who runs it, on which host. */
export interface Explorer {
  operator: string;
  host: string;
  chain: BitcoinRegtest;
  lie?: Lie;
}

/** Explorers that run. */
export interface EsploraWorld {
  sources: ChainSource[];
  server: HostServer;
  /** The guard that every surface goes through, with this world behind it. */
  http: Ports['http'];
  close: () => Promise<void>;
}

/** Starts explorers, each on a host of its own. @param options of the guard: shorter times */
export async function startExplorers(explorers: readonly Explorer[], options: Partial<HttpOptions> = {}): Promise<EsploraWorld> {
  const certificate = makeCertificate(explorers.map(({ host }) => host));
  const server = await startHostServer(certificate, Object.fromEntries(explorers.map((one) => [one.host, esploraHandler(one)])));
  const transport = mappedTransport({ ca: certificate.ca, portOf: () => server.port });
  return {
    sources: explorers.map(({ operator, host }) => ({ operator, url: `https://${host}/api` })),
    server,
    http: createHttp({ transport, clock: Date.now, tries: 1, ...options }),
    close: server.close,
  };
}

/** Answers as Esplora does, below `/api`. The lie is read with each request: a test may change it. */
function esploraHandler(explorer: Explorer): Handler {
  return (request, response) => {
    const { chain, lie = {} } = explorer;
    const path = (request.url ?? '').replace(/^\/api\//, '');
    if (lie.slow) return;
    if (lie.html)
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
    if (lie.status) return void response.writeHead(lie.status).end('no');
    const answered = path in (lie.paths ?? {}) ? lie.paths?.[path] : esploraAnswer(path, chain, lie);
    if (answered === null || answered === undefined) return void response.writeHead(404).end('not found');
    response.writeHead(200, { 'content-type': /^[[{]/.test(answered) ? 'application/json' : 'text/plain' }).end(answered);
  };
}

/** The text below one path; `null`: not found. */
export function esploraAnswer(path: string, chain: BitcoinRegtest, lie: Lie = {}): string | null {
  const [kind, key = '', part] = path.split('/');
  if (path === 'blocks/tip/height') return String(lie.tip ?? chain.tip);
  if (kind === 'block-height') return Number(key) === 0 ? (lie.genesis ?? hashAt(chain, 0)) : hashAt(chain, Number(key));
  if (kind === 'block' && part === 'header') return chain.blocks.find(({ hash }) => hash === key)?.header ?? null;
  const found = kind === 'tx' && !lie.absent ? chain.find(key) : null;
  if (!found) return null;
  const { block, position, transaction } = found;
  if (part === undefined) return JSON.stringify(transactionJson(chain, found, lie));
  if (part === 'hex') return lie.raw ?? transaction.toHex();
  if (part === 'merkle-proof') {
    return JSON.stringify({ block_height: block.height, merkle: merkleBranch(block.transactions, position), pos: position });
  }
  if (part !== 'outspends') return null;
  return JSON.stringify(transaction.outs.map((_, index) => ({ spent: chain.isSpent(key, index) })));
}

function hashAt(chain: BitcoinRegtest, height: number): string | null {
  return chain.blocks[height]?.hash ?? null;
}

function transactionJson(
  chain: BitcoinRegtest,
  { block, transaction }: { block: RegtestBlock; transaction: Transaction },
  lie: Lie,
) {
  const status = lie.pending
    ? { confirmed: false }
    : { confirmed: true, block_height: block.height, block_hash: block.hash, block_time: lie.time ?? block.time };
  return {
    txid: transaction.getId(),
    version: transaction.version,
    locktime: transaction.locktime,
    vin: transaction.ins.map((input) => {
      const spent = chain.spentBy(input);
      const prevout = spent && { ...outputJson(spent), ...(lie.sender && { scriptpubkey_address: lie.sender }) };
      return {
        txid: Buffer.from(input.hash).reverse().toString('hex'),
        vout: input.index,
        prevout,
        is_coinbase: prevout === null,
      };
    }),
    vout: transaction.outs.map((output) => {
      const isRecord = output.script.length === 34 && output.script[0] === 0x6a;
      return { ...outputJson(output), ...(isRecord && lie.payload && { scriptpubkey: `6a20${lie.payload}` }) };
    }),
    size: transaction.byteLength(),
    fee: 1_000,
    status,
  };
}

function outputJson({ script, value }: Transaction['outs'][number]) {
  let name: string | undefined;
  try {
    name = address.fromOutputScript(script, networks.regtest);
  } catch {
    // A script without an address.
  }
  return { scriptpubkey: Buffer.from(script).toString('hex'), value: Number(value), ...(name && { scriptpubkey_address: name }) };
}
