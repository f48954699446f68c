// The widget as it is shipped on pages of invented sites, with issuers, relays and the sample world beside them: one HTTPS server that
// stands for all of these hosts.
import { mkdirSync, readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Transport } from '../../core/index.ts';
import { mappedTransport } from '../../demo/world/mapped-transport.ts';
import { createSamples } from '../../demo/world/samples.ts';
import { createWorld } from '../../demo/world/world.ts';
import { startRelay } from '../../relay/node.ts';
import { makeCertificate } from '../support/certificate.ts';
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy.ts';
import { type Handler, type HostServer, startHostServer } from '../support/host-server.ts';
import { CLOSED, issuerAnswer, OPEN } from './widget-badges.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** As `npm run build:widget` writes it, which runs before these tests. */
const BUILT = process.env['TASHIKA_WIDGET'] ?? here('../../dist/widget');
const PROBE = readFileSync(here('./widget-probe.js'), 'utf8');

/** The site whose pages show badges, its own relay, that of somebody else, and one that is down. */
const SITE = 'www.school.example.org';
export const OWN_RELAY = 'https://relay.school.example.org/';
export const FOREIGN_RELAY = 'https://relay.example.net/';
export const DEAD_RELAY = 'https://down.school.example.org/';
/** A site that shows pages of `SITE` in frames. */
export const FRAMER = 'frames.example.net';
/** Where the snippet's own address of the script leads. */
const CDN = 'cdn.jsdelivr.net';

/** What a page is served with. */
export interface PageOptions {
  host?: string;
  /** Its content security policy. */
  policy?: string;
  /** Before all else of its head. */
  head?: string;
  lang?: string;
  /** In place of the script of the widget. */
  script?: string;
  /** What a page reads of itself before anything of the widget, and opens its roots for axe: `none`, else `closed`. */
  probe?: 'none' | 'closed' | 'open';
}

export interface WidgetSite {
  port: number;
  spki: string;
  proxyPort: number;
  server: HostServer;
  /** The address of a page with this in its body. */
  page: (body: string, options?: PageOptions) => string;
  /** Serves a file of `SITE`; gives back its path. */
  file: (name: string, body: Uint8Array | string, type: string) => string;
  /** What was asked of a host, as path and query. */
  asked: (host: string, under?: string) => string[];
  /** Asks the sample world from Node. */
  worldTransport: Transport;
  samples: Awaited<ReturnType<typeof createSamples>>;
  close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
  md: 'text/plain',
};

/**
 * Opens all of it. Files of the widget lie under `/widget/`; under `/widget/without:<part>/`, where those with this in their name are
 * not answered, and under `/widget/late:<part>:<test>/`, where they are from the third time on.
 */
