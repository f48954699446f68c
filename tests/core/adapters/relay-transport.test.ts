import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttp } from '../../../core/adapters/fetch-http.ts';
import { fetchTransport } from '../../../core/adapters/fetch-transport.ts';
import { type RelayOptions, relayTransport } from '../../../core/adapters/relay-transport.ts';
import { type Hop, type Transport, TransportFailure } from '../../../core/adapters/transport.ts';
import { createRelay } from '../../../relay/handler.ts';
import { problemOfLater } from '../../support/problem-of.ts';

const URL_A = 'https://badges.example.org/a/1';
const RELAY = 'https://relay.school.example.net/badges/';
const ENDPOINT = `${RELAY}v1/fetch?url=`;
const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;

type Answer = { status?: number; headers?: Record<string, string>; body?: string; url?: string } | Error;

/** A relay that answers as it is told, a host that does not answer pages, and what was asked of both. */
function setUp(answer: (url: string) => Answer = () => ({}), direct: Transport = closed(), options: Partial<RelayOptions> = {}) {
  const world = { now: START, relay: [] as string[], direct: [] as string[], sent: [] as RequestInit[] };
  const fetch = async (url: string, init: RequestInit) => {
    world.relay.push(url);
    world.sent.push(init);
    const target = decodeURIComponent(url.slice(ENDPOINT.length));
    const given = answer(target);
    if (given instanceof Error) throw given;
    const { status = 200, body = '{}' } = given;
    const headers = { 'content-type': 'application/json', 'tashika-relay': '1', 'tashika-url': target, ...given.headers };
    const response = new Response(status === 204 ? null : body, { status, headers: defined(headers) });
    Object.defineProperty(response, 'url', { value: given.url ?? url });
    return response;
  };
  const asking: Transport = (hop) => {
    world.direct.push(hop.url);
    return direct(hop);
  };
  const transport = relayTransport({ relay: RELAY, own: true, direct: asking, fetch, clock: () => world.now, ...options });
  return { world, transport, ask: (changes: Partial<Hop> = {}) => transport(hopTo(changes)) };
}

/** A header that a test takes away is written as ''. */
function defined(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

function hopTo(changes: Partial<Hop> = {}): Hop {
  return {
    url: URL_A,
    accept: 'application/json',
    maxBytes: 1_000,
    signal: new AbortController().signal,
    follow: 'identity',
    ...changes,
  };
}

function closed(code: TransportFailure['code'] = 'net.unreachable', final = false): Transport {
  return () => Promise.reject(new TransportFailure(code, { final }));
}

const open: Transport = async ({ url }) => ({ url, status: 200, headers: {}, body: new Uint8Array([1]) });

async function failureOf(answer: Promise<unknown>): Promise<Pick<TransportFailure, 'code' | 'final' | 'host'>> {
  const error: unknown = await answer.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TransportFailure)) throw error;
  const { code, final, host } = error;
  return { code, final, host };
}

describe('a relay', () => {
  it('is not asked where the host answers the page', async () => {
    const { world, ask } = setUp(undefined, open);
    expect(await ask()).toEqual({ url: URL_A, status: 200, headers: {}, body: new Uint8Array([1]) });
    expect(world.relay).toEqual([]);
  });

  it.each(['net.unreachable', 'net.cors'] as const)('is asked where the page has no answer: %s', async (code) => {
    const { world, ask } = setUp(() => ({ body: '{"a":1}' }), closed(code, true));
    const answer = await ask();
    expect(answer).toMatchObject({ url: URL_A, status: 200, relay: { host: 'relay.school.example.net', own: true } });
    expect(new TextDecoder().decode(answer.body)).toBe('{"a":1}');
    expect(world.relay).toEqual([`${ENDPOINT}${encodeURIComponent(URL_A)}`]);
  });

  it.each(['net.offline', 'net.timeout', 'net.too-large', 'net.bad-body'] as const)(
    'is not asked where the page knows what is the matter: %s',
    async (code) => {
      const { world, ask } = setUp(undefined, closed(code, true));
      expect(await failureOf(ask())).toMatchObject({ code });
      expect(world.relay).toEqual([]);
    },
  );

  it('is asked neither for what nobody waits for, nor with what is sent to a node of a chain', async () => {
    const { world, ask } = setUp();
    expect(await failureOf(ask({ signal: AbortSignal.abort() }))).toMatchObject({ code: 'net.unreachable' });
    expect(await failureOf(ask({ post: '{}' }))).toMatchObject({ code: 'net.unreachable' });
    expect(world.relay).toEqual([]);
  });

  it('takes addresses whole, whatever stands in them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.webUrl({ withFragments: false, withQueryParameters: true, validSchemes: ['https'] }), async (text) => {
        const { href } = new URL(text);
        const { world, ask } = setUp();
        expect((await ask({ url: href })).url).toBe(href);
        expect(new URL(world.relay[0] ?? '').searchParams.getAll('url')).toEqual([href]);
      }),
    );
  });

  it('is told nothing of who asks, and may keep its answers unless the newest is wanted', async () => {
    const { world, ask } = setUp();
    await ask();
    await ask({ fresh: true });
    const [first, second] = world.sent;
    expect(first).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'default', method: 'GET' });
    expect(Object.keys((first?.headers ?? {}) as object)).toEqual(['accept']);
    expect(second).toMatchObject({ cache: 'reload' });
  });
});

