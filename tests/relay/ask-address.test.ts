import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { type Asker, askAddress } from '../../relay/node/ask-address.ts';
import { makeCertificate } from '../support/certificate.ts';

const HOSTS = Array.from({ length: 12 }, (_, at) => `h${at}.example.org`);
/** Connections that may be idle. */
const ALL = 4;

const open: (() => unknown)[] = [];
afterEach(() => Promise.all(open.splice(0).map((close) => close())));

/** Hosts on one port, and how many connections there are to it. */
async function world() {
  const { ca, ...certificate } = makeCertificate(HOSTS);
  const server = createServer(certificate, (_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const asker = askAddress({ ca, dial: () => ({ host: '127.0.0.1', port }), connections: { all: ALL, perHost: 2 } });
  open.push(asker.close, () => server.close());
  return { asker, connections: promisify(server.getConnections.bind(server)) };
}

function asks({ ask }: Asker, host: string) {
  const signal = AbortSignal.timeout(3_000);
  return ask({ url: `https://${host}/a`, accept: '*/*', maxBytes: 100, follow: 'image', signal }, ['93.184.216.34']);
}

it('a new host does not wait until connections to others have been idle for too long', async () => {
  const { asker } = await world();
  for (const host of HOSTS) expect((await asks(asker, host)).status).toBe(200);
});

it('connections that nobody uses are bounded in all', async () => {
  const { asker, connections } = await world();
  for (const host of HOSTS) await asks(asker, host);
  await expect.poll(connections).toBe(ALL);
});
