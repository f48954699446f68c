import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { makeSelfSigned } from '../support/certificate.ts';
import { answer, type Handler, startHostServer } from '../support/host-server.ts';
import { certificateOfAll, type Lab, PUBLIC, SITE, send, startLab } from './relay-lab.ts';

const open: { close: () => Promise<unknown> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

async function lab(...args: Parameters<typeof startLab>): Promise<Lab> {
  const started = await startLab(...args);
  open.push(started);
  return started;
}

const HOST = 'badges.example.org';
const URL_OF = `https://${HOST}/a/1`;
const BADGE = { type: 'Assertion' };
const SHORT = { headersMs: 300, tryMs: 600, totalMs: 900 };

describe('the relay on Node', () => {
  it('brings a document with its type, its age, its date and where it was, and nothing else of the target', async () => {
    const date = 'Sat, 21 Nov 2026 10:00:00 GMT';
    const headers = {
      age: '7',
      date,
      'set-cookie': 'a=1',
      server: 'x',
      'x-powered-by': 'y',
      etag: '"1"',
      link: '</b>; rel=preload',
    };
    const { ask } = await lab({
      [HOST]: answer(BADGE, { headers: { ...headers, 'content-type': 'application/ld+json; charset=utf-8' } }),
    });
    const got = await ask(URL_OF);
    expect([got.status, JSON.parse(got.body.toString())]).toEqual([200, BADGE]);
    expect(got.headers).toMatchObject({
      'content-type': 'application/ld+json',
      age: '7',
      date,
      'tashika-relay': '1',
      'tashika-url': URL_OF,
      'access-control-allow-origin': SITE,
      'x-content-type-options': 'nosniff',
      vary: 'origin',
    });
    expect(Date.parse(String(got.headers['tashika-received']))).toBeGreaterThan(Date.now() - 5_000);
    const names = Object.keys(got.headers).filter((name) => !['connection', 'keep-alive', 'content-length'].includes(name));
    expect(names.sort()).toEqual([
      ...['access-control-allow-origin', 'access-control-expose-headers', 'age', 'cache-control', 'content-disposition'],
      ...['content-security-policy', 'content-type', 'cross-origin-resource-policy', 'date', 'referrer-policy'],
      ...['tashika-received', 'tashika-relay', 'tashika-url', 'vary', 'x-content-type-options'],
    ]);
  });

  it('sends a target the same few headers, whoever asks', async () => {
    const { ask, server } = await lab({ [HOST]: answer(BADGE) });
    const telling = {
      cookie: 'a=1',
      authorization: 'Bearer x',
      referer: `${SITE}/me`,
      'accept-language': 'ja',
      'x-forwarded-for': '1.2.3.4',
    };
    await ask(URL_OF, {
      ...telling,
      'user-agent': 'Somebody/1',
      accept: 'text/html',
      range: 'bytes=0-3',
      'if-none-match': '"1"',
    });
    const { headers, method } = server.requests[0] ?? {};
    expect(method).toBe('GET');
    expect(Object.keys(headers ?? {}).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    expect(headers).toMatchObject({ host: HOST, 'user-agent': 'tashika-relay' });
    expect(headers?.accept).not.toContain('html');
  });

  it('looks a name up once for each connection, and connects by number', async () => {
    const { ask, looked } = await lab({ [HOST]: answer(BADGE) });
    await ask(URL_OF);
    expect(looked).toEqual([HOST]);
  });

  it('refuses a name that is private at its second look, on the way of a redirect', async () => {
    let times = 0;
    const redirect: Handler = (_request, response) => response.writeHead(302, { location: '/next' }).end();
    const { ask, server } = await lab({ [HOST]: redirect }, { resolve: async () => (times++ === 0 ? [PUBLIC] : ['127.0.0.1']) });
    expect(await ask(URL_OF)).toMatchObject({ status: 502, code: 'net.host-forbidden' });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['another host with a document', 'net.redirect-cross-origin', 'https://other.example.net/a'],
    ['a private address', 'net.host-forbidden', 'https://169.254.169.254/latest'],
    ['plain http', 'net.scheme', `http://${HOST}/a/2`],
    ['another port', 'net.port', `https://${HOST}:8443/`],
    ['itself', 'net.redirect-loop', URL_OF],
    ['the relay', 'net.relay-loop', 'https://relay.example.org/v1/fetch?url=x'],
  ])('refuses a redirect to %s', async (_what, code, location) => {
    const hosts = {
      [HOST]: ((_request, response) => response.writeHead(302, { location }).end()) as Handler,
      'other.example.net': answer(BADGE),
    };
    const { ask } = await lab(hosts, { ownOrigins: ['https://relay.example.org'] });
    expect(await ask(URL_OF)).toMatchObject({ status: 502, code });
  });

  it('gives up after three redirects', async () => {
    const on: Handler = ({ url = '' }, response) => response.writeHead(302, { location: `${url}x` }).end();
    const { ask, server } = await lab({ [HOST]: on });
    expect(await ask(URL_OF)).toMatchObject({ status: 502, code: 'net.too-many-redirects' });
    expect(server.requests).toHaveLength(4);
  });

  it('lets a picture move to another host and says where it was, but not come back from there', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const picture = answer(png, { headers: { 'content-type': 'image/png' } });
    const to =
      (location: string): Handler =>
      (_request, response) =>
        response.writeHead(302, { location }).end();
    const { ask } = await lab({
      [HOST]: (request, ...more) => (request.url === '/back' ? picture : to('https://away.example.net/'))(request, ...more),
      'cdn.example.net': picture,
      'away.example.net': to(`https://${HOST}/back`),
      'other.example.net': to('https://cdn.example.net/p'),
    });
    const moved = await ask('https://other.example.net/p');
    const { 'content-type': type, 'tashika-url': where } = moved.headers;
    expect([moved.status, type, where]).toEqual([200, 'image/png', 'https://cdn.example.net/p']);
    expect(await ask(`https://${HOST}/back`)).toMatchObject({ status: 200 });
    expect(await ask(`https://${HOST}/out`)).toMatchObject({ status: 502, code: 'net.redirect-cross-origin' });
  });

  it('tells the status of what is gone or not there, and keeps the page that came with it', async () => {
    const page = answer('<!doctype html><title>Gone</title>', { status: 410, headers: { 'content-type': 'text/html' } });
    const { ask } = await lab({ [HOST]: page });
    const got = await ask(URL_OF);
    expect([got.status, got.body.length, got.headers['content-type'], got.code]).toEqual([410, 0, undefined, undefined]);
    expect(got.headers['tashika-relay']).toBe('1');
  });

  it('passes a target’s wish to be left alone on as the target’s, with its time', async () => {
    const { ask } = await lab({ [HOST]: answer('', { status: 429, headers: { 'retry-after': '30' } }) });
    const got = await ask(URL_OF);
    expect([got.status, got.code, got.headers['retry-after']]).toEqual([429, undefined, '30']);
  });
});

describe('a hostile target', () => {
  const hostile: [what: string, code: string, status: number, handler: Handler][] = [
    ['never answers', 'net.timeout', 504, () => {}],
    ['says its headers and no more', 'net.timeout', 504, (_request, response) => response.writeHead(200).write('{')],
    [
      'drips a byte at a time',
      'net.timeout',
      504,
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write(' '), 50);
        response.once('close', () => clearInterval(timer));
      },
    ],
    [
      'drips its headers',
      'net.timeout',
      504,
      ({ socket }) => {
        const timer = setInterval(() => socket.write('x'), 50);
        socket.write('HTTP/1.1 200 OK\r\n');
        socket.once('close', () => clearInterval(timer));
      },
    ],
    [
      'never ends',
      'net.too-large',
      502,
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (response.write(Buffer.alloc(65_536, ' ')));
        };
        response.on('drain', more);
        more();
      },
    ],
    [
      'claims a length that is too large',
      'net.too-large',
      502,
      (_request, response) => response.writeHead(200, { 'content-length': '99999999' }).write('{'),
    ],
    [
      'sends a little that inflates to much',
      'net.too-large',
      502,
      answer(gzipSync(Buffer.alloc(64 * 1_048_576, ' ')), { headers: { 'content-encoding': 'gzip' } }),
    ],
    [
      'cuts its compressed body short',
      'net.bad-body',
      502,
      answer(gzipSync('{"a":1}').subarray(0, 15), { headers: { 'content-encoding': 'gzip' } }),
    ],
    ['calls plain text gzip', 'net.bad-body', 502, answer('{}', { headers: { 'content-encoding': 'gzip' } })],
    ['stacks codings', 'net.bad-body', 502, answer('{}', { headers: { 'content-encoding': 'gzip, gzip' } })],
    ['names a coding that nobody has', 'net.bad-body', 502, answer('{}', { headers: { 'content-encoding': 'constructor' } })],
    ['resets the connection', 'net.unreachable', 502, (_request, _response, reset) => reset()],
    [
      'breaks off in the middle',
      'net.unreachable',
      502,
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['speaks no HTTP', 'net.unreachable', 502, ({ socket }) => socket.end('SSH-2.0-x\r\n')],
    [
      'switches protocols',
      'net.unreachable',
      502,
      ({ socket }) => socket.end('HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
    ['has a hundred kilobytes of headers', 'net.unreachable', 502, answer(BADGE, { headers: { x: 'y'.repeat(100_000) } })],
    ['gives nothing', 'net.bad-body', 502, answer('')],
    ['gives a part', 'net.http-error', 502, answer(BADGE, { status: 206 })],
    ['redirects to nowhere', 'net.http-error', 502, answer(BADGE, { status: 302 })],
    ['asks for the password of a proxy', 'net.http-error', 502, answer(BADGE, { status: 407 })],
  ];
  it.each(hostile)('that %s is told, in time', async (_what, code, status, handler) => {
    // Whatever else it is, a slow machine must not make it a matter of time.
    const { ask } = await lab({ [HOST]: handler }, code === 'net.timeout' ? { limits: SHORT } : {});
    const began = Date.now();
    const got = await ask(URL_OF);
    expect([got.status, got.code, JSON.parse(got.body.toString())]).toEqual([status, code, { code }]);
    expect(Date.now() - began).toBeLessThan(8_000);
    expect(got.headers['access-control-allow-origin']).toBe(SITE);
  });

  it('with a certificate that nobody vouches for, or of another host, is not asked', async () => {
    const own = await startHostServer(makeSelfSigned(HOST), { [HOST]: answer(BADGE) });
    open.push(own);
    const dial = () => ({ host: '127.0.0.1', port: own.port });
    const { ask } = await lab({}, { connect: { dial } });
    expect(await ask(URL_OF)).toMatchObject({ status: 502, code: 'net.unreachable' });
    expect(own.requests).toEqual([]);

    // `third.example.net` is not among the names of the certificate.
    const { ask: askThird, server } = await lab({ 'third.example.net': answer(BADGE) });
    expect(await askThird('https://third.example.net/a')).toMatchObject({ status: 502, code: 'net.unreachable' });
    expect(server.requests).toEqual([]);
  });

  it('that is not there at its first address is asked at the next', async () => {
    const { ca, ...certificate } = certificateOfAll();
    const here = await startHostServer(certificate, { [HOST]: answer(BADGE) });
    const closed = await startHostServer(certificate, {});
    await closed.close();
    open.push(here);
    const dial = (address: string) => ({ host: '127.0.0.1', port: address === PUBLIC ? here.port : closed.port });
    const { ask } = await lab({}, { resolve: async () => ['93.184.216.99', PUBLIC], connect: { ca, dial } });
    expect((await ask(URL_OF)).status).toBe(200);
  });

  it('does not hold up another one', async () => {
    const { ask } = await lab(
      { [HOST]: () => {}, 'fast.example.net': answer(BADGE) },
      { limits: { perHost: 2, tryMs: 2_500, headersMs: 2_500, totalMs: 3_000 } },
    );
    let ended = 0;
    const stuck = Array.from({ length: 10 }, (_, at) => ask(`https://${HOST}/${at}`).finally(() => ended++));
    expect((await ask('https://fast.example.net/a')).status).toBe(200);
    expect(ended).toBe(0);
    await Promise.all(stuck);
  });
});