describe('a host that does not answer pages', () => {
  it('is not asked again for minutes, then it is', async () => {
    const { world, ask } = setUp();
    await ask();
    world.now += 4 * 60_000;
    await ask({ url: 'https://badges.example.org/a/2' });
    expect(world.direct).toEqual([URL_A]);
    world.now += 2 * 60_000;
    await ask();
    expect(world.direct).toEqual([URL_A, URL_A]);
  });

  it('that nobody reaches is asked again soon', async () => {
    const { world, ask } = setUp(() => ({ status: 502, headers: { 'tashika-error': 'net.unreachable' } }));
    expect(await failureOf(ask())).toEqual({ code: 'net.unreachable', final: true, host: undefined });
    world.now += 21_000;
    await failureOf(ask());
    expect(world.direct).toHaveLength(2);
  });

  it('says nothing of other hosts, of which only so many are remembered', async () => {
    const { world, ask } = setUp();
    for (let at = 0; at < 501; at++) await ask({ url: `https://h${at}.example.org/` });
    expect(world.direct).toHaveLength(501);
    await ask({ url: 'https://h500.example.org/b' });
    expect(world.direct).toHaveLength(501);
    await ask({ url: 'https://h0.example.org/b' });
    expect(world.direct).toHaveLength(502);
  });
});

