import { collectBody, refuseAnnounced } from './body.ts';
import { type Hop, type Transport, type TransportAnswer, TransportFailure } from './transport.ts';
import { transportFailure } from './transport-failure.ts';

/** How the embedding surface reaches the world. */
export interface FetchTransportOptions {
  /** Instead of the global `fetch`, which is looked up at each request. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** CORS applies here: a web page, not an extension with host permission and not Node. */
  cors?: boolean;
}

type Send = (url: string, init: RequestInit) => Promise<Response>;

/**
 * A transport over `fetch`, for browsers, workers and Node.
 *
 * Redirects: Node shows the `Location`, so each hop is judged before it is asked. A browser shows a page only that there is a
 * redirect; it is then followed, and the guard judges the final address. So in a browser a foreign host may be asked, without
 * cookies and referrer, before its answer is refused, and a way out and back again is not seen.
 *
 * Failures: a browser does not tell why a request failed. With `cors`, one further request that hides its answer from us tells
 * a host that does not answer web pages (`net.cors`, final) from one that does not answer (`net.unreachable`).
 */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const send: Send = options.fetch ?? ((url, init) => globalThis.fetch(url, init));
  return async (hop) => {
    const response = await answerOf(send, hop, options.cors === true);
    hop.onHeaders?.();
    try {
      return await read(response, hop);
    } catch (error) {
      // Ends the transfer; it may be broken already, and then there is nothing to end.
      if (!response.bodyUsed) response.body?.cancel().catch(() => {});
      throw transportFailure(error);
    }
  };
}

async function answerOf(send: Send, hop: Hop, cors: boolean): Promise<Response> {
  try {
    const response = await send(hop.url, init(hop, 'manual'));
    return response.type === 'opaqueredirect' && hop.post === undefined ? await send(hop.url, init(hop, 'follow')) : response;
  } catch (error) {
    const failure = transportFailure(error);
    if (cors && failure.code === 'net.unreachable' && (await answersUnseen(send, hop))) {
      throw new TransportFailure('net.cors', { final: true });
    }
    throw failure;
  }
}

/** Everything that could tell the host who looks is left out (threats.md T22, T25). */
function init({ accept, post, signal }: Hop, redirect: RequestRedirect): RequestInit {
  const sent = post === undefined ? {} : { 'content-type': 'application/json' };
  return {
    method: post === undefined ? 'GET' : 'POST',
    headers: { accept, ...sent },
    ...(post !== undefined && { body: post }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect,
    signal,
  };
}

/** Whether the host answers at all, its answer unseen. `no-cors` allows no other redirect mode than `follow`. */
async function answersUnseen(send: Send, hop: Hop): Promise<boolean> {
  const stop = new AbortController();
  const give = () => stop.abort();
  if (hop.signal.aborted) return false;
  hop.signal.addEventListener('abort', give, { once: true });
  try {
    // Nothing is sent this time: a host that is asked so may redirect.
    await send(hop.url, { ...init({ ...hop, post: undefined }, 'follow'), mode: 'no-cors', signal: stop.signal });
    return true;
  } catch {
    return false;
  } finally {
    hop.signal.removeEventListener('abort', give);
    // The header was the question; the body is of no use.
    stop.abort();
  }
}

async function read(response: Response, hop: Hop): Promise<TransportAnswer> {
  refuseAnnounced(response.headers.get('content-length'), hop.maxBytes);
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const body = response.body ? await readStream(response.body.getReader(), hop.maxBytes) : new Uint8Array();
  return { url: response.url || hop.url, status: response.status, headers, body };
}

async function readStream(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  try {
    return await collectBody(async () => (await reader.read()).value ?? null, maxBytes);
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error;
  }
}
