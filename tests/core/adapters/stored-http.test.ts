import { describe, expect, it } from 'vitest';
import { type AnswerStore, type StoredAnswer, storedHttp } from '../../../core/adapters/stored-http.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';
import type { HttpRequest, HttpResponse, Ports } from '../../../core/ports.ts';

const URL_A = 'https://badges.example.org/a/1';
const ASK: HttpRequest = { url: URL_A, purpose: 'badge' };

function memoryStore(): AnswerStore & { all: Map<string, StoredAnswer> } {
  const all = new Map<string, StoredAnswer>();
  return {
    all,
    get: async (key) => all.get(key),
    put: async (answer) => void all.set(answer.key, answer),
    drop: async (key) => void all.delete(key),
  };
}

function world(reply: () => Promise<Partial<HttpResponse>>) {
  const asked: string[] = [];
  const http: Ports['http'] = async ({ url }) => {
    asked.push(url);
    return { url, status: 200, headers: {}, body: new Uint8Array([1]), receivedAt: 0, notes: [], ...(await reply()) };
  };
  return { http, asked };
}

/** A program that is stopped while it waits: its promise never settles. */
const never = () => new Promise<Partial<HttpResponse>>(() => {});

describe('answers that outlive the program', () => {
  it('are given again by the next program, as long as their purpose allows', async () => {
    let now = 0;
    const store = memoryStore();
    const { http, asked } = world(async () => ({}));
    const program = () => storedHttp(http, { clock: () => now, store });
    const first = await program()(ASK);
    now = 4 * 60_000;
    expect(await program()(ASK)).toEqual(first);
    now = 6 * 60_000;
    await program()(ASK);
    expect(asked).toHaveLength(2);
  });

  it('are given where the disk takes nothing and gives nothing', async () => {
    const fails = () => Promise.reject(new Error('the disk is full'));
    const { http, asked } = world(async () => ({}));
    const ask = storedHttp(http, { clock: () => 0, store: { get: fails, put: fails, drop: fails } });
    expect((await ask(ASK)).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  it('are asked for again where a clock that ran ahead has dated them', async () => {
    const year = 365 * 86_400_000;
    let now = year;
    const { http, asked } = world(async () => ({ receivedAt: now }));
    const ask = storedHttp(http, { clock: () => now, store: memoryStore() });
    await ask(ASK);
    now = 60_000;
    await ask(ASK);
    expect(asked).toHaveLength(2);
  });

  it('are asked for again where that is wanted', async () => {
    const { http, asked } = world(async () => ({}));
    const ask = storedHttp(http, { clock: () => 0, store: memoryStore() });
    await ask(ASK);
    await ask({ ...ASK, fresh: true });
    expect(asked).toHaveLength(2);
  });

  it('are not kept where nothing came, and the next question is asked', async () => {
    const store = memoryStore();
    let up = false;
    const { http } = world(async () => {
      if (!up) throw new BadgeProblem('net.unreachable', { host: 'badges.example.org' });
      return {};
    });
    const ask = storedHttp(http, { clock: () => 0, store });
    await expect(ask(ASK)).rejects.toThrow('net.unreachable');
    expect(store.all.size).toBe(0);
    up = true;
    await expect(ask(ASK)).resolves.toMatchObject({ status: 200 });
  });

  it('are not kept where the server has a fault of its own', async () => {
    const store = memoryStore();
    await storedHttp(world(async () => ({ status: 503 })).http, { clock: () => 0, store })(ASK);
    expect(store.all.size).toBe(0);
  });

  it('are asked for three times by programs that are stopped over them, and the fourth waits a while', async () => {
    let now = 0;
    const store = memoryStore();
    const { http, asked } = world(never);
    for (let life = 0; life < 3; life++) {
      void storedHttp(http, { clock: () => now, store })(ASK);
      await new Promise((resolve) => setTimeout(resolve));
      now += 1_000;
    }
    const waits: number[] = [];
    let rested = () => {};
    const sleep = (ms: number) => {
      waits.push(ms);
      return new Promise<void>((resolve) => {
        rested = resolve;
      });
    };
    void storedHttp(http, { clock: () => now, store, sleep })(ASK);
    await new Promise((resolve) => setTimeout(resolve));
    expect([waits, asked.length]).toEqual([[2_000], 3]);
    rested();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toHaveLength(4);
    // Whoever comes long after does not wait.
    now += 60_000;
    void storedHttp(http, { clock: () => now, store, sleep })(ASK);
    await new Promise((resolve) => setTimeout(resolve));
    expect([waits.length, asked.length]).toEqual([1, 5]);
  });

  it('are given up where whoever waits for the fourth question gives up', async () => {
    const store = memoryStore();
    await store.put({ key: `badge ${URL_A}`, response: null, until: 0, unanswered: 3 });
    const stop = AbortSignal.abort();
    const ask = storedHttp(world(never).http, { clock: () => 0, store });
    await expect(ask({ ...ASK, signal: stop })).rejects.toMatchObject({ problem: { code: 'net.timeout' } });
  });

  it('are written down before they are handed on', async () => {
    const store = memoryStore();
    let kept: StoredAnswer | undefined;
    const ask = storedHttp(world(async () => ({})).http, { clock: () => 0, store });
    await ask(ASK).then(() => {
      kept = store.all.get(`badge ${URL_A}`);
    });
    expect(kept?.response?.body).toEqual(new Uint8Array([1]));
  });
});
