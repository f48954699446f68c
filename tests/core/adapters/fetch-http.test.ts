import { createGzip, gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHttp, type HttpOptions } from '../../../core/adapters/fetch-http.ts';
import { ACCEPT, MAX_BODY_BYTES } from '../../../core/adapters/limits.ts';
import { type Hop, type Transport, type TransportAnswer, TransportFailure } from '../../../core/adapters/transport.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';
import type { HttpPurpose } from '../../../core/ports.ts';
import { mappedTransport } from '../../../demo/world/mapped-transport.ts';
import { type Certificate, makeCertificate } from '../../support/certificate.ts';
import { answer, type Handler, type HostServer, startHostServer } from '../../support/host-server.ts';

const HOST = 'badges.example.org';
const URL_A = `https://${HOST}/a`;
const START = Date.parse('2026-03-01T12:00:00Z');

type Reply = Partial<TransportAnswer> | TransportFailure;

/** A guard over invented answers, given in turn, the last one again and again; a pause moves the clock instead of waiting. */
function setUp(replies: Reply[] | ((hop: Hop) => Reply | Promise<Reply>), options: Partial<HttpOptions> = {}) {
  const world = { now: START, asked: [] as Hop[], pauses: [] as number[] };
  const transport: Transport = async (hop) => {
    world.asked.push(hop);
    const reply = Array.isArray(replies) ? replies[Math.min(world.asked.length, replies.length) - 1] : await replies(hop);
    if (reply instanceof Error) throw reply;
    return { url: hop.url, status: 200, headers: {}, body: new Uint8Array([123, 125]), ...reply };
  };
  const sleep = async (ms: number) => {
    world.pauses.push(ms);
    world.now += ms;
  };
  const http = createHttp({ transport, clock: () => world.now, sleep, random: () => 0.5, ...options });
  const ask = (url = URL_A, purpose: HttpPurpose = 'badge') => http({ url, purpose });
  return { world, http, ask };
}

async function problemsOf(asked: Promise<unknown>) {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BadgeProblem)) throw error ?? new Error('there was an answer');
  return error.all;
}

const codeOf = async (asked: Promise<unknown>) => (await problemsOf(asked))[0]?.code;

describe('what is asked', () => {
  it('is judged first, without its fragment', async () => {
    const { world, ask } = setUp([{}]);
    expect(await codeOf(ask('https://127.0.0.1/'))).toBe('net.host-forbidden');
    expect(world.asked).toHaveLength(0);
    expect(await ask(`${URL_A}#key-1`)).toMatchObject({ url: URL_A, status: 200, receivedAt: START, notes: [] });
    expect(world.asked.map(({ url }) => url)).toEqual([URL_A]);
  });

  it('is a question to a node of a chain where something is sent: one request a question, asked again like any other', async () => {
    const { world, http } = setUp([{ status: 503 }, {}]);
    const question = { url: URL_A, purpose: 'chain', post: '{"id":1}' } as const;
    await Promise.all([http(question), http(question)]);
    expect(world.asked.map(({ url, post, maxBytes }) => [url, post, maxBytes])).toEqual(
      Array(2).fill([URL_A, '{"id":1}', MAX_BODY_BYTES.chain]),
    );
    await Promise.all([http(question), http({ ...question, post: '{"id":2}' })]);
    expect(world.asked.slice(2).map(({ post }) => post)).toEqual(['{"id":1}', '{"id":2}']);
  });

  it('is never sent on to where a node redirects', async () => {
    const { world, http } = setUp([{ status: 307, headers: { location: '/b' } }]);
    expect(await http({ url: URL_A, purpose: 'chain', post: '{}' })).toMatchObject({ url: URL_A, status: 307 });
    expect(world.asked).toHaveLength(1);
  });

  it('is never sent anything for another purpose', async () => {
    const { world, http } = setUp([{}]);
    for (const purpose of ['entry', 'badge', 'profile', 'status', 'image'] as const) {
      await expect(http({ url: URL_A, purpose, post: '{}' })).rejects.toThrow(TypeError);
    }
    expect(world.asked).toEqual([]);
  });

  it('says by its purpose what is wanted, how much of it, and whether it may move', async () => {
    const { world, ask } = setUp([{}]);
    const purposes = ['entry', 'badge', 'profile', 'status', 'image'] as const;
    for (const purpose of purposes) await ask(URL_A, purpose);
    expect(world.asked.map(({ accept }) => accept)).toEqual(purposes.map((purpose) => ACCEPT[purpose]));
    expect(world.asked.map(({ maxBytes }) => maxBytes / 1_048_576)).toEqual([5, 5, 1, 16, 5]);
    expect(world.asked.map(({ follow }) => follow)).toEqual(['identity', 'identity', 'identity', 'identity', 'image']);
    expect(purposes.filter((purpose) => ACCEPT[purpose].includes('html'))).toEqual(['entry']);
  });

  it('asks in words that need no CORS preflight: at most 128 plain characters', () => {
    for (const accept of Object.values(ACCEPT)) expect(accept).toMatch(/^[\w+/,;=.* -]{1,128}$/);
  });
});

