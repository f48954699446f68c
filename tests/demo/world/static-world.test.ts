import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSamples } from '../../../demo/check-samples.ts';
import { openSampleWorld } from '../../../demo/playground/sample-world.ts';
import { openLedger } from '../../../demo/world/anchored/ledger.ts';
import { createSamples } from '../../../demo/world/samples.ts';
import { startWorldServer, type WorldServer } from '../../../demo/world/server.ts';
import { type StaticIndex, type StaticSample, staticWorld } from '../../../demo/world/static-world.ts';
import { createWorld } from '../../../demo/world/world.ts';
import { worldTransport } from '../../../demo/world/world-transport.ts';

/** The world as files, and the world itself, whose chains have ended. */
async function written() {
  const ledger = await openLedger();
  const world = await createWorld(ledger);
  const samples = await createSamples(ledger);
  const files = await staticWorld(world, samples, ledger);
  await ledger?.close();
  return { world, samples, files };
}

const { world, samples, files } = await written();
const read = <T>(path: string): T => JSON.parse(new TextDecoder().decode(files.get(path)));
const index = read<StaticIndex>('index.json');

describe('the exported world', () => {
  let server: WorldServer;
  beforeAll(async () => {
    server = await startWorldServer(world);
  });
  afterAll(() => server.close());

  it('answers every address as the server does', async () => {
    const ask = worldTransport({ hosts: world.hosts, port: server.port });
    expect(Object.keys(index.answers).length).toBeGreaterThan(30);
    for (const [url, answer] of Object.entries(index.answers)) {
      const hop = { url, accept: '*/*', maxBytes: 1e6, signal: AbortSignal.timeout(5000), follow: 'identity' as const };
      if ('fault' in answer) {
        await expect(ask(hop), url).rejects.toThrow('net.unreachable');
        continue;
      }
      const served = await ask(hop);
      expect(served.status, url).toBe(answer.status);
      expect(served.headers['content-type'], url).toBe(answer.headers['content-type']);
      expect(Buffer.from(served.body).equals(files.get(answer.file) ?? new Uint8Array()), url).toBe(true);
    }
  });

  it('is the same bytes at every build', async () => {
    const again = (await written()).files;
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of again) expect(Buffer.from(bytes).equals(files.get(path) ?? new Uint8Array()), path).toBe(true);
  });

  it('lists every sample with files that are there', () => {
    const lines = read<StaticSample[]>('samples.json');
    expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual(samples.map(({ id, verdict }) => [id, verdict]));
    for (const { picture, input } of lines) {
      if (picture) expect(files.has(picture)).toBe(true);
      if ('file' in input) expect(files.has(input.file)).toBe(true);
    }
  });

  it('gives the page the answers that the samples must have, chains and all', async () => {
    const asked: string[] = [];
    const ask = async (url: string) => {
      const bytes = files.get(url);
      asked.push(url);
      return bytes ? new Response(bytes as BufferSource) : new Response('', { status: 404 });
    };
    const page = await openSampleWorld('', ask);
    const results = await checkSamples(samples, page.transport, page.chains);
    expect(results.filter(({ faults }) => faults.length > 0).map(({ sample, faults }) => [sample.id, faults])).toEqual([]);
    // Of the real world nobody is asked about a transaction of this one.
    expect(asked.filter((url) => url.startsWith('https:') && !world.hosts.includes(new URL(url).hostname))).toEqual([]);
  });

  it('never holds an address of the wallet’s pages', () => {
    expect(Object.keys(index.answers).filter((url) => url.includes('www.openbadge-global.com'))).toEqual([]);
  });
});

describe('the server of the world', () => {
  it('answers for no host but those of the world', async () => {
    const server = await startWorldServer(world);
    const response = await fetch(`http://127.0.0.1:${server.port}/`);
    await server.close();
    expect(response.status).toBe(421);
    expect(server.asked).toEqual([]);
  });

  it('says "not found" as the platform does for a badge that is not there', async () => {
    const answer = world.answer(new URL('https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/x'));
    expect(answer).toMatchObject({ status: 404, headers: { 'content-type': 'application/json' } });
  });
});
