// One server of the relay's benchmarks in a process of its own: `fork(…, [role, JSON])`. It says its port when it listens, and its figures
// when it is asked.
import { createServer } from 'node:http';
import { createServer as createTlsServer, request, Agent as TlsAgent } from 'node:https';
import { startRelay } from '../../dist/relay/node.js';

export const SITE = 'https://school.example.org';
const BODY = JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id: 'x'.repeat(900) });
const MIB = 1_048_576;
const BLANKS = Buffer.alloc(65_536, ' ');

const [role, given] = process.argv.slice(2);
const options = JSON.parse(given ?? '{}');
const roles = { bare, forwarder, relay, upstream };
const sockets = { now: 0, most: 0, perHost: new Map(), requests: 0, connections: { now: 0, most: 0 } };
await roles[role]?.();

/** As small as a server can be: what the machine gives at most. */
function bare() {
  const headers = { 'content-type': 'application/json', 'content-length': BODY.length };
  listen(createServer((_request, response) => response.writeHead(200, headers).end(BODY)));
}

/** As small as a server can be that asks another one each time: TLS, connections kept, no more than the relay has. */
function forwarder() {
  const agent = new TlsAgent({ keepAlive: true, maxSockets: 12, maxFreeSockets: 6 });
  listen(
    createServer((incoming, outgoing) => {
      const to = {
        host: '127.0.0.1',
        port: options.upstream,
        servername: 'good.example.org',
        ca: options.ca,
        agent,
        path: incoming.url,
      };
      request({ ...to, headers: { host: 'good.example.org' } }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 0, { 'content-type': 'application/json' });
        answer.pipe(outgoing);
      }).end();
    }),
  );
}

/** The relay as it is started by the command line, its log included; every name leads to the upstream. */
async function relay() {
  const { port } = await startRelay({
    port: 0,
    host: '127.0.0.1',
    allowOrigins: [SITE],
    trustProxy: true,
    log: (entry) => process.stdout.write(`${JSON.stringify(entry)}\n`),
    resolve: async () => ['93.184.216.34'],
    connect: { ca: options.ca, dial: () => ({ host: '127.0.0.1', port: options.upstream }) },
  });
  tell(port);
}

/** Good hosts, slow ones and hostile ones. */
function upstream() {
  const json = { 'content-type': 'application/json', 'cache-control': 'max-age=300' };
  const kinds = {
    good: (response) => response.writeHead(200, { ...json, 'content-length': BODY.length }).end(BODY),
    silent: () => {},
    drip(response) {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(' '), 100);
      response.once('close', () => clearInterval(timer));
    },
    endless(response) {
      response.writeHead(200, json);
      const more = () => {
        while (!response.destroyed && response.write(BLANKS));
      };
      response.on('drain', more);
      more();
    },
    large: (response) => response.writeHead(200, json).end(`"${'x'.repeat(5 * MIB - 2)}"`),
    around: (response, path) => response.writeHead(302, { location: `${path}x` }).end(),
    reset: (response) => response.socket?.destroy(),
  };
  const server = createTlsServer({ cert: options.cert, key: options.key }, ({ headers, url }, response) => {
    const host = headers.host ?? '';
    sockets.requests++;
    sockets.most = Math.max(sockets.most, ++sockets.now);
    const here = (sockets.perHost.get(host)?.now ?? 0) + 1;
    sockets.perHost.set(host, { now: here, most: Math.max(here, sockets.perHost.get(host)?.most ?? 0) });
    response.once('close', () => {
      sockets.now--;
      sockets.perHost.get(host).now--;
    });
    kinds[host.split(/[-.]/, 1)[0]]?.(response, url);
  });
  server.on('connection', (socket) => {
    const { connections } = sockets;
    connections.most = Math.max(connections.most, ++connections.now);
    socket.once('close', () => connections.now--);
  });
  listen(server);
}

function listen(server) {
  server.listen(0, '127.0.0.1', () => tell(server.address().port));
}

function tell(port) {
  process.on('message', ({ collect }) => {
    // Before the collection, which is no part of anybody's work.
    const { user, system } = process.cpuUsage();
    if (collect) globalThis.gc?.();
    const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
    const perHost = Math.max(0, ...[...sockets.perHost.values()].map(({ most }) => most));
    const { now, requests, connections } = sockets;
    process.send?.({
      cpuUs: user + system,
      rss,
      held: heapUsed + arrayBuffers,
      now,
      perHost,
      requests,
      connections: connections.most,
    });
  });
  process.send?.({ port });
}
