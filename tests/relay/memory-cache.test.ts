import { describe, expect, it } from 'vitest';
import type { KeptAnswer } from '../../relay/contract.ts';
import { memoryCache } from '../../relay/memory-cache.ts';

const answer = (bytes: number): KeptAnswer => ({
  url: 'https://a',
  status: 200,
  type: 'application/json',
  body: new Uint8Array(bytes),
  date: null,
  receivedAt: 0,
  ageMs: 0,
  until: 1,
});

describe('memoryCache', () => {
  it('forgets what was not used for longest when it is full', async () => {
    const cache = memoryCache(35_000);
    for (const key of ['a', 'b', 'c']) await cache.put(key, answer(10_000));
    await cache.get('a');
    await cache.put('d', answer(10_000));
    const kept = await Promise.all(['a', 'b', 'c', 'd'].map(async (key) => (await cache.get(key)) !== null));
    expect(kept).toEqual([true, false, true, true]);
  });
  it('keeps nothing that is larger than all of it, and puts a newer answer in place of an older one', async () => {
    const cache = memoryCache(20_000);
    await cache.put('a', answer(30_000));
    expect(await cache.get('a')).toBeNull();
    for (let at = 1; at < 100; at++) await cache.put('b', answer(at * 100));
    expect((await cache.get('b'))?.body.byteLength).toBe(9_900);
  });
  it('counts empty answers too', async () => {
    const cache = memoryCache(100_000);
    for (let at = 0; at < 1_000; at++) await cache.put(`k${at}`, answer(0));
    const kept = await Promise.all(Array.from({ length: 1_000 }, async (_, at) => ((await cache.get(`k${at}`)) ? 1 : 0)));
    expect(kept.reduce((sum: number, one) => sum + one, 0)).toBeLessThan(100);
  });
});
