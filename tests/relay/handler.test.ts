import { describe, expect, it, vi } from 'vitest';
import { type Transport, TransportFailure } from '../../core/index.ts';
import type { AnswerCache, LogEntry, RelayOptions } from '../../relay/contract.ts';
import { createRelay } from '../../relay/handler.ts';

const SITE = 'https://school.example.org';
const RELAY = 'https://relay.example.org';
const TARGET = 'https://badges.example.org/a/1';
const START = Date.parse('2026-11-21T10:00:00Z');

interface Upstream {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A relay over an invented target, whose clock stands where it is put. */
function relayOf(upstream: Upstream | Transport = {}, options: Partial<RelayOptions> = {}) {
  const time = { now: START };
  const asked: string[] = [];
  const log: LogEntry[] = [];
  const transport: Transport = async (hop) => {
    asked.push(hop.url);
    if (typeof upstream === 'function') return upstream(hop);
    const { status = 200, headers = {}, body = '{}' } = upstream;
    return {
      url: hop.url,
      status,
      headers: { 'content-type': 'application/json', ...headers },
      body: new TextEncoder().encode(body),
    };
  };
  const relay = createRelay({
    allowOrigins: [SITE],
    transport,
    clock: () => time.now,
    log: (entry) => log.push(entry),
    ...options,
  });
  const ask = (
    path: string,
    { method = 'GET', headers = {}, address = '198.51.100.1' }: { method?: string; headers?: object; address?: string } = {},
  ) =>
    relay.handle(new Request(RELAY + path, { method, headers: { origin: SITE, ...headers } as Record<string, string> }), {
      address,
    });
  const get = (headers: object = {}, target = TARGET, address?: string) =>
    ask(`/v1/fetch?url=${encodeURIComponent(target)}`, { headers, ...(address !== undefined && { address }) });
  return { ask, get, asked, log, time, relay };
}

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('who may ask', () => {
  const path = `/?u=${encodeURIComponent(TARGET)}`;
  const bare = (headers: Record<string, string>, options: Partial<RelayOptions> = {}) =>
    relayOf({}, options).relay.handle(new Request(RELAY + path, { headers }), { address: '198.51.100.1' });

  it.each([
    ['a page on the list', { origin: SITE }, 200],
    ['a page of another scheme', { origin: 'http://school.example.org' }, 403],
    ['a page beside it', { origin: 'https://www.school.example.org' }, 403],
    ['a page that begins alike', { origin: 'https://school.example.org.example.net' }, 403],
    ['a sandboxed page', { origin: 'null' }, 403],
    ['a page of the relay’s own host, which sends no origin', { 'sec-fetch-site': 'same-origin' }, 200],
    ['a picture or frame on another site, which sends none either', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a click or a typed address', { 'sec-fetch-site': 'none' }, 403],
    ['a program', {}, 403],
  ])('%s: %s → %i', async (_who, headers, status) => {
    const response = await bare(headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(status === 200 && 'origin' in headers ? SITE : null);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('vary')).toBe('origin');
    if (status === 403) expect(await codeOf(response)).toBe('relay.origin');
  });

  it('anybody, where the list is a star', async () => {
    for (const headers of [{}, { origin: 'null' }, { origin: 'https://any.example.net' }] as Record<string, string>[]) {
      const response = await bare(headers, { allowOrigins: ['*'] });
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    }
  });

  it('is no list with an address that is no origin', () => {
    for (const wrong of [
      'https://school.example.org/',
      'school.example.org',
      'https://School.example.org',
      'https://*.example.org',
      '',
    ]) {
      expect(() => relayOf({}, { allowOrigins: [wrong] })).toThrow(TypeError);
    }
  });

  it('is told before the question by a preflight', async () => {
    const { ask, asked } = relayOf();
    const response = await ask(path, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect((await ask(path, { method: 'OPTIONS', headers: { origin: 'https://other.example.net' } })).status).toBe(403);
    expect(asked).toEqual([]);
  });
});

describe('what may be asked', () => {
  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'])('nothing with %s', async (method) => {
    const response = await relayOf().ask(`/v1/fetch?url=${encodeURIComponent(TARGET)}`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, OPTIONS']);
  });

  it('the root and /v1/fetch alone, below the path it is mounted under', async () => {
    const query = `?url=${encodeURIComponent(TARGET)}`;
    const root = relayOf();
    for (const path of ['/', '/v1/fetch']) expect((await root.ask(path + query)).status).toBe(200);
    for (const path of ['/v1', '/v1/fetch/', '/x']) expect((await root.ask(path + query)).status).toBe(404);
    const below = relayOf({}, { basePath: '/relay/' });
    for (const path of ['/relay', '/relay/', '/relay/v1/fetch']) expect((await below.ask(path + query)).status).toBe(200);
    for (const path of ['/', '/relays', '/v1/fetch']) expect((await below.ask(path + query)).status).toBe(404);
    expect((await below.ask('/relay/health')).status).toBe(200);
  });

  it('never the relay itself, by its own names, by that of the request, or by another relay', async () => {
    const { get, asked } = relayOf({}, { ownOrigins: ['https://fetch.example.org'] });
    for (const own of ['https://fetch.example.org/?u=x', `${RELAY}/v1/fetch?url=x`])
      expect(await codeOf(await get({}, own))).toBe('net.relay-loop');
    for (const mark of [{ 'user-agent': 'tashika-relay' }, { via: '1.1 tashika-relay' }]) {
      const response = await get(mark);
      expect([response.status, await codeOf(response)]).toEqual([400, 'net.relay-loop']);
    }
    expect(asked).toEqual([]);
  });
});

describe('rates', () => {
  it('let one caller ask 60 times for one address within any minute', async () => {
    const { get, time } = relayOf();
    for (let at = 0; at < 60; at++) {
      expect((await get()).status).toBe(200);
      time.now += 900;
    }
    const refused = await get();
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('tashika-error')]).toEqual([
      429,
      '6',
      'net.rate-limited',
    ]);
    // Another address and another caller are not affected.
    expect((await get({}, `${TARGET}2`)).status).toBe(200);
    expect((await get({}, TARGET, '198.51.100.2')).status).toBe(200);
    time.now += 6_000;
    expect((await get()).status).toBe(200);
  });

  it('let a wall of 400 badges through at once, then 60 a minute', async () => {
    const { get, time } = relayOf();
    for (let at = 0; at < 400; at++) expect((await get({}, TARGET + at)).status).toBe(200);
    expect((await get({}, `${TARGET}400`)).status).toBe(429);
    time.now += 60_000;
    for (let at = 0; at < 60; at++) expect((await get({}, `${TARGET}b${at}`)).status).toBe(200);
    expect((await get({}, `${TARGET}c`)).status).toBe(429);
  });

  it('do not count who asks for nothing that may be asked', async () => {
    const { ask, get } = relayOf();
    for (let at = 0; at < 500; at++) await ask('/v1/fetch');
    expect((await get()).status).toBe(200);
  });
});

