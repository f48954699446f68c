// The rows of the relay's table in a real workerd and in Node at once: each answer is right, and both give the same.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRelay } from '../../relay/node.ts';
import { type Certificate, makeCertificate } from '../support/certificate.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';
import { addressesOf, type RelayRow, resolverOf, targetOf } from './row-internet.ts';
import { type Answered, codeOf, type Internet, SITE, startInternet, startWorker, type WorkerLab } from './worker-lab.ts';

const rows = vectorsPresent ? vectorTable<RelayRow>('relay').rows : [];
const OWN = 'https://relay.example.org';
const RESOLVER = 'dns.example.net';
/** What tells of the moment and not of the answer. */
const OF_THE_MOMENT = new Set(['date', 'tashika-received', 'retry-after']);

type Entry = (row: RelayRow) => Promise<Answered>;

/** A relay for each row: what one has kept is not to answer the next. */
function nodeEntry(internet: Internet, { ca }: Certificate): Entry {
  return async (row) => {
    const relay = await startRelay({
      port: 0,
      host: '127.0.0.1',
      allowOrigins: [SITE],
      ownOrigins: [OWN],
      resolve: async () => addressesOf(row),
      connect: { ca, dial: () => ({ host: '127.0.0.1', port: internet.tlsPort }) },
    });
    try {
      const { method, query, origin, headers = {}, nth = 1 } = row.request;
      for (let at = 1; ; at++) {
        const response = await fetch(`${relay.address}/?${query}`, { method, headers: { origin, ...headers } });
        const body = new Uint8Array(await response.arrayBuffer());
        if (at === nth) return { status: response.status, headers: response.headers, body };
      }
    } finally {
      await relay.close(0);
    }
  };
}

function workerEntry(worker: WorkerLab): Entry {
  let caller = 0;
  return async ({ request: { method, query, origin, headers = {}, nth = 1 } }) => {
    const sent = { ...headers, origin, 'cf-connecting-ip': `203.0.113.${++caller}` };
    for (let at = 1; ; at++) {
      const answered = await worker.ask(`/?${query}`, { method, headers: sent });
      if (at === nth) return answered;
    }
  };
}

describe.runIf(vectorsPresent)('a row of the table', () => {
  let certificate: Certificate;
  let internet: Internet;
  let worker: WorkerLab;
  beforeAll(async () => {
    certificate = makeCertificate(['example.ac.jp']);
    internet = await startInternet(certificate);
    worker = await startWorker(internet, { OWN_ORIGIN: OWN, RESOLVER: `https://${RESOLVER}/resolve` }, { cache: false });
  });
  afterAll(async () => {
    await worker.close();
    await internet.close();
  });

  it.each(rows)('$id is answered alike in workerd and in Node', async (row) => {
    internet.hosts.set('*', targetOf(row));
    internet.hosts.set(RESOLVER, resolverOf(row));
    const before = internet.seen.length;
    const [inWorkerd, inNode] = await Promise.all([workerEntry(worker)(row), nodeEntry(internet, certificate)(row)]);
    for (const answered of [inWorkerd, inNode]) {
      expect(row.expect.status).toContain(answered.status);
      for (const [name, value] of Object.entries(row.expect.headers ?? {})) expect(answered.headers.get(name), name).toBe(value);
      if (row.anyCode) expect(row.anyCode).toContain(codeOf(answered));
    }
    for (const { headers } of internet.seen.slice(before)) {
      for (const name of Object.keys(row.expect.sent ?? {})) expect(headers, name).not.toHaveProperty(name);
    }
    expect(plain(inWorkerd)).toEqual(plain(inNode));
  });
});

function plain({ status, headers, body }: Answered): unknown {
  const kept = [...headers].filter(
    ([name]) => !OF_THE_MOMENT.has(name) && !/^(connection|keep-alive|transfer-encoding|content-length)$/.test(name),
  );
  return { status, headers: Object.fromEntries(kept), body: new TextDecoder().decode(body) };
}
