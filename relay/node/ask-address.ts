import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import {
  collectBody,
  type Hop,
  refuseAnnounced,
  type TransportAnswer,
  TransportFailure,
  transportFailure,
} from '../../core/index.ts';
import { RELAY_AGENT } from '../contract.ts';
import type { AskAt } from '../pinned-transport.ts';

/** What differs in tests. */
export interface AskAddressOptions {
  /** PEM; absent: the authorities that Node trusts. */
  ca?: Buffer | undefined;
  /** Where an address is reached. */
  dial?: ((address: string) => { host: string; port: number }) | undefined;
  /** Connections to targets: idle ones in all, and any to one host. */
  connections: { all: number; perHost: number };
}

/** Asks, and lets go of the connections that are kept for the next question. */
export interface Asker {
  ask: AskAt;
  close: () => void;
}

/** How many addresses of a name are tried, and for how long one that is not the last may take to connect, in milliseconds. */
const MAX_ADDRESSES = 3;
const CONNECT_MS = 1_000;
/** How long an idle connection is kept, in milliseconds: shorter than servers keep theirs. */
const IDLE_MS = 4_000;

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
/** Nothing arrived there: the next address may answer. */
const NOT_CONNECTED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT']);

/**
 * Asks over HTTPS at an address that was judged, by number, so that no name is looked up again; certificate and `Host` go by the name.
 * Connections are kept for the next question to the same address and name. What is sent is the same for everybody.
 */
export function askAddress({ ca, dial = (host) => ({ host, port: 443 }), connections }: AskAddressOptions): Asker {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: connections.perHost,
    maxFreeSockets: connections.perHost,
    timeout: IDLE_MS,
  });

  /**
   * The guard asks no more at once than it may, so that only idle connections need a bound. The agent's own would let a question to a
   * new host wait until one to another host is idle for too long.
   */
  function makeRoom(): void {
    const idle = Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
    if (idle.length >= connections.all) idle[0]?.destroy();
  }

  function send(hop: Hop, address: string): ClientRequest {
    makeRoom();
    const { hostname, pathname, search } = new URL(hop.url);
    return request({
      ...dial(address),
      agent,
      method: 'GET',
      path: pathname + search,
      servername: hostname,
      headers: { host: hostname, accept: hop.accept, 'accept-encoding': 'gzip, deflate, br', 'user-agent': RELAY_AGENT },
      ...(ca && { ca }),
    });
  }

  const ask: AskAt = async (hop, addresses) => {
    const some = addresses.slice(0, MAX_ADDRESSES);
    for (const [index, address] of some.entries()) {
      const last = index === some.length - 1;
      const first = await headOf(send(hop, address), hop, last);
      // A connection that was kept may have been closed at the other end while the question was on its way.
      const head = first === 'stale' ? await headOf(send(hop, address), hop, last) : first;
      if (head !== 'next' && head !== 'stale') return readAnswer(head, hop);
    }
    throw new TransportFailure('net.unreachable');
  };
  return { ask, close: () => agent.destroy() };
}

/** The head of the answer; `next`: there is no connection to this address; `stale`: the one that was kept is no more. */
function headOf(asked: ClientRequest, { signal }: Hop, last: boolean): Promise<IncomingMessage | 'next' | 'stale'> {
  return new Promise((resolve, reject) => {
    const give = () => asked.destroy();
    const tryNext = () => {
      resolve('next');
      asked.destroy();
    };
    const late = last ? undefined : setTimeout(tryNext, CONNECT_MS);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    asked.once('socket', (socket) => {
      if (socket.connecting) socket.once('secureConnect', () => clearTimeout(late));
      else clearTimeout(late);
    });
    let answered = false;
    asked.once('response', (head) => {
      answered = true;
      resolve(head);
    });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      if (!last && NOT_CONNECTED.has(code)) resolve('next');
      else if (asked.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE') && !signal.aborted) resolve('stale');
      else reject(transportFailure(error));
    });
    asked.once('close', () => {
      clearTimeout(late);
      // After an answer the signal is watched where its body is read. A server that switches protocols gives none.
      signal.removeEventListener('abort', give);
      if (!answered) reject(new TransportFailure('net.unreachable'));
    });
    asked.end();
  });
}

async function readAnswer(head: IncomingMessage, hop: Hop): Promise<TransportAnswer> {
  const give = () => head.destroy();
  hop.signal.addEventListener('abort', give, { once: true });
  try {
    hop.onHeaders?.();
    if (hop.signal.aborted) throw new TransportFailure('net.unreachable');
    refuseAnnounced(head.headers['content-length'], hop.maxBytes);
    const body = await bodyOf(head, hop.maxBytes);
    return { url: hop.url, status: head.statusCode ?? 0, headers: headersOf(head), body };
  } catch (error) {
    head.destroy();
    throw transportFailure(error);
  } finally {
    hop.signal.removeEventListener('abort', give);
  }
}

/** Decoded bytes, counted as they are decoded: ten kilobytes may hold a gigabyte (threats.md T24). */
async function bodyOf(head: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const coding = head.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (coding === 'identity' || coding === '') return collect(head, maxBytes);
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding]?.() : undefined;
  // A coding that was not asked for, or several on top of each other.
  if (!decoder) throw new TransportFailure('net.bad-body', { final: true });
  // A pipe passes on neither an error nor an early end: the decoder would wait for ever.
  head.once('error', (error) => decoder.destroy(error));
  head.once('close', () => {
    if (!head.complete) decoder.destroy(Object.assign(new Error('cut short'), { code: 'ECONNRESET' }));
  });
  try {
    return await collect(head.pipe(decoder) as Readable, maxBytes);
  } finally {
    decoder.destroy();
  }
}

async function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return collectBody(async () => {
    const { done, value } = await parts.next();
    return done ? null : value;
  }, maxBytes);
}

/** A header that is given several times is one with commas, as `fetch` gives it. Cookies are dropped. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const given = Object.entries(headers).filter(([name]) => name !== 'set-cookie');
  return Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}
