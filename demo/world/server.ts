import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World } from './world.ts';

/** A running server. */
export interface WorldServer {
  port: number;
  /** Every address that was asked, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/** Serves the world on a free loopback port. It tells its hosts apart by the Host header; a host that is down hangs up. */
export async function startWorldServer(world: World): Promise<WorldServer> {
  const hosts = new Set(world.hosts);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const url = addressOf(request, hosts);
    if (!url) {
      response.writeHead(421).end();
      return;
    }
    asked.push(url.href);
    respond(world, url, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function addressOf(request: IncomingMessage, hosts: ReadonlySet<string>): URL | null {
  const host = request.headers.host ?? '';
  return request.method === 'GET' && hosts.has(host) ? new URL(`https://${host}${request.url ?? '/'}`) : null;
}

function respond(world: World, url: URL, response: ServerResponse): void {
  const answer = world.answer(url);
  if ('fault' in answer) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body);
}