describe('an answer', () => {
  it.each([200, 204, 206, 400, 401, 403, 404, 410, 418, 500, 501])('with status %d is given back at once', async (status) => {
    const { world, ask } = setUp([{ status }]);
    expect(await ask()).toMatchObject({ status });
    expect(world.asked).toHaveLength(1);
  });

  it('of 200 without a body is none', async () => {
    const { ask } = setUp([{ body: new Uint8Array() }]);
    expect(await problemsOf(ask())).toEqual([{ code: 'net.bad-body', detail: { host: HOST } }]);
  });

  it('carries the time of its record and the relay of its transport', async () => {
    const relay = { host: 'relay.example.org', own: true };
    const { ask } = setUp([{ receivedAt: 5, relay }]);
    expect(await ask()).toMatchObject({ receivedAt: 5, relay });
  });
});

describe('redirects', () => {
  const moved = (location: string): Reply => ({ status: 302, headers: { location } });

  it('are followed on the same host, and the address that answered is named', async () => {
    const { ask } = setUp([moved('/b'), moved(`https://www.${HOST}/c`), {}]);
    expect(await ask()).toMatchObject({ url: `https://www.${HOST}/c`, notes: ['net.redirect-same-site'] });
  });

  it.each(['entry', 'badge', 'profile', 'status'] as const)(
    'never take what is asked for %s elsewhere: the other host is not even asked',
    async (purpose) => {
      const { world, ask } = setUp([moved('https://other.example.net/a?mail=someone'), {}]);
      const detail = { host: HOST, to: 'other.example.net' };
      expect(await problemsOf(ask(URL_A, purpose))).toEqual([{ code: 'net.redirect-cross-origin', detail }]);
      expect(world.asked).toHaveLength(1);
    },
  );

  it('take a picture elsewhere, and it is said', async () => {
    const { ask } = setUp([moved('https://other.example.net/a.png'), {}]);
    expect(await ask(URL_A, 'image')).toMatchObject({ url: 'https://other.example.net/a.png', notes: ['net.redirect-image'] });
  });

  it('that a browser followed by itself are judged by where they ended', async () => {
    const { ask } = setUp([{ url: 'https://other.example.net/a' }]);
    expect(await codeOf(ask())).toBe('net.redirect-cross-origin');
    expect(await codeOf(setUp([{ url: 'https://192.168.0.1/a' }]).ask(URL_A, 'image'))).toBe('net.host-forbidden');
    expect(await setUp([{ url: `https://www.${HOST}/b` }]).ask()).toMatchObject({
      url: `https://www.${HOST}/b`,
      notes: ['net.redirect-same-site'],
    });
  });

  it('without a Location are an answer like any other', async () => {
    expect(await setUp([{ status: 302 }]).ask()).toMatchObject({ status: 302 });
  });
});

