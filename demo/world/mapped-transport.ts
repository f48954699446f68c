import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { collectBody, refuseAnnounced } from '../../core/adapters/body.ts';
import { type Hop, type Transport, type TransportAnswer, TransportFailure } from '../../core/adapters/transport.ts';
import { transportFailure } from '../../core/adapters/transport-failure.ts';

/** Where the names of a world on this machine lead. */
export interface MappedWorld {
  /** PEM of the authority that the world's servers are certified by; nothing else is trusted. */
  ca: string | Buffer;
  /** The loopback port behind a host name; `null`: the name does not resolve. */
  portOf: (host: string) => number | null;
}

const DECODERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * A transport into a world in a box: real TLS, real sockets and real names in the certificate, on loopback ports. It counts and
 * fails by the rules of every transport; it exists because Node's `fetch` takes neither a resolver nor an authority of ours.
 */
export function mappedTransport({ ca, portOf }: MappedWorld): Transport {
  return async (hop) => {
    const { hostname } = new URL(hop.url);
    const port = portOf(hostname);
    if (port === null) throw new TransportFailure('net.unreachable');
    let body: Readable | undefined;
    try {
      const response = await answerOf(hop, { ca, port });
      hop.onHeaders?.();
      body = decoded(response);
      refuseAnnounced(response.headers['content-length'], hop.maxBytes);
      return await read(response, body, hop);
    } catch (error) {
      body?.destroy();
      throw transportFailure(error);
    }
  };
}

function answerOf(hop: Hop, { ca, port }: { ca: string | Buffer; port: number }): Promise<IncomingMessage> {
  const { hostname, pathname, search } = new URL(hop.url);
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      servername: hostname,
      ca,
      path: pathname + search,
      headers: { host: hostname, accept: hop.accept, 'accept-encoding': 'gzip, deflate, br' },
      agent: false,
      signal: hop.signal,
    });
    asked.once('response', resolve).once('error', reject).end();
  });
}

/** Takes off the content codings, the outermost one first. An unknown one is left on: the reader finds no document in it. */
function decoded(response: IncomingMessage): Readable {
  const codings = (response.headers['content-encoding'] ?? '').toLowerCase().split(',').reverse();
  const decoders = codings.flatMap((coding) => DECODERS[coding.trim()]?.() ?? []);
  // The callback is there for the errors, which the last stream hands on to its reader.
  return decoders.reduce<Readable>((from, to) => pipeline(from, to, () => {}) as unknown as Readable, response);
}

async function read(response: IncomingMessage, stream: Readable, hop: Hop): Promise<TransportAnswer> {
  const parts = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const next = async () => {
    const { done, value } = await parts.next();
    return done ? null : value;
  };
  const body = await collectBody(next, hop.maxBytes);
  return { url: hop.url, status: response.statusCode ?? 0, headers: plain(response.headers), body };
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name !== 'set-cookie');
  return Object.fromEntries(kept.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]));
}
