import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World, WorldAnswer } from './world.ts';

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
    void answerTo(world, url, request).then((answer) => respond(answer, response));
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
  return (request.method === 'GET' || request.method === 'POST') && hosts.has(host)
    ? new URL(`https://${host}${request.url ?? '/'}`)
    : null;
}

async function answerTo(world: World, url: URL, request: IncomingMessage): Promise<WorldAnswer> {
  if (request.method === 'GET') return world.answer(url);
  let sent = '';
  try {
    for await (const part of request.setEncoding('utf8')) sent += part;
    return await world.post(url, sent);
  } catch {
    // Whoever asked has hung up, or the node has.
    return { fault: 'unreachable' };
  }
}

function respond(answer: WorldAnswer, response: ServerResponse): void {
  if ('fault' in answer) {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body);
}