describe('trying again', () => {
  it.each([502, 503, 504])('after %d, three times with growing pauses, and then the answer stands', async (status) => {
    const { world, ask } = setUp([{ status }]);
    expect(await ask()).toMatchObject({ status });
    expect(world.asked).toHaveLength(3);
    expect(world.pauses).toEqual([250, 500]);
  });

  it('after no answer, and takes the one that comes', async () => {
    const { world, ask } = setUp([new TransportFailure('net.unreachable'), { status: 503 }, { status: 200 }]);
    expect(await ask()).toMatchObject({ status: 200 });
    expect(world.asked).toHaveLength(3);
  });

  it.each(['net.unreachable', 'net.too-large', 'net.bad-body', 'net.offline', 'net.cors'] as const)(
    'not after a final %s',
    async (code) => {
      const { world, ask } = setUp([new TransportFailure(code, { final: true })]);
      expect(await problemsOf(ask())).toEqual([{ code, detail: { host: HOST } }]);
      expect(world.asked).toHaveLength(1);
    },
  );

  it('not where one try is all there is, as in replay', async () => {
    const { world, ask } = setUp([{ status: 503 }], { tries: 1 });
    expect(await ask()).toMatchObject({ status: 503 });
    expect(world.pauses).toEqual([]);
  });

  it('waits as long as the host asks', async () => {
    const { world, ask } = setUp([{ status: 429, headers: { 'retry-after': '7' } }, {}]);
    expect(await ask()).toMatchObject({ status: 200 });
    expect(world.pauses).toEqual([7_000]);
  });

  it('does not begin a wait that would outlast the budget, and says when to come again', async () => {
    const { world, ask } = setUp([{ status: 429, headers: { 'retry-after': '20' } }]);
    expect(await problemsOf(ask())).toEqual([
      { code: 'net.rate-limited', detail: { host: HOST, time: '2026-03-01T12:00:20.000Z' } },
    ]);
    expect(world.pauses).toEqual([]);
    const long = setUp([{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect(await problemsOf(long.ask())).toEqual([
      { code: 'net.rate-limited', detail: { host: HOST, time: '2026-03-01T13:00:00.000Z' } },
    ]);
  });

  it('is not impressed by any number in Retry-After', async () => {
    for (const value of ['9'.repeat(400), '99999999999', '-1', 'x']) {
      const { ask } = setUp([{ status: 429, headers: { 'retry-after': value } }]);
      expect(await problemsOf(ask())).toEqual([{ code: 'net.rate-limited', detail: { host: HOST } }]);
    }
  });

  it('lets a fault of the program through as what it is', async () => {
    const http = createHttp({
      clock: () => 0,
      transport: async () => {
        throw new RangeError('a bug');
      },
    });
    await expect(http({ url: URL_A, purpose: 'badge' })).rejects.toThrow(RangeError);
  });
});

describe('time', () => {
  const silent = (hop: Hop) =>
    new Promise<Reply>((_, reject) => hop.signal.addEventListener('abort', () => reject(hop.signal.reason)));
  const deaf = () => new Promise<Reply>(() => {});

  it.each([
    ['that never begins', silent],
    ['of a transport that does not listen', deaf],
  ])('ends an answer %s, at each of three tries', async (_what, transport) => {
    const { world, ask } = setUp(transport, { budget: { headersMs: 10 } });
    expect(await problemsOf(ask())).toEqual([{ code: 'net.timeout', detail: { host: HOST } }]);
    expect(world.asked).toHaveLength(3);
  });

  it('ends an answer that begins and never ends', async () => {
    const endless = (hop: Hop) => {
      hop.onHeaders?.();
      return deaf();
    };
    const began = performance.now();
    const { ask } = setUp(endless, { budget: { headersMs: 5, tryMs: 40 }, tries: 1 });
    expect(await codeOf(ask())).toBe('net.timeout');
    expect(performance.now() - began).toBeGreaterThan(30);
  });

  it('ends the whole request, in the middle of a try or of a pause', async () => {
    const { world, ask } = setUp(deaf, { budget: { headersMs: 1_000, tryMs: 1_000, totalMs: 20 } });
    expect(await codeOf(ask())).toBe('net.timeout');
    expect(world.asked).toHaveLength(1);
    const sleep = (_ms: number, signal: AbortSignal) =>
      new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const pausing = setUp([{ status: 503 }], { budget: { totalMs: 300 }, random: () => 0.5, sleep });
    expect(await codeOf(pausing.ask())).toBe('net.timeout');
  });

  it('is the caller’s to end: nothing is asked on, and nothing is held against the host', async () => {
    const { world, http } = setUp(silent);
    for (let nth = 0; nth < 8; nth++) {
      const stop = new AbortController();
      const asked = http({ url: URL_A, purpose: 'badge', signal: stop.signal });
      setTimeout(() => stop.abort(), 1);
      expect(await problemsOf(asked)).toEqual([{ code: 'net.timeout', detail: { host: HOST } }]);
    }
    expect(world.asked.every(({ signal }) => signal.aborted)).toBe(true);
    expect(world.asked).toHaveLength(8);
  });

  it('spent waiting for a turn is not counted', async () => {
    const { ask } = setUp((hop) => (hop.url.includes('/slow') ? deaf() : {}), {
      budget: { headersMs: 10_000, tryMs: 10_000, totalMs: 30 },
    });
    // Two take both turns of the host until their whole budget is spent.
    const slow = [ask(`https://${HOST}/slow/1`), ask(`https://${HOST}/slow/2`)];
    const waiting = ask();
    expect(await Promise.all(slow.map(codeOf))).toEqual(['net.timeout', 'net.timeout']);
    expect(await waiting).toMatchObject({ status: 200 });
  });
});

describe('the breaker', () => {
  it('leaves a host alone after five requests without an answer, says why, and finds out when it is back', async () => {
    let up = false;
    const { world, ask } = setUp(() => (up ? {} : new TransportFailure('net.unreachable')));
    for (let nth = 0; nth < 5; nth++) expect(await codeOf(ask(`${URL_A}${nth}`))).toBe('net.unreachable');
    const before = world.asked.length;
    expect((await problemsOf(ask())).map(({ code }) => code)).toEqual(['net.rate-limited', 'net.unreachable']);
    expect(world.asked).toHaveLength(before);
    expect(await codeOf(ask('https://other.example.org/'))).toBe('net.unreachable');
    world.now += 61_000;
    expect(await codeOf(ask())).toBe('net.unreachable');
    expect(world.asked).toHaveLength(before + 3 + 1);
    up = true;
    world.now += 61_000;
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it('sends another probe when nobody waited for the first', async () => {
    const { world, http, ask } = setUp((hop) =>
      hop.url.endsWith('/deaf') ? new Promise(() => {}) : new TransportFailure('net.unreachable'),
    );
    for (let nth = 0; nth < 5; nth++) await codeOf(ask(`${URL_A}${nth}`));
    world.now += 61_000;
    const stop = new AbortController();
    const probe = http({ url: `https://${HOST}/deaf`, purpose: 'badge', signal: stop.signal });
    expect(await codeOf(ask())).toBe('net.rate-limited');
    stop.abort();
    expect(await codeOf(probe)).toBe('net.timeout');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await codeOf(ask())).toBe('net.unreachable');
  });

  it.each([
    ['answers of any other status', { status: 500 }],
    ['answers that are too large', new TransportFailure('net.too-large', { final: true })],
    ['a device without network', new TransportFailure('net.offline', { final: true })],
    ['redirects that are refused', { status: 302, headers: { location: 'https://other.example.net/' } }],
  ])('does not count %s', async (_what, reply) => {
    const { world, ask } = setUp([reply]);
    for (let nth = 0; nth < 10; nth++) await ask(`${URL_A}${nth}`).catch(() => {});
    expect(world.asked).toHaveLength(10);
  });
});

describe('one request per address', () => {
  it('serves all who ask at the same time, and keeps purposes apart', async () => {
    const { world, http } = setUp([{}]);
    const urls = Array.from({ length: 20 }, (_, nth) => `${URL_A}#${nth}`);
    const answers = await Promise.all(urls.map((url) => http({ url, purpose: 'profile' })));
    expect(world.asked).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    await Promise.all([http({ url: URL_A, purpose: 'badge' }), http({ url: URL_A, purpose: 'image' })]);
    expect(world.asked).toHaveLength(3);
  });
});

describe('over real sockets', () => {
  const hosts = [HOST, 'cdn.example.net', 'b.example.org', 'c.example.org', 'd.example.org'];
  let certificate: Certificate;
  let server: HostServer | undefined;
  beforeAll(() => {
    certificate = makeCertificate(hosts);
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  async function serve(handler: Handler) {
    const running = await startHostServer(certificate, Object.fromEntries(hosts.map((host) => [host, handler])));
    server = running;
    const transport = mappedTransport({ ca: certificate.ca, portOf: (host) => (hosts.includes(host) ? running.port : null) });
    return { server: running, http: createHttp({ transport, clock: () => Date.now(), sleep: async () => {} }) };
  }

  it('asks six at once and two of one host, as the server sees it', async () => {
    // Nobody is answered before as many are there as may be, however slowly they come; then one more would have time to.
    const full = (host = '') => server.peak.all >= 6 && (server.peak.perHost.get(host) ?? 0) >= 2;
    const { server, http } = await serve((...asked) => {
      const look = setInterval(() => {
        if (!full(asked[0].headers.host)) return;
        clearInterval(look);
        setTimeout(() => answer({})(...asked), 15);
      }, 5);
    });
    const asked = hosts.flatMap((host) =>
      Array.from({ length: 6 }, (_, nth) => http({ url: `https://${host}/${nth}`, purpose: 'badge' })),
    );
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 200));
    expect(server.peak.all).toBe(6);
    expect([...server.peak.perHost.values()]).toEqual([2, 2, 2, 2, 2]);
  });

  it('sends the same few headers to everybody, however often a cookie is offered', async () => {
    const { server, http } = await serve(answer({}, { headers: { 'set-cookie': 'visitor=1; Secure; Path=/' } }));
    for (const path of ['1', '2', '2?from=mail']) await http({ url: `https://${HOST}/${path}`, purpose: 'entry' });
    for (const { headers } of server.requests) {
      expect(headers).toEqual({ host: HOST, accept: ACCEPT.entry, 'accept-encoding': 'gzip, deflate, br', connection: 'close' });
    }
    expect(server.requests).toHaveLength(3);
  });

  it('ends a bomb that would inflate to 1 GiB at the limit, in little memory', async () => {
    const block = new Uint8Array(1_048_576);
    const { http } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response).once('close', () => gzip.destroy());
      let left = 1_024;
      const more = () => {
        while (left-- > 0) if (!gzip.write(block)) return void gzip.once('drain', more);
        gzip.end();
      };
      more();
    });
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const asked = http({ url: `https://${HOST}/bomb`, purpose: 'status' });
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
    expect(await problemsOf(asked)).toEqual([{ code: 'net.too-large', detail: { host: HOST } }]);
    clearInterval(watch);
    expect((peak - before) / 1_048_576).toBeLessThan(150);
  });

  it('ends a bomb inside a bomb as well', async () => {
    const inner = gzipSync(new Uint8Array(64 * 1_048_576));
    const twice = gzipSync(inner);
    expect(twice.byteLength).toBeLessThan(10_000);
    const { http } = await serve(answer(twice, { headers: { 'content-encoding': 'gzip, gzip' } }));
    expect(await codeOf(http({ url: `https://${HOST}/bomb`, purpose: 'badge' }))).toBe('net.too-large');
  });

  it('takes an answer of exactly the limit', async () => {
    const { http } = await serve(answer(new Uint8Array(MAX_BODY_BYTES.profile).fill(32)));
    expect((await http({ url: `https://${HOST}/`, purpose: 'profile' })).body).toHaveLength(MAX_BODY_BYTES.profile);
  });

  it('follows a picture to another host, and a hosted badge nowhere', async () => {
    const { server, http } = await serve((...asked) => {
      const [request, response] = asked;
      if (request.headers.host !== HOST) return answer('picture')(...asked);
      response.writeHead(302, { location: 'https://cdn.example.net/a.png' }).end();
    });
    expect(await http({ url: URL_A, purpose: 'image' })).toMatchObject({
      url: 'https://cdn.example.net/a.png',
      notes: ['net.redirect-image'],
    });
    expect(await codeOf(http({ url: URL_A, purpose: 'badge' }))).toBe('net.redirect-cross-origin');
    expect(server.requests.map(({ host }) => host)).toEqual([HOST, 'cdn.example.net', HOST]);
  });
});
