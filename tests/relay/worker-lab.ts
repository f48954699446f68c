// The relay's worker as it is built, in a real workerd, with one server on loopback for the whole internet.
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import { build } from 'vite';

/** What the internet does with a request. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Everything that the relay may reach. */
export interface Internet {
  /** Without TLS: workerd is told that what it asks for lies behind it. */
  port: number;
  /** With TLS, where hosts are certified. */
  tlsPort: number;
  /** Host, path and names of headers of each request, in order. */
  seen: { host: string; path: string; headers: IncomingMessage['headers'] }[];
  /** Requests under way now, and the most there were. */
  open: { now: number; most: number };
  /** By host; `*` is every other one. */
  hosts: Map<string, Answering>;
  close: () => Promise<void>;
}

/** An answer as bytes. */
export interface Answered {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

/** A running workerd. */
export interface WorkerLab {
  /** Asks `https://relay.example.org` from a page that may, and from an address of its own unless one is named. */
  ask: (
    pathAndQuery: string,
    init?: { method?: string; headers?: Record<string, string>; signal?: AbortSignal },
  ) => Promise<Answered>;
  /** Everything that was logged. */
  printed: () => string;
  close: () => Promise<void>;
}

/** Bindings of the platform beside the text. */
export interface Platform {
  ratelimits?: Record<string, { simple: { limit: number; period: 10 | 60 } }>;
  /** `false`: nothing is kept. */
  cache?: boolean;
}

export const SITE = 'https://school.example.org';

/** Starts the internet, where nobody lives yet. */
export async function startInternet(certificate?: { key: Buffer; cert: Buffer }): Promise<Internet> {
  const seen: Internet['seen'] = [];
  const open = { now: 0, most: 0 };
  const hosts = new Map<string, Answering>();
  const listener: RequestListener = (request, response) => {
    const host = request.headers.host ?? '';
    seen.push({ host, path: request.url ?? '', headers: request.headers });
    open.most = Math.max(open.most, ++open.now);
    response.once('close', () => open.now--);
    const handler = hosts.get(host) ?? hosts.get('*');
    if (handler) handler(request, response);
    else response.writeHead(421).end();
  };
  const servers = [createServer(listener), createTlsServer({ ...certificate }, listener)];
  const [port = 0, tlsPort = 0] = await Promise.all(servers.map(listening));
  return { port, tlsPort, seen, open, hosts, close: () => Promise.all(servers.map(closed)).then(() => {}) };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

let built: Promise<string> | null = null;

/** The one file of `npm run build:relay`, made of the sources as they are now. */
export function builtWorker(): Promise<string> {
  built ??= (async () => {
    const configFile = fileURLToPath(new URL('../../relay/vite.config.ts', import.meta.url));
    const made = await build({ configFile, logLevel: 'error', build: { write: false } });
    const files = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []));
    const [only] = files;
    if (files.length !== 1 || only?.type !== 'chunk') throw new Error(`the worker is to be one file, not ${files.length}`);
    return only.code;
  })();
  return built;
}

let callers = 0;

/** Starts workerd; `env` as in `wrangler.jsonc`. */
export async function startWorker(
  internet: Internet,
  env: Record<string, string> = {},
  platform: Platform = {},
): Promise<WorkerLab> {
  const printed: string[] = [];
  const workerd = new Miniflare({
    cf: false,
    modules: [{ type: 'ESModule', path: 'worker.js', contents: await builtWorker() }],
    compatibilityDate: '2026-04-01',
    bindings: { ALLOW_ORIGIN: SITE, LOG: 'off', ...env },
    outboundService: { external: { address: `127.0.0.1:${internet.port}`, http: {} } },
    // Whatever workerd prints: what `console.log` of the worker writes is the log.
    handleRuntimeStdio: (...streams: NodeJS.ReadableStream[]) => {
      for (const stream of streams) stream.on('data', (part: Buffer) => printed.push(String(part)));
    },
    ...platform,
  });
  await workerd.ready;
  return {
    printed: () => printed.join(''),
    async ask(pathAndQuery, { method = 'GET', headers = {}, signal } = {}) {
      callers++;
      const address = `203.0.${callers >> 8}.${callers & 0xff}`;
      const sent = { origin: SITE, 'cf-connecting-ip': address, ...headers };
      const init = { method, headers: sent, redirect: 'manual' as const, ...(signal && { signal }) };
      const response = await workerd.dispatchFetch(`https://relay.example.org${pathAndQuery}`, init);
      // What miniflare itself adds on the way.
      const given = [...response.headers].filter(([name]) => !name.startsWith('mf-'));
      return { status: response.status, headers: new Headers(given), body: new Uint8Array(await response.arrayBuffer()) };
    },
    close: () => workerd.dispose(),
  };
}

/** The question for one address. */
export const fetchOf = (address: string) => `/v1/fetch?url=${encodeURIComponent(address)}`;

/** A handler that gives one answer. */
export function says(body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answering {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  };
}

/** The code in a body of the relay's own. */
export const codeOf = ({ body }: Answered): unknown => (JSON.parse(new TextDecoder().decode(body)) as { code?: unknown }).code;
