import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Question, Relay } from '../contract.ts';
import { callerAddress } from './caller-address.ts';

/** How the server treats connections. */
export interface ServeOptions {
  trustProxy: boolean;
  /** At once; further ones are closed. */
  maxConnections: number;
  /** Bytes of answers that slow readers have not taken yet; beyond that new questions get 503. */
  maxPendingBytes: number;
}

/** Milliseconds: for the head of a request, for all of it, for a connection that nobody uses, for one that takes nothing, for an answer. */
const TIMES = { head: 5_000, request: 10_000, idle: 5_000, silent: 10_000, answer: 30_000 };
/** An address of 2,048 characters, each encoded, and the headers of a browser. */
const MAX_HEAD_BYTES = 16_384;

/** A server for one relay, not yet listening. */
export function serveRelay(relay: Relay, { trustProxy, maxConnections, maxPendingBytes }: ServeOptions): Server {
  let pending = 0;
  const server = createServer(
    {
      headersTimeout: TIMES.head,
      requestTimeout: TIMES.request,
      keepAliveTimeout: TIMES.idle,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: MAX_HEAD_BYTES,
    },
    (incoming, outgoing) => {
      if (pending > maxPendingBytes) {
        outgoing.writeHead(503, { 'retry-after': '1', 'tashika-relay': '1', 'tashika-error': 'net.rate-limited' }).end();
        return;
      }
      answer(relay, incoming, outgoing, trustProxy, (bytes) => (pending += bytes)).catch(() => outgoing.destroy());
    },
  );
  server.maxConnections = maxConnections;
  // A reader that takes nothing for so long gets nothing more.
  server.timeout = TIMES.silent;
  return server;
}

async function answer(
  relay: Relay,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  trustProxy: boolean,
  count: (bytes: number) => void,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => {
    // An answer that was taken is no reason to stop anything, and to abort is not cheap.
    if (!outgoing.writableFinished) gone.abort();
  });
  const question = questionOf(incoming, gone.signal);
  if (!question) return void outgoing.writeHead(400, { connection: 'close' }).end();
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '');
  const address = callerAddress(forwarded, incoming.socket.remoteAddress ?? '', trustProxy);
  const { status, headers, body } = await relay.answer(question, { address });
  if (outgoing.destroyed) return;
  const size = body === null ? 0 : Buffer.byteLength(body);
  count(size);
  const slow = setTimeout(() => outgoing.destroy(), TIMES.answer);
  outgoing.once('close', () => {
    clearTimeout(slow);
    count(-size);
  });
  // What somebody sends is not read; the connection ends with the answer.
  const sends = incoming.headers['transfer-encoding'] !== undefined || Number(incoming.headers['content-length'] ?? 0) > 0;
  outgoing.writeHead(status, {
    ...headers,
    ...(status !== 204 && { 'content-length': size }),
    ...(sends && { connection: 'close' }),
  });
  outgoing.end(body ?? undefined);
}

/** `null`: not a request that a relay can be asked with. */
function questionOf({ url = '', method = '', headers }: IncomingMessage, signal: AbortSignal): Question | null {
  const address = `http://${headers.host ?? 'localhost'}${url}`;
  // A proxy is asked for `http://…`; this is none.
  if (!url.startsWith('/') || !URL.canParse(address)) return null;
  const get = (name: string) => (headers[name] === undefined ? null : String(headers[name]));
  return { url: address, method, headers: { get }, signal };
}