describe('what a relay says', () => {
  it.each([200, 404, 410, 500])('of the status of a host is passed on: %d', async (status) => {
    const { ask } = setUp(() => ({ status }));
    expect(await ask()).toMatchObject({ status });
  });

  it('of the headers of a host is its type and age, and its date where the relay is the site’s own', async () => {
    const date = 'Mon, 01 Jun 2026 00:00:00 GMT';
    const received = new Date(START - 1_000).toISOString();
    const said = {
      age: '5',
      date,
      'cache-control': 'max-age=60',
      'x-other': 'x',
      'set-cookie': 'a=1',
      'tashika-received': received,
    };
    const kept = { 'content-type': 'application/json', age: '5', 'cache-control': 'max-age=60' };
    expect((await setUp(() => ({ headers: said })).ask()).headers).toEqual({ ...kept, date });
    expect((await setUp(() => ({ headers: said }), undefined, { own: false }).ask()).headers).toEqual(kept);
    expect((await setUp(() => ({ headers: { ...said, 'tashika-received': '' } })).ask()).headers).toEqual(kept);
  });

  it('of the time of an answer lies between a day ago and now', async () => {
    const time = fc.oneof(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(START * 2) }).map((date) => date.toISOString()),
      fc.string({ unit: fc.constantFrom('0', '9', '-', 'T', 'Z', ':', ' ') }),
    );
    await fc.assert(
      fc.asyncProperty(time, async (said) => {
        const { receivedAt } = await setUp(() => ({ headers: { 'tashika-received': said } })).ask();
        if (receivedAt === undefined) return;
        expect(receivedAt).toBeLessThanOrEqual(START);
        expect(receivedAt).toBeGreaterThanOrEqual(START - DAY);
      }),
    );
  });

  it.each([
    ['https://www.badges.example.org/a/1', null],
    ['https://badges.example.org/b', null],
    ['https://other.example.net/a/1', 'net.redirect-cross-origin'],
    ['http://badges.example.org/a/1', 'net.scheme'],
    ['https://127.0.0.1/', 'net.host-forbidden'],
    ['https://badges.example.org:8443/', 'net.port'],
    ['https://a@badges.example.org/', 'net.credentials-in-url'],
    ['javascript:alert(1)', 'net.scheme'],
    ['%%%', null],
  ])('of the address that answered is judged as a redirect is: %s', async (said, code) => {
    const { ask } = setUp(() => ({ headers: { 'tashika-url': said } }));
    if (code === null) expect((await ask()).url).toBe(new URL(said, URL_A).href);
    else expect(await failureOf(ask())).toMatchObject({ code, final: true });
  });

  it('of a picture may be that it has moved', async () => {
    const { ask } = setUp(() => ({ headers: { 'tashika-url': 'https://pictures.example.net/1.png' } }));
    expect((await ask({ follow: 'image' })).url).toBe('https://pictures.example.net/1.png');
  });

  it('never leads what carries identity to another site', async () => {
    const said = fc.oneof(
      fc.webUrl(),
      fc.string({ minLength: 1 }).filter((text) => /^[\x21-\x7e]+$/.test(text)),
    );
    await fc.assert(
      fc.asyncProperty(said, async (address) => {
        const { ask } = setUp(() => ({ headers: { 'tashika-url': address } }));
        const answered = await ask().catch((error: unknown) => {
          if (error instanceof TransportFailure) return null;
          throw error;
        });
        if (answered) expect(['badges.example.org', 'www.badges.example.org']).toContain(new URL(answered.url).host);
      }),
    );
  });

  it.each([
    'net.unreachable',
    'net.timeout',
    'net.too-large',
    'net.content-type',
    'net.host-forbidden',
    'net.relay-loop',
  ] as const)('of its own failure is told: %s', async (code) => {
    const { ask } = setUp(() => ({ status: 502, headers: { 'tashika-error': code, 'tashika-url': '' } }));
    expect(await failureOf(ask())).toEqual({ code, final: true, host: undefined });
  });

  it.each([
    'net.via-relay',
    'net.redirect-image',
    'net.offline',
    'proof.signature-invalid',
    'status.revoked',
    'relay.origin',
    '',
  ])('of its own failure is no other word: “%s”', async (code) => {
    const { ask } = setUp(() => ({ status: 502, headers: { 'tashika-error': code === '' ? ' ' : code } }));
    expect(await failureOf(ask())).toMatchObject({ code: 'net.unreachable', host: 'relay.school.example.net' });
  });

  it('of too many questions leaves it alone for as long as it wants, within bounds', async () => {
    const limited = { status: 429, headers: { 'tashika-error': 'net.rate-limited', 'retry-after': '30' } };
    const { world, ask } = setUp(() => limited);
    const told = { code: 'net.rate-limited', final: true, host: 'relay.school.example.net' };
    expect(await failureOf(ask())).toEqual(told);
    expect(await failureOf(ask())).toEqual(told);
    expect(world.relay).toHaveLength(1);
    world.now += 31_000;
    limited.headers['retry-after'] = '86400';
    await failureOf(ask());
    expect(world.relay).toHaveLength(2);
    world.now += 61_000;
    await failureOf(ask());
    expect(world.relay).toHaveLength(3);
  });
});

