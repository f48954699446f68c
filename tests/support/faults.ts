// Faults of the network, each made for real on a socket: what an injector puts in the place of one good answer.
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Certificate, makeCertificate, makeSelfSigned } from './certificate.ts';
import { answer, type Handler, type HostServer, startHostServer } from './host-server.ts';

/** Where a request that is to fail leads: a handler on the good server, or another port with its authority; `null`: nowhere. */
export type Fault = { handler: Handler } | { port: number | null; ca?: Buffer };

/** Faults by name, and an end to what they opened. */
export interface FaultWorld {
  faults: Readonly<Record<string, readonly Fault[]>>;
  close: () => Promise<void>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const GOOD = '{"@context":"https://w3id.org/openbadges/v2","id":"https://badges.example.org/x","type":"Assertion"}';

/** No text, no picture, no mark-up; the same at each run. */
const GARBAGE = Uint8Array.from({ length: 2_000 }, (_, index) => index * 197 + 129);

/** 1 GiB of zeros in less than 10 KB: 16 members of 64 MiB, compressed twice. */
function bomb(): Uint8Array {
  const member = gzipSync(new Uint8Array(64 * 1_048_576), { level: 1 });
  return gzipSync(Buffer.concat(Array.from({ length: 16 }, () => member)));
}

/** Header lines without end. */
const endlessHeaders: Handler = (_request, { socket }) => {
  socket?.write('HTTP/1.1 200 OK\r\n');
  const drip = setInterval(() => socket?.write(`x-${'a'.repeat(500)}: b\r\n`), 1);
  socket?.on('error', () => {}).once('close', () => clearInterval(drip));
};

/** A body that comes one blank at a time. */
const slowBody: Handler = (_request, response) => {
  response.writeHead(200, JSON_TYPE);
  const drip = setInterval(() => response.write(' '), 5);
  response.once('close', () => clearInterval(drip));
};

const resetAfterHeaders: Handler = (_request, response, reset) => {
  response.writeHead(200, { ...JSON_TYPE, 'content-length': GOOD.length });
  response.write('{', reset);
};

/** Half of the answer, and then the line is dead: nothing more comes and nothing is said. */
const offlineMidFlight: Handler = (request, response) => {
  response.writeHead(200, { ...JSON_TYPE, 'content-length': GOOD.length });
  response.write(GOOD.slice(0, 40), () => request.socket.destroy());
};

/** Makes every fault that is known here, for requests to `host`. */
export async function startFaults(host: string, good: Certificate): Promise<FaultWorld> {
  const hole = await listen(createServer());
  const closed = await listen(createServer());
  await closed.close();
  const other = makeCertificate(['other.example.net']);
  const wrongHost = await startHostServer(other, { [host]: answer(GOOD) });
  const selfSigned = await startHostServer(makeSelfSigned(host), { [host]: answer(GOOD) });
  const strangeAuthority = await startHostServer(makeCertificate([host]), { [host]: answer(GOOD) });
  const servers: (Pick<HostServer, 'close'> & { port: number })[] = [hole, wrongHost, selfSigned, strangeAuthority];
  const replies = (...handlers: Handler[]) => handlers.map((handler) => ({ handler }));
  const twice = { ...JSON_TYPE, 'content-encoding': 'gzip, gzip' };
  const page = '<!doctype html><title>Sign in</title><form action="/login"><input type="password"></form>';
  return {
    faults: {
      'dns-nxdomain': [{ port: null }],
      'connect-refused': [{ port: closed.port }],
      'connect-blackhole': [{ port: hole.port }],
      'tls-wrong-host': [{ port: wrongHost.port, ca: other.ca }],
      'tls-self-signed': [
        { port: selfSigned.port, ca: good.ca },
        { port: strangeAuthority.port, ca: good.ca },
      ],
      'reset-after-headers': replies(resetAfterHeaders),
      'headers-never-end': replies(endlessHeaders),
      'headers-never-begin': replies(() => {}),
      'slow-body': replies(slowBody),
      'http-429-retry-after': replies(answer('', { status: 429, headers: { 'retry-after': '20' } })),
      'http-500': replies(answer(GOOD, { status: 500 })),
      'http-503': replies(answer('', { status: 503 })),
      'http-403': replies(answer('', { status: 403 })),
      'http-200-empty': replies(answer('')),
      'login-wall': replies(answer(page, { headers: { 'content-type': 'text/html' } })),
      'content-length-lie': replies(
        answer(GOOD, { headers: { 'content-length': '20' } }),
        answer(GOOD, { headers: { 'content-length': '4294967296' } }),
      ),
      'gzip-bomb': replies(answer(bomb(), { headers: twice })),
      'redirect-loop': replies((request, response) => response.writeHead(302, { location: request.url }).end()),
      'redirect-elsewhere': replies((_request, response) =>
        response.writeHead(302, { location: 'https://other.example.net/' }).end(),
      ),
      'garbage-bytes': replies(answer(GARBAGE)),
      'offline-flip-mid-flight': replies(offlineMidFlight),
    },
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** Listens on a free port; connections are taken and never answered. */
async function listen(server: Server): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
