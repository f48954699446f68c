// The internet as a row of the relay's table has it.
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { constants, deflateRawSync } from 'node:zlib';
import type { Answering } from './worker-lab.ts';

/** One row of `tables/relay.json`. */
export interface RelayRow {
  request: { method: string; query: string; origin: string; headers?: Record<string, string>; nth?: number };
  dns?: string[];
  upstream?: {
    status: number;
    headers: Record<string, string>;
    body?: string;
    bodyBytes?: number;
    decodedBytes?: number;
    bytesPerSecond?: number;
  };
  self?: string;
  expect: { status: number[]; headers?: Record<string, string | null>; sent?: Record<string, null> };
}

const PUBLIC = '93.184.216.34';

/** The target of a row. */
export function targetOf({ upstream }: RelayRow): Answering {
  if (!upstream) return (_request, response) => response.writeHead(599).end();
  const { status, headers, body, bodyBytes = 0, decodedBytes, bytesPerSecond } = upstream;
  return (_request, response) => {
    response.writeHead(status, headers);
    if (decodedBytes !== undefined) Readable.from(bomb(decodedBytes)).pipe(response);
    else if (bytesPerSecond !== undefined) drip(response, bytesPerSecond);
    else response.end(body ?? Buffer.alloc(bodyBytes, ' '));
  };
}

/** Every address that a row gives its names. */
export const addressesOf = ({ dns }: RelayRow): string[] => dns ?? [PUBLIC];

/** A DNS-over-HTTPS server that knows the names of a row. */
export function resolverOf(row: RelayRow): Answering {
  return (request, response) => {
    const type = Number(new URL(request.url ?? '', 'https://dns.example.net').searchParams.get('type'));
    const data = addressesOf(row).filter((address) => address.includes(':') === (type === 28));
    const answer = { Status: 0, Answer: [{ type: 5, data: 'alias.example.' }, ...data.map((one) => ({ type, data: one }))] };
    response.writeHead(200, { 'content-type': 'application/dns-json' }).end(JSON.stringify(answer));
  };
}

function drip(response: ServerResponse, bytesPerSecond: number): void {
  const timer = setInterval(() => response.write(' '), 1_000 / bytesPerSecond);
  response.once('close', () => clearInterval(timer));
}

/** Gzip of that many blanks: one block that ends where it may be repeated. Nobody who counts comes to the check sum. */
function* bomb(decodedBytes: number): Generator<Uint8Array> {
  yield Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const size = 1_048_576;
  const block = deflateRawSync(Buffer.alloc(size, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  for (let made = 0; made < decodedBytes; made += size) yield block;
}
