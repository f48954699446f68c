import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fetchTransport, type Transport } from '../../core/index.ts';

/** Where the names of a world on this machine lead. */
export interface MappedWorld {
  /** PEM of the authority that the world's servers are certified by; nothing else is trusted. */
  ca: string | Buffer;
  /** The loopback port behind a host name; `null`: the name does not resolve. */
  portOf: (host: string) => number | null;
}

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * A transport into a world in a box: real TLS, real sockets and real names in the certificate, on loopback ports. Only the
 * `fetch` under it is ours, since Node's takes neither a resolver nor an authority; all rules are those of `fetchTransport`.
 */
export function mappedTransport(world: MappedWorld): Transport {
  return fetchTransport({
    fetch: async (url, init) => {
      const response = await answerOf(url, init, world);
      const { statusCode: status = 0, headers } = response;
      // A body must be given where there may be one, and none where there may not (Fetch Standard §2.2.3).
      const bodiless = status === 204 || status === 205 || status === 304;
      const stream = bodiless ? null : (Readable.toWeb(decoded(response)) as NodeStream<Uint8Array>);
      return new Response(stream as ReadableStream<Uint8Array> | null, { status, headers: plain(headers) });
    },
  });
}

function answerOf(url: string, init: RequestInit, { ca, portOf }: MappedWorld): Promise<IncomingMessage> {
  const { hostname, pathname, search } = new URL(url);
  const port = portOf(hostname);
  if (port === null) return Promise.reject(new TypeError(`${hostname} does not resolve here`));
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      servername: hostname,
      ca,
      method: init.method ?? 'GET',
      path: pathname + search,
      headers: { ...Object.fromEntries(new Headers(init.headers)), host: hostname, 'accept-encoding': 'gzip, deflate, br' },
      agent: false,
      ...(init.signal && { signal: init.signal }),
    });
    asked
      .once('response', resolve)
      .on('error', reject)
      .end(init.body ?? undefined);
  });
}

/** Takes off the content codings, the outermost one first. An unknown one is left on: the reader finds no document in it. */
function decoded(response: IncomingMessage): Readable {
  const codings = (response.headers['content-encoding'] ?? '').toLowerCase().split(',').reverse();
  const decoders = codings.flatMap((coding) => DECODERS[coding.trim()]?.() ?? []);
  // The callback is there for the errors, which the last stream hands on to its reader.
  return decoders.reduce<Readable>((from, to) => pipeline(from, to, () => {}) as unknown as Readable, response);
}

function plain(headers: IncomingHttpHeaders): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));
}
