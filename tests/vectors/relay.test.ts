import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeRelay, startRelay } from '../../relay/node.ts';
import { type RelayRow, targetOf } from '../relay/row-internet.ts';
import { makeCertificate } from '../support/certificate.ts';
import { type Handler, type HostServer, startHostServer } from '../support/host-server.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

type Row = RelayRow & { id: string; anyCode?: string[]; dnsMode?: string };

/** The relay as it is run on Node, over real sockets, in front of a host that answers to every name of the table. */
describe.runIf(vectorsPresent)('tables/relay', () => {
  const rows = vectorsPresent ? vectorTable<Row>('relay').rows : [];
  const hosts = [...new Set(rows.map(hostOf))].filter((host) => host !== '');
  const certificate = makeCertificate(hosts);
  let row: Row;
  let server: HostServer;
  beforeAll(async () => {
    const answer: Handler = (request, response) => targetOf(row)(request, response);
    const target = Object.fromEntries(hosts.map((host) => [host, answer]));
    server = await startHostServer(certificate, target);
  });
  afterAll(() => server.close());

  it.each(rows)('$id', async (one) => {
    row = one;
    const before = server.requests.length;
    const relay = await relayFor(one);
    try {
      const { status, headers, body } = await nthAnswer(relay, one);
      expect(one.expect.status).toContain(status);
      for (const [name, value] of Object.entries(one.expect.headers ?? {})) expect(headers[name] ?? null, name).toBe(value);
      if (one.anyCode) {
        const { code } = JSON.parse(body) as { code: string };
        expect(one.anyCode).toContain(code);
        expect(headers['tashika-error']).toBe(code);
      }
      const asked = server.requests.slice(before);
      for (const name of Object.keys(one.expect.sent ?? {})) {
        expect(asked).not.toHaveLength(0);
        expect(asked.every((request) => !(name in request.headers))).toBe(true);
      }
      // What has no answer in the row was never to be asked.
      if (!one.upstream) expect(asked).toEqual([]);
    } finally {
      await relay.close(0);
    }
  });

  function relayFor({ self, dns = ['93.184.216.34'], dnsMode, anyCode }: Row): Promise<NodeRelay> {
    const left = [...dns];
    return startRelay({
      port: 0,
      host: '127.0.0.1',
      allowOrigins: ['https://school.example.org'],
      ownOrigins: self === undefined ? [] : [self],
      resolve: async () => (dnsMode === 'both in one answer' ? dns : [left.length > 1 ? (left.shift() ?? '') : (left[0] ?? '')]),
      connect: { ca: certificate.ca, dial: () => ({ host: '127.0.0.1', port: server.port }) },
      // On a busy machine nothing else may become a matter of time.
      ...(anyCode?.includes('net.timeout') && { limits: { headersMs: 1_000, tryMs: 1_500, totalMs: 2_000 } }),
    });
  }
});

/** The name that a row is about; '': none. */
function hostOf({ request }: Row): string {
  const target = new URLSearchParams(request.query).get('u') ?? '';
  const host = URL.canParse(target) ? new URL(target).hostname : '';
  return /^[a-z0-9.-]*[a-z]$/.test(host) ? host : '';
}

async function nthAnswer(relay: NodeRelay, { request }: Row) {
  const { method, query, origin, headers = {}, nth = 1 } = request;
  for (let at = 1; ; at++) {
    const answer = await ask(relay.port, method, `/?${query}`, { ...headers, origin });
    if (at === nth) return answer;
  }
}

function ask(port: number, method: string, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString('latin1')));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