describe('under many callers', () => {
  it('asks a host that is known at once, while hosts without end that do not answer have taken all other turns', async () => {
    const limits = { atOnce: 2, waiting: 4, headersMs: 2_500, tryMs: 2_500, totalMs: 3_000 };
    const { ask } = await lab({ [HOST]: answer(BADGE), 'other.example.net': () => {}, 'away.example.net': () => {} }, { limits });
    expect((await ask(URL_OF)).status).toBe(200);
    const stuck = Array.from({ length: 4 }, (_, at) => ask(`https://${at % 2 ? 'other' : 'away'}.example.net/${at}`));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await ask(`${URL_OF}/new`)).status).toBe(200);
    // A host that nobody knows shares what the others have.
    expect((await ask('https://fast.example.net/a')).status).toBe(503);
    expect((await Promise.all(stuck)).map(({ status }) => status)).toEqual([504, 504, 504, 504]);
  });

  it('says 503 and when to come back where it is full, and 429 to who takes too much of it', async () => {
    const held: (() => void)[] = [];
    const hold: Handler = (...asked) => void held.push(() => answer(BADGE)(...asked));
    const { raw, server } = await lab({ [HOST]: hold }, { limits: { waiting: 3, waitingPerCaller: 2 }, trustProxy: true });
    const from = (caller: string, path: string) =>
      raw('GET', `/v1/fetch?url=${encodeURIComponent(URL_OF + path)}`, { origin: SITE, 'x-forwarded-for': caller });
    const under = (count: number) => expect.poll(() => server.requests.length).toBe(count);
    const stuck = [from('198.51.100.1', '1'), from('198.51.100.1', '2')];
    await under(2);
    expect(await from('198.51.100.1', '3')).toMatchObject({ status: 429, code: 'net.rate-limited' });
    stuck.push(from('198.51.100.2', '4'));
    await under(3);
    const full = await from('198.51.100.3', '5');
    expect([full.status, full.code, full.headers['retry-after']]).toEqual([503, 'net.rate-limited', '1']);
    for (const go of held.splice(0)) go();
    expect((await Promise.all(stuck)).map(({ status }) => status)).toEqual([200, 200, 200]);
    const last = from('198.51.100.3', '6');
    await under(4);
    for (const go of held) go();
    expect((await last).status).toBe(200);
  });

  it('asks a target once for all who want the same at the same time', async () => {
    const slow: Handler = (_request, response) => {
      setTimeout(
        () => response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end('{}'),
        100,
      );
    };
    const { ask, server } = await lab({ [HOST]: slow });
    const all = await Promise.all(Array.from({ length: 20 }, () => ask(URL_OF)));
    expect(all.every(({ status }) => status === 200)).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  it('keeps connections to a host for the next question', async () => {
    const ports = new Set<number | undefined>();
    const { ask } = await lab({
      [HOST]: (request, response) => {
        ports.add(request.socket.remotePort);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      },
    });
    for (let at = 0; at < 5; at++) await ask(`${URL_OF}${at}`);
    expect(ports.size).toBe(1);
  });

  it('asks again where a kept connection was closed meanwhile', async () => {
    let asked = 0;
    const { ask } = await lab({
      [HOST]: (_request, response, reset) => {
        asked++;
        // The second question comes over the connection of the first.
        if (asked === 2) return reset();
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      },
    });
    expect((await ask(`${URL_OF}1`)).status).toBe(200);
    expect((await ask(`${URL_OF}2`)).status).toBe(200);
    expect(asked).toBe(3);
  });

  it('stops asking for who has gone', async () => {
    let gone: () => void = () => {};
    const left = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const { relay } = await lab({
      [HOST]: (_request, response) => {
        response.once('close', gone);
      },
    });
    const path = `/v1/fetch?url=${encodeURIComponent(URL_OF)}`;
    const socket = connect(relay.port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nhost: a\r\norigin: ${SITE}\r\n\r\n`);
      setTimeout(() => socket.destroy(), 100);
    });
    await left;
  });
});

describe('its server', () => {
  it('counts callers by their socket, and by the last word of a proxy only where that is trusted', async () => {
    const limits = { waiting: 9, waitingPerCaller: 1, ...SHORT };
    const plain = await lab({ [HOST]: () => {} }, { limits });
    const forged = (at: number) => plain.ask(`${URL_OF}${at}`, { 'x-forwarded-for': `198.51.100.${at}` });
    const statuses = (await Promise.all([forged(1), forged(2)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([429, 504]);

    const behind = await lab({ [HOST]: () => {} }, { limits, trustProxy: true });
    const last = (at: number) => behind.ask(`${URL_OF}${at}`, { 'x-forwarded-for': `203.0.113.7, 198.51.100.${at}` });
    expect((await Promise.all([last(1), last(2)])).map(({ status }) => status)).toEqual([504, 504]);
  });

  it.each([
    ['GET http://badges.example.org/ HTTP/1.1\r\nhost: a\r\n\r\n', '400'],
    ['GET / HTTP/1.1\r\nhost: a b\r\n\r\n', '400'],
    ['TRACE / HTTP/1.1\r\nhost: a\r\n\r\n', '40'],
    ['CONNECT badges.example.org:443 HTTP/1.1\r\nhost: a\r\n\r\n', ''],
    ['\u0000\u0001\u0002\r\n\r\n', '400'],
    ['POST /v1/fetch HTTP/1.1\r\nhost: a\r\ncontent-length: 999999999\r\n\r\nxxxx', '405'],
    [`GET /v1/fetch HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, '431'],
    ['GET /v1/fetch HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n', '400'],
  ])('answers or closes at %j', async (text, status) => {
    const { relay, raw } = await lab({});
    const answered = await new Promise<string>((resolve) => {
      let got = '';
      const socket = connect(relay.port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (part) => (got += part.toString('latin1')));
      socket.on('close', () => resolve(got));
      socket.on('error', () => resolve(got));
      setTimeout(() => socket.end(), 200);
    });
    expect(answered.slice(9, 12).startsWith(status)).toBe(true);
    expect((await raw('GET', '/health')).status).toBe(200);
  });

  it('is well until it is stopped, then finishes what is under way and takes no more', async () => {
    const slow: Handler = (_request, response) => {
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'), 200);
    };
    const { relay, ask, raw } = await lab({ [HOST]: slow });
    expect((await raw('GET', '/health')).body.toString()).toBe('{"status":"ok"}');
    const under = ask(URL_OF);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = relay.close();
    expect((await under).status).toBe(200);
    await closed;
    await expect(send(relay.port, 'GET', '/health', {})).rejects.toThrow();
  });

  it('takes so many connections at once and no more, and closes those that say nothing', async () => {
    const { relay } = await lab({}, { maxConnections: 2 });
    const closed: number[] = [];
    const sockets = [0, 1, 2].map((at) =>
      connect(relay.port, '127.0.0.1')
        .on('error', () => {})
        .on('close', () => closed.push(at)),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(closed).toHaveLength(1);
    for (const socket of sockets) socket.destroy();
  });

  it('listens on IPv4 and IPv6 alike, and says where', async () => {
    const { relay } = await lab({}, { host: undefined });
    expect(relay.address).toBe(`http://localhost:${relay.port}`);
    for (const host of ['127.0.0.1', '[::1]']) expect((await fetch(`http://${host}:${relay.port}/health`)).status).toBe(200);
  });
});