export async function openWidgetSite(): Promise<WidgetSite> {
  const world = await createWorld();
  const samples = await createSamples();
  const pages = new Map<string, { html: string; policy: string | undefined }>();
  const missed = new Map<string, number>();
  const files = new Map<string, { body: Uint8Array | string; type: string }>();

  const widgetFile = (path: string, response: ServerResponse) => {
    try {
      const body = readFileSync(`${BUILT}/${path}`);
      const type = TYPES[path.replace(/^.*\./, '')] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
    }
  };

  const pageHost: Handler = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://page.invalid');
    const page = pages.get(pathname);
    if (page) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=600' };
      return response
        .writeHead(200, { ...headers, ...(page.policy && { 'content-security-policy': page.policy }) })
        .end(page.html);
    }
    if (pathname === '/probe.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(PROBE);
    const [, how, gone = '', path] = /^\/widget(?:\/(without|late):([\w-]+)(?::\w+)?)?\/(.*)$/.exec(pathname) ?? [];
    if (path !== undefined) {
      const times = (missed.get(pathname) ?? 0) + 1;
      missed.set(pathname, times);
      const missing = how !== undefined && path.includes(gone) && (how === 'without' || times <= 2);
      return missing ? response.writeHead(503).end() : widgetFile(path, response);
    }
    const file = files.get(pathname);
    if (file) return response.writeHead(200, { 'content-type': file.type }).end(file.body);
    return response.writeHead(404).end();
  };

  const worldHost: Handler = (request, response, reset) => {
    const answer = world.answer(new URL(request.url ?? '/', `https://${request.headers.host}`));
    if ('fault' in answer) return reset();
    return response.writeHead(answer.status, { ...answer.headers, 'access-control-allow-origin': '*' }).end(answer.body);
  };

  const hosts: Record<string, Handler> = Object.fromEntries(world.hosts.map((host) => [host, worldHost]));
  const relays = new Map<string, number>();
  for (const relay of [OWN_RELAY, FOREIGN_RELAY]) {
    const { host } = new URL(relay);
    hosts[host] = (request, response) => throughTo(relays.get(host) ?? 0, request, response);
  }
  Object.assign(hosts, {
    [SITE]: pageHost,
    [FRAMER]: pageHost,
    [CDN]: ((request, response) =>
      widgetFile((request.url ?? '').replace(/^\/npm\/tashika@[\d.]+\/dist\/widget\//, ''), response)) as Handler,
    [new URL(DEAD_RELAY).host]: ((_request, _response, reset) => reset()) as Handler,
    [OPEN]: issuerAnswer({ cors: true }),
    [CLOSED]: issuerAnswer({ cors: false }),
  });

  const certificate = makeCertificate(Object.keys(hosts));
  const server = await startHostServer(certificate, hosts);
  const proxy: ConnectProxy = await startConnectProxy(server.port);
  const started = await Promise.all(
    [OWN_RELAY, FOREIGN_RELAY].map(async (address) => {
      const relay = await startRelay({
        port: 0,
        host: '127.0.0.1',
        allowOrigins: [`https://${SITE}`],
        resolve: async () => ['93.184.216.34'],
        connect: { ca: certificate.ca, dial: () => ({ host: '127.0.0.1', port: server.port }) },
      });
      relays.set(new URL(address).host, relay.port);
      return relay;
    }),
  );

  return {
    port: server.port,
    spki: certificate.spki,
    proxyPort: proxy.port,
    server,
    samples,
    worldTransport: mappedTransport({ ca: certificate.ca, portOf: () => server.port }),
    page(body, options = {}) {
      const path = `/pages/${pages.size}`;
      pages.set(path, { html: htmlOf(body, options), policy: options.policy });
      return `https://${options.host ?? SITE}${path}`;
    },
    file(name, body, type) {
      files.set(`/files/${name}`, { body, type });
      return `/files/${name}`;
    },
    asked: (host, under = '/') =>
      server.requests.filter((one) => one.host === host && one.url.startsWith(under)).map(({ url }) => url),
    close: async () => {
      await proxy.close();
      await Promise.all(started.map((relay) => relay.close(0)));
      await server.close();
    },
  };
}

/** The script as an author has it who serves it himself. */
export const WIDGET = '<script type="module" src="/widget/tashika.js"></script>';

function htmlOf(body: string, { head = '', lang = 'en', script = WIDGET, probe = 'closed' }: PageOptions): string {
  const probed = probe === 'none' ? '' : `<script src="/probe.js" data-mode="${probe}"></script>`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${probed}
    <title>A page</title>${head}${script}</head><body><main><h1>A page</h1>${body}</main></body></html>`;
}

/** What stands in front of the relay and has its certificate. */
function throughTo(port: number, request: IncomingMessage, response: ServerResponse): void {
  const { method, url, headers } = request;
  const asked = httpRequest({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  asked.on('error', () => response.destroy());
  request.pipe(asked);
}

/** A file that the build wrote, as text. */
export const builtFile = (name: string): string => readFileSync(`${BUILT}/${name}`, 'utf8');

/** The parts that the entry loads before there is an answer. */
export function partsOfAnswer(): string[] {
  const parts = [...builtFile('tashika.js').matchAll(/\.\/chunks\/([\w-]+)-[\w-]{8}\.js/g)].map(([, name = '']) => name);
  return [...new Set(parts)].filter((name) => name !== 'report-dialog' && name !== 'wall-filter');
}

/** The room of elements that are not defined yet, as the snippet has it. */
export const roomStyle = (): string => `<style>${builtFile('tashika.css')}</style>`;

/** Where a picture of this name is kept, for somebody to look at. */
export function shotOf(name: string): `${string}.png` | null {
  const folder = process.env['TASHIKA_SHOTS'];
  if (!folder) return null;
  mkdirSync(folder, { recursive: true });
  return `${join(folder, `widget-${name}`)}.png`;
}
