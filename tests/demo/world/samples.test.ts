import { beforeAll, describe, expect, it } from 'vitest';
import { checkSamples, type SampleResult } from '../../../demo/check-samples.ts';
import { openLedger } from '../../../demo/world/anchored/ledger.ts';
import { WALLET_IDS } from '../../../demo/world/awards.ts';
import { AKARI, REX } from '../../../demo/world/people.ts';
import { createSamples } from '../../../demo/world/samples.ts';
import { startWorldServer } from '../../../demo/world/server.ts';
import { createWorld } from '../../../demo/world/world.ts';
import { worldTransport } from '../../../demo/world/world-transport.ts';

const ledger = await openLedger();
const samples = await createSamples(ledger);
let results: SampleResult[];
let asked: string[];

beforeAll(async () => {
  const world = await createWorld(ledger);
  const server = await startWorldServer(world);
  try {
    results = await checkSamples(samples, worldTransport({ hosts: world.hosts, port: server.port }), world.chains);
    asked = server.asked;
  } finally {
    await Promise.all([server.close(), ledger?.close()]);
  }
  // Every sample at once: more than a busy machine does in the usual time.
}, 60_000);

describe('the samples, verified over a real server', () => {
  it.each(samples.map(({ id, verdict }) => [id, verdict] as const))('%s is %s', (id) => {
    const result = results.find(({ sample }) => sample.id === id);
    expect(result?.faults).toEqual([]);
  });

  it('show every verdict, that of a test badge where there are chains', () => {
    expect(new Set(results.map(({ report }) => report.verdict))).toEqual(
      new Set([
        ...['confirmed', 'genuine', 'holder-differs', 'issuer-unproven', 'issuer-name-conflict', 'expired', 'not-yet-valid'],
        ...['revoked', 'on-hold', 'not-genuine', 'incomplete', 'not-checkable', ...(ledger ? ['test-badge'] : [])],
      ]),
    );
  });

  it('leave out those on blockchains where no node runs', async () => {
    const others = new Set((await createSamples(null)).map(({ id }) => id));
    const left = samples.filter(({ id }) => !others.has(id));
    expect(left.length).toBe(ledger ? 9 : 0);
    expect(samples.length).toBe(others.size + left.length);
  });

  it('never ask for a claim link, a list or a public page', () => {
    expect(asked.filter((url) => url.includes('www.openbadge-global.com'))).toEqual([]);
    expect(asked.filter((url) => url.includes(WALLET_IDS.claim) || url.includes(WALLET_IDS.list))).toEqual([]);
  });

  it('send no address of a person and keep none in a report', () => {
    for (const { email } of [AKARI, REX]) {
      expect(asked.join('\n')).not.toContain(email);
      expect(
        JSON.stringify(results.map(({ report }) => ({ ...report, checks: report.checks.map(({ facts }) => facts) }))),
      ).not.toContain(email);
    }
  });

  it('have ids of their own and texts in both languages', () => {
    expect(new Set(samples.map(({ id }) => id)).size).toBe(samples.length);
    for (const { title, story } of samples) {
      for (const { en, ja } of [title, story]) {
        expect(en).toMatch(/^[\x20-\x7e’]+$/);
        expect(ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
    }
  });
});