describe('where no relay answers', () => {
  it.each([
    ['it is down', () => new TypeError('Failed to fetch')],
    ['something else lies there', () => ({ headers: { 'tashika-relay': '' } })],
    ['it leads elsewhere', () => ({ url: 'https://login.example.net/' })],
    ['it does not say where it was', () => ({ headers: { 'tashika-url': '' } })],
  ] as const)('it is named, not the host: %s', async (_, answer) => {
    const { ask } = setUp(answer);
    expect(await failureOf(ask())).toMatchObject({ code: 'net.unreachable', host: 'relay.school.example.net' });
  });

  it('the guard says so, and does not hold it against the host', async () => {
    const { transport, world } = setUp(() => new TypeError('Failed to fetch'));
    const http = createHttp({ transport, clock: () => world.now, tries: 1 });
    const told = { code: 'net.unreachable', detail: { host: 'relay.school.example.net' }, beside: [] };
    for (let at = 0; at < 8; at++) {
      expect(await problemOfLater(() => http({ url: URL_A, purpose: 'badge' }))).toEqual(told);
    }
  });

  it('an answer over the limit is too large', async () => {
    const { ask } = setUp(() => ({ body: 'x'.repeat(1_001) }));
    expect(await failureOf(ask())).toMatchObject({ code: 'net.too-large', final: true });
  });
});

describe('a relay of somebody', () => {
  it('is asked whose it is once, when it first answers', async () => {
    let times = 0;
    const own = async () => {
      times += 1;
      return false;
    };
    const { ask } = setUp(undefined, undefined, { own });
    expect((await ask()).relay).toEqual({ host: 'relay.school.example.net', own: false });
    await ask();
    expect(times).toBe(1);
    const { ask: never } = setUp(undefined, open, { own });
    await never();
    expect(times).toBe(1);
  });
});

describe('the real relay, over HTTP', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

  async function served(transport: Transport) {
    const relay = createRelay({ allowOrigins: ['*'], transport, clock: Date.now });
    const server = createServer(async (request, response) => {
      const headers = new Headers({ origin: 'https://school.example.net' });
      const answer = await relay.handle(new Request(`http://relay.example.net${request.url}`, { headers }), {
        address: '203.0.113.9',
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(new Uint8Array(await answer.arrayBuffer()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return createHttp({ transport: relayTransport({ relay: address, own: true, direct: closed() }), clock: Date.now, tries: 1 });
  }
  const json = { 'content-type': 'application/json' };
  const body = new TextEncoder().encode('{"id":"https://badges.example.org/a/1"}');

  it('brings what a host says, and says that it did', async () => {
    const http = await served(async ({ url }) => ({ url, status: 200, headers: json, body }));
    const answer = await http({ url: URL_A, purpose: 'badge' });
    expect(answer).toMatchObject({ url: URL_A, status: 200, notes: [], relay: { own: true } });
    expect(new TextDecoder().decode(answer.body)).toBe(new TextDecoder().decode(body));
    expect(Math.abs(Date.now() - answer.receivedAt)).toBeLessThan(5_000);
  });

  it('brings a withdrawal', async () => {
    const http = await served(async ({ url }) => ({ url, status: 410, headers: {}, body: new Uint8Array() }));
    expect(await http({ url: URL_A, purpose: 'badge' })).toMatchObject({ status: 410 });
  });

  it('tells where it was led on the same site', async () => {
    const moved = `https://www.badges.example.org/a/1`;
    const http = await served(async ({ url }) =>
      url === moved
        ? { url, status: 200, headers: json, body }
        : { url, status: 302, headers: { location: moved }, body: new Uint8Array() },
    );
    expect(await http({ url: URL_A, purpose: 'badge' })).toMatchObject({ url: moved, notes: ['net.redirect-same-site'] });
  });

  it('tells why it has no answer', async () => {
    const html = new TextEncoder().encode('<!doctype html><title>Sign in</title>');
    const page = await served(async ({ url }) => ({ url, status: 200, headers: { 'content-type': 'text/html' }, body: html }));
    const problem = await problemOfLater(() => page({ url: URL_A, purpose: 'badge' }));
    expect(['net.content-type', 'net.login-wall']).toContain(problem?.code);
    expect(problem?.detail).toEqual({ host: 'badges.example.org' });
    const down = await served(() => Promise.reject(new TransportFailure('net.unreachable', { final: true })));
    expect(await problemOfLater(() => down({ url: URL_A, purpose: 'badge' }))).toMatchObject({ code: 'net.unreachable' });
  });

  it('is needed by no host that answers', async () => {
    const transport = relayTransport({
      relay: 'http://127.0.0.1:9',
      own: true,
      direct: fetchTransport({ fetch: async () => new Response('{}') }),
    });
    expect((await transport(hopTo())).relay).toBeUndefined();
  });
});
