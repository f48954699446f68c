// One HTTPS server on a free loopback port that stands for many hosts: it answers by the Host header and records every request,
// so that a test can say what was asked and, more important, that nothing else was.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** What one host does with a request; `reset` ends the connection with a TCP reset. */
export type Handler = (request: IncomingMessage, response: ServerResponse, reset: () => void) => void;

/** A request as the server saw it. */
export interface SeenRequest {
  host: string;
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  /** Whether a host of this world was meant; browsers make calls of their own, which arrive here too. */
  known: boolean;
}

/** A running server. */
export interface HostServer {
  port: number;
  requests: SeenRequest[];
  /** Most requests under way at once, in all and for each host. */
  peak: { all: number; perHost: Map<string, number> };
  close: () => Promise<void>;
}

/** Starts a server for `hosts`: host name → handler. Any other host gets 421. */
export async function startHostServer(
  { key, cert }: { key: Buffer; cert: Buffer },
  hosts: Readonly<Record<string, Handler>>,
): Promise<HostServer> {
  const requests: SeenRequest[] = [];
  const peak = { all: 0, perHost: new Map<string, number>() };
  const active = new Map<string, number>();
  /** Below TLS. */
  const sockets = new Set<Socket>();
  const count = (host: string, by: number) => {
    active.set(host, (active.get(host) ?? 0) + by);
    peak.perHost.set(host, Math.max(peak.perHost.get(host) ?? 0, active.get(host) ?? 0));
    peak.all = Math.max(
      peak.all,
      [...active.values()].reduce((sum, one) => sum + one, 0),
    );
  };
  const server = createServer({ key, cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const handler = hosts[host];
    const { method = '', url = '', headers } = request;
    requests.push({ host, method, url, headers, known: handler !== undefined });
    count(host, 1);
    response.once('close', () => count(host, -1));
    const reset = () => [...sockets].find(({ remotePort }) => remotePort === request.socket.remotePort)?.resetAndDestroy();
    if (handler) handler(request, response, reset);
    else response.writeHead(421).end();
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    peak,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A handler that answers with `body`, JSON unless it is text or bytes. */
export function answer(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Handler {
  const raw = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(raw);
  };
}
