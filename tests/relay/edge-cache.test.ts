import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptAnswer } from '../../relay/contract.ts';
import { edgeCache } from '../../relay/edge-cache.ts';

const NOW = Date.UTC(2026, 10, 21);
const ORIGIN = 'https://relay.example.org';

/** A cache of a platform: whole responses by address. */
function platform() {
  const kept = new Map<string, Response>();
  return {
    kept,
    match: async (key: RequestInfo | URL) => kept.get(String(key))?.clone(),
    put: async (key: RequestInfo | URL, response: Response) => void kept.set(String(key), response),
  };
}

const texts = fc.string({ unit: 'grapheme', maxLength: 80 });
const answers: fc.Arbitrary<KeptAnswer> = fc.record({
  url: texts,
  status: fc.integer({ min: 200, max: 599 }),
  type: fc.option(texts),
  body: fc.uint8Array(),
  date: fc.option(texts),
  receivedAt: fc.nat(),
  ageMs: fc.nat(),
  until: fc.integer({ min: NOW + 1_000, max: NOW + 3_600_000 }),
});

describe('the cache of a platform', () => {
  it('gives back what it was given, and names nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(texts, answers, async (key, answer) => {
        const cache = platform();
        const edge = edgeCache(cache, ORIGIN, () => NOW);
        await edge.put(key, answer);
        expect(await edge.get(key)).toEqual(answer);
        expect(await edge.get(`${key}x`)).toBeNull();
        expect(
          [...cache.kept.keys()].every((address) => /^https:\/\/relay\.example\.org\/kept\/[0-9a-f]{64}$/.test(address)),
        ).toBe(true);
      }),
    );
  });

  it('keeps an answer no longer than it may be given, and none that may not be', async () => {
    const cache = platform();
    const edge = edgeCache(cache, ORIGIN, () => NOW);
    const answer: KeptAnswer = {
      ...{ url: 'https://badges.example.org/a/1', status: 200, type: 'application/json', body: Uint8Array.of(0x7b, 0x7d) },
      ...{ date: null, receivedAt: NOW, ageMs: 0, until: NOW + 61_900 },
    };
    await edge.put('a', answer);
    await edge.put('b', { ...answer, until: NOW + 400 });
    expect([...cache.kept.values()].map(({ headers }) => headers.get('cache-control'))).toEqual(['max-age=61']);
  });

  it('takes an answer of somebody else for none', async () => {
    const edge = edgeCache({ match: async () => new Response('{}'), put: async () => {} }, ORIGIN, () => NOW);
    expect(await edge.get('a')).toBeNull();
  });
});
