import { describe, expect, it } from 'vitest';
import { cacheHttp } from '../../../core/adapters/cache-http.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';
import type { HttpPurpose, HttpResponse } from '../../../core/ports.ts';
import { busyMs } from '../../support/busy-ms.ts';

const URL_A = 'https://badges.example.org/a';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A cache over a counted source and a clock that is moved by hand. */
function setUp(
  { status = 200, headers = {}, bytes = 10 }: { status?: number; headers?: Record<string, string>; bytes?: number } = {},
  maxBytes?: number,
) {
  const world = { now: 0, asked: 0 };
  const source = async ({ url }: { url: string }): Promise<HttpResponse> => {
    world.asked++;
    return { url, status, headers, body: new Uint8Array(bytes), receivedAt: world.now, notes: [] };
  };
  const http = cacheHttp(source, { clock: () => world.now, ...(maxBytes !== undefined && { maxBytes }) });
  return { world, http };
}

/** How long the second question is answered without asking: asked again at `ms`, but not 1 ms before. */
async function keptFor(ms: number, purpose: HttpPurpose, answer: Parameters<typeof setUp>[0] = {}): Promise<boolean> {
  const { world, http } = setUp(answer);
  await http({ url: URL_A, purpose });
  world.now = ms - 1;
  if (ms > 0) await http({ url: URL_A, purpose });
  const before = world.asked;
  world.now = ms;
  await http({ url: URL_A, purpose });
  return before === 1 && world.asked === 2;
}