describe('what is kept', () => {
  it('is given again with its age, until the target’s time is over', async () => {
    const { get, asked, time } = relayOf({ headers: { 'cache-control': 'max-age=120', age: '10' } });
    const first = await get();
    expect([first.headers.get('age'), first.headers.get('cache-control')]).toEqual(['10', 'public, max-age=120']);
    time.now += 50_400;
    const second = await get();
    expect([second.headers.get('age'), second.headers.get('cache-control')]).toEqual(['60', 'public, max-age=120']);
    expect(second.headers.get('tashika-received')).toBe('2026-11-21T10:00:00.000Z');
    expect(asked).toHaveLength(1);
    time.now += 59_600;
    await get();
    expect(asked).toHaveLength(2);
  });

  it('is passed over for who wants the newest, and renewed by it', async () => {
    const { get, asked } = relayOf();
    for (const headers of [{}, {}, { 'cache-control': 'no-cache' }, { pragma: 'no-cache' }, { 'cache-control': 'max-age=0' }, {}])
      await get(headers);
    expect(asked).toHaveLength(4);
  });

  it('is nothing that the target wants kept by nobody, and no fault', async () => {
    for (const upstream of [{ headers: { 'cache-control': 'no-store' } }, { status: 500 }, { body: '<html>' }]) {
      const { get, asked } = relayOf(upstream);
      const [first] = [await get(), await get()];
      expect(asked).toHaveLength(2);
      expect(first?.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('is nothing either where there is no cache, or one that fails', async () => {
    const broken: AnswerCache = { get: () => Promise.reject(new Error('down')), put: () => Promise.reject(new Error('down')) };
    for (const cache of [null, broken]) {
      const { get, asked } = relayOf({}, { cache });
      expect([(await get()).status, (await get()).status]).toEqual([200, 200]);
      expect(asked).toHaveLength(2);
    }
  });

  it('makes one question of equal ones that are under way, but not where requests are to stand apart', async () => {
    for (const [apart, times] of [
      [false, 1],
      [true, 5],
    ] as const) {
      const { get, asked } = relayOf({}, { apart, cache: null });
      const all = await Promise.all(Array.from({ length: 5 }, () => get()));
      expect(all.every(({ status }) => status === 200)).toBe(true);
      expect(asked).toHaveLength(times);
    }
  });
});

describe('what is told about it', () => {
  const secrets = ['badges.example.org', '/a/1', '198.51.100', 'school.example.org'];

  it('is a line for each question, which holds no address of anybody', async () => {
    const { get, ask, log, time } = relayOf(async () => {
      time.now += 25;
      throw new TransportFailure('net.unreachable');
    });
    await get();
    await ask('/v1/fetch');
    await ask('/', { headers: { origin: 'https://other.example.net' } });
    expect(log).toEqual([
      { time: '2026-11-21T10:00:00.000Z', event: 'answer', status: 502, outcome: 'net.unreachable', bytes: 0, ms: 25 },
      { time: '2026-11-21T10:00:00.025Z', event: 'answer', status: 400, outcome: 'relay.bad-request', bytes: 0, ms: 0 },
      { time: '2026-11-21T10:00:00.025Z', event: 'answer', status: 403, outcome: 'relay.origin', bytes: 0, ms: 0 },
    ]);
    const good = relayOf();
    await good.get();
    await good.get();
    expect(good.log.map(({ outcome, kind, cache, bytes }) => [outcome, kind, cache, bytes])).toEqual([
      ['ok', 'json', 'miss', 2],
      ['ok', undefined, 'hit', 2],
    ]);
    for (const secret of secrets) expect(JSON.stringify([log, good.log])).not.toContain(secret);
  });

  it('is a fault of ours where there is one, without what it says', async () => {
    const rates = { take: () => Promise.reject(new RangeError(`no room for ${TARGET}`)) };
    const { get, log } = relayOf({}, { rates });
    const response = await get();
    expect([response.status, await codeOf(response)]).toEqual([500, 'relay.internal-error']);
    expect(log[0]).toMatchObject({ event: 'error', status: 500, outcome: 'relay.internal-error' });
    expect(log[0]?.fault).toMatch(/^RangeError at /);
    expect(log[0]?.fault).not.toContain('badges.example.org');
  });

  it('are figures for Prometheus, unless they are switched off', async () => {
    const { get, ask, time } = relayOf(async ({ url }) => {
      time.now += 30;
      return { url, status: 200, headers: { 'content-type': 'application/json' }, body: new TextEncoder().encode('{"a":1}') };
    });
    await get();
    await get();
    await ask('/v1/fetch');
    const response = await ask('/metrics', { headers: { origin: '' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const text = await response.text();
    for (const line of [
      'tashika_relay_requests_total{outcome="ok"} 2',
      'tashika_relay_requests_total{outcome="relay.bad-request"} 1',
      'tashika_relay_cache_total{state="hit"} 1',
      'tashika_relay_cache_total{state="miss"} 1',
      'tashika_relay_bytes_total 14',
      'tashika_relay_in_flight 1',
      'tashika_relay_duration_seconds_bucket{le="0.025"} 2',
      'tashika_relay_duration_seconds_bucket{le="0.05"} 3',
      'tashika_relay_duration_seconds_bucket{le="+Inf"} 3',
      'tashika_relay_duration_seconds_sum 0.03',
      'tashika_relay_duration_seconds_count 3',
      '# TYPE tashika_relay_duration_seconds histogram',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) tashika_relay_\w+ .+|tashika_relay_\w+(?:\{\w+="[^"\\]*"\})? [\d.e-]+)$/);
    expect((await relayOf({}, { metrics: false }).ask('/metrics')).status).toBe(404);
  });

  it('is its health, without any rate', async () => {
    let well = true;
    const { ask, log } = relayOf({}, { healthy: () => well });
    for (let at = 0; at < 1_000; at++) expect((await ask('/health')).status).toBe(200);
    well = false;
    expect((await ask('/health')).status).toBe(503);
    expect(log).toEqual([]);
  });
});

describe('time', () => {
  it('is over for a question that waits for its turn at a slow host', async () => {
    vi.useFakeTimers();
    try {
      const { get } = relayOf(() => new Promise(() => {}), { limits: { perHost: 1, totalMs: 700, tryMs: 600, headersMs: 600 } });
      const all = Promise.all([get({}, `${TARGET}1`), get({}, `${TARGET}2`)]);
      await vi.advanceTimersByTimeAsync(701);
      expect((await all).map(({ status }) => status)).toEqual([504, 504]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