describe('cacheHttp', () => {
  it('keeps what a chain says for five minutes, each answer under what was sent for it', async () => {
    expect(await keptFor(5 * MINUTE, 'chain')).toBe(true);
    const { world, http } = setUp();
    for (const post of ['1', '2', '1', undefined, '2']) await http({ url: URL_A, purpose: 'chain', post });
    expect(world.asked).toBe(3);
  });

  it('gives an answer that was kept elsewhere no second life', async () => {
    let now = 4 * MINUTE;
    let asked = 0;
    const http = cacheHttp(
      async ({ url }) => {
        asked++;
        return { url, status: 200, headers: {}, body: new Uint8Array(1), receivedAt: 0, notes: [] };
      },
      { clock: () => now },
    );
    await http({ url: URL_A, purpose: 'badge' });
    now = 5 * MINUTE - 1;
    await http({ url: URL_A, purpose: 'badge' });
    expect(asked).toBe(1);
    now = 5 * MINUTE;
    await http({ url: URL_A, purpose: 'badge' });
    expect(asked).toBe(2);
  });

  it.each([
    ['entry', 0],
    ['badge', 5 * MINUTE],
    ['profile', 24 * HOUR],
    ['status', HOUR],
    ['image', HOUR],
  ] as const)('keeps an answer for %s as long as its purpose allows (%d ms)', async (purpose, ms) => {
    expect(await keptFor(ms, purpose)).toBe(true);
  });

  it.each([
    ['max-age=600', 10 * MINUTE],
    ['public, MAX-AGE="600"', 10 * MINUTE],
    ['max-age=31536000', 24 * HOUR],
    ['max-age=0, must-revalidate', MINUTE],
    ['no-cache, private', MINUTE],
    ['no-store', 0],
    ['s-maxage=5', 24 * HOUR],
  ])('lets the host shorten that, not lengthen it (%s)', async (control, ms) => {
    expect(await keptFor(ms, 'profile', { headers: { 'cache-control': control } })).toBe(true);
  });

  it('counts the time that an answer has spent in other caches', async () => {
    expect(await keptFor(4 * MINUTE, 'profile', { headers: { 'cache-control': 'max-age=600', age: '360' } })).toBe(true);
  });

  it.each([401, 403, 404, 410])('keeps %d for a minute', async (status) => {
    expect(await keptFor(MINUTE, 'badge', { status })).toBe(true);
    expect(await keptFor(MINUTE, 'profile', { status })).toBe(true);
    expect(await keptFor(0, 'entry', { status })).toBe(true);
  });

  it.each([500, 503, 206, 302])('does not keep %d', async (status) => {
    expect(await keptFor(0, 'badge', { status })).toBe(true);
  });

  it('asks once for equal questions that come one after another while the first is being kept', async () => {
    let asked = 0;
    let give: (() => void) | undefined;
    const slow = new Promise<void>((resolve) => {
      give = resolve;
    });
    const http = cacheHttp(
      async ({ url }) => {
        asked++;
        await slow;
        return { url, status: 200, headers: {}, body: new Uint8Array(1), receivedAt: 0, notes: [] };
      },
      { clock: () => 0 },
    );
    const request = { url: 'https://badges.example.org/i/1', purpose: 'profile' } as const;
    const first = http(request);
    // One in each of the microtasks between the answer and its being kept.
    const late: Promise<unknown>[] = [];
    let turn = Promise.resolve();
    give?.();
    for (let step = 0; step < 12; step++) turn = turn.then(() => void late.push(http(request)));
    await turn;
    await Promise.all([first, ...late]);
    expect(asked).toBe(1);
  });

  it('does not let one that gives up take the others with it', async () => {
    let asked = 0;
    const http = cacheHttp(
      async ({ url }) => {
        if (++asked === 1) throw new Error('given up');
        return { url, status: 200, headers: {}, body: new Uint8Array(1), receivedAt: 0, notes: [] };
      },
      { clock: () => 0 },
    );
    const request = { url: 'https://badges.example.org/i/1', purpose: 'profile' } as const;
    const [first, second] = await Promise.allSettled([http(request), http(request)]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('does not keep a failure', async () => {
    let asked = 0;
    const source = async (): Promise<HttpResponse> => {
      asked++;
      throw new BadgeProblem('net.unreachable');
    };
    const http = cacheHttp(source, { clock: () => 0 });
    await expect(http({ url: URL_A, purpose: 'profile' })).rejects.toThrow();
    await expect(http({ url: URL_A, purpose: 'profile' })).rejects.toThrow();
    expect(asked).toBe(2);
  });

  it('asks again for a fresh answer, keeps that one, and lets an answer keep the time of its arrival', async () => {
    const { world, http } = setUp();
    await http({ url: URL_A, purpose: 'badge' });
    world.now = MINUTE;
    expect((await http({ url: URL_A, purpose: 'badge' })).receivedAt).toBe(0);
    expect((await http({ url: URL_A, purpose: 'badge', fresh: true })).receivedAt).toBe(MINUTE);
    world.now = 2 * MINUTE;
    expect((await http({ url: URL_A, purpose: 'badge' })).receivedAt).toBe(MINUTE);
    expect(world.asked).toBe(2);
  });

  it('forgets what was kept when a fresh answer may not be kept', async () => {
    let status = 200;
    const http = cacheHttp(async ({ url }) => ({ url, status, headers: {}, body: new Uint8Array(1), receivedAt: 0, notes: [] }), {
      clock: () => 0,
    });
    await http({ url: URL_A, purpose: 'badge' });
    status = 503;
    await http({ url: URL_A, purpose: 'badge', fresh: true });
    status = 410;
    expect((await http({ url: URL_A, purpose: 'badge' })).status).toBe(410);
  });

  it('keeps purposes apart, and fragments together', async () => {
    const { world, http } = setUp();
    for (const purpose of ['badge', 'profile'] as const) await http({ url: URL_A, purpose });
    expect(world.asked).toBe(2);
    await http({ url: `${URL_A}#key-1`, purpose: 'profile' });
    await http({ url: `${URL_A}#key-2`, purpose: 'profile' });
    expect(world.asked).toBe(2);
  });

  it('drops what was used least recently when there is no room, and never holds more than its bytes', async () => {
    const { world, http } = setUp({ bytes: 1_000 }, 7_000);
    const ask = (name: string) => http({ url: `https://badges.example.org/${name}`, purpose: 'profile' });
    for (const name of ['a', 'b', 'c', 'a', 'd']) await ask(name);
    expect(world.asked).toBe(4);
    await ask('a');
    expect(world.asked).toBe(4);
    await ask('b');
    expect(world.asked).toBe(5);
  });

  it('does not keep what is larger than all its room', async () => {
    const { world, http } = setUp({ bytes: 1_000 }, 1_500);
    await http({ url: URL_A, purpose: 'profile' });
    await http({ url: URL_A, purpose: 'profile' });
    expect(world.asked).toBe(2);
  });

  it('answers from memory without copying, in microseconds', async () => {
    const { http } = setUp({ bytes: 5_000_000 });
    const first = await http({ url: URL_A, purpose: 'profile' });
    const began = busyMs();
    for (let nth = 0; nth < 10_000; nth++) await http({ url: URL_A, purpose: 'profile' });
    expect((busyMs() - began) / 10_000).toBeLessThan(0.05);
    expect((await http({ url: URL_A, purpose: 'profile' })).body).toBe(first.body);
  });
});
