import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Answering,
  builtWorker,
  codeOf,
  fetchOf,
  type Internet,
  says,
  startInternet,
  startWorker,
  type WorkerLab,
} from './worker-lab.ts';

const BADGE = 'https://badges.example.org/a/1';
const JSON_TYPE = { 'content-type': 'application/json' };

let internet: Internet;
/** As most relays are: shared by the tests that need no other, so that each asks for addresses of its own. */
let worker: WorkerLab;
const others: WorkerLab[] = [];
const start = async (...rest: Rest<Parameters<typeof startWorker>>) => {
  const other = await startWorker(internet, ...rest);
  others.push(other);
  return other;
};
type Rest<Of> = Of extends [unknown, ...infer Tail] ? Tail : never;

beforeAll(async () => {
  internet = await startInternet();
  worker = await startWorker(internet, { OWN_ORIGIN: 'https://relay.example.org' });
});
afterAll(async () => {
  await Promise.all([worker, ...others].map((one) => one.close()));
  await internet.close();
});
beforeEach(() => {
  internet.hosts.clear();
  internet.seen.length = 0;
});

describe('the worker as it is built', () => {
  it('is one file that needs nothing of Node and makes no code of text', async () => {
    const code = await builtWorker();
    expect(code).not.toMatch(/\bimport\s*[({"'*]|\bfrom\s*["']|\bnode:|\beval\(|new Function\b|\brequire\(/);
  });

  it('says that it is well, and keeps its figures to itself unless told otherwise', async () => {
    const telling = await start({ METRICS: 'on' });
    expect((await worker.ask('/health')).status).toBe(200);
    expect((await worker.ask('/metrics')).status).toBe(404);
    internet.hosts.set('badges.example.org', says('{}'));
    await telling.ask(fetchOf(BADGE));
    const { status, body } = await telling.ask('/metrics');
    expect(status).toBe(200);
    expect(new TextDecoder().decode(body)).toMatch(/^tashika_relay_requests_total\{outcome="ok"\} 1$/m);
  });

  it('serves nobody where no site is named', async () => {
    const other = await start({ ALLOW_ORIGIN: '' });
    expect((await other.ask(fetchOf(BADGE))).status).toBe(403);
    expect(internet.seen).toEqual([]);
  });

  it('serves nobody where a site is misspelt', async () => {
    const other = await start({ ALLOW_ORIGIN: 'school.example.org' });
    expect((await other.ask(fetchOf(BADGE))).status).toBe(500);
    expect(internet.seen).toEqual([]);
  });

  it('serves several sites, and below a path', async () => {
    const other = await start({ ALLOW_ORIGIN: 'https://a.example.org, https://b.example.org', BASE_PATH: '/relay' });
    internet.hosts.set('badges.example.org', says('{}'));
    for (const origin of ['https://a.example.org', 'https://b.example.org']) {
      const { status, headers } = await other.ask(`/relay${fetchOf(BADGE)}`, { headers: { origin } });
      expect([status, headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    }
    expect((await other.ask(fetchOf(BADGE))).status).toBe(404);
  });

  it('gives a picture in a way that no browser runs it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    internet.hosts.set('badges.example.org', says(svg, { 'content-type': 'image/svg+xml' }));
    const { status, headers, body } = await worker.ask(fetchOf('https://badges.example.org/b.svg'));
    expect([status, new TextDecoder().decode(body)]).toEqual([200, svg]);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the cache of the platform', () => {
  it('answers the second caller with the bytes, type, address and date of the first answer', async () => {
    const bytes = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 255,
    ]);
    const date = new Date(Date.now() - 5_000).toUTCString();
    internet.hosts.set('badges.example.org', says('', { location: 'https://www.badges.example.org/b.png' }, 302));
    internet.hosts.set('www.badges.example.org', says(bytes, { 'content-type': 'image/png', date, age: '7' }));
    const first = await worker.ask(fetchOf('https://badges.example.org/b.png'));
    const second = await worker.ask(fetchOf('https://badges.example.org/b.png'));
    expect(internet.seen).toHaveLength(2);
    expect(second.body).toEqual(bytes);
    expect(second.status).toBe(200);
    for (const name of ['content-type', 'date', 'tashika-url', 'tashika-received', 'cache-control', 'content-security-policy']) {
      expect(second.headers.get(name), name).toBe(first.headers.get(name));
    }
    expect(second.headers.get('tashika-url')).toBe('https://www.badges.example.org/b.png');
    expect(Number(second.headers.get('age'))).toBeGreaterThanOrEqual(7);
  });

  it('keeps what is withdrawn, nothing that may not be kept, and no fault', async () => {
    const twice = async (path: string, answering: Answering) => {
      internet.hosts.set('badges.example.org', answering);
      const before = internet.seen.length;
      const statuses = [];
      for (let at = 0; at < 2; at++) statuses.push((await worker.ask(fetchOf(`https://badges.example.org/${path}`))).status);
      return [...statuses, internet.seen.length - before];
    };
    expect(await twice('gone', says('{"revoked":true}', {}, 410))).toEqual([410, 410, 1]);
    expect(await twice('secret', says('{}', { 'cache-control': 'no-store' }))).toEqual([200, 200, 2]);
    expect(await twice('page', says('<!doctype html>', { 'content-type': 'text/html' }))).toEqual([502, 502, 2]);
    expect(await twice('broken', says('{}', {}, 503))).toEqual([503, 503, 2]);
  });

  it('is passed over for a page that wants the newest', async () => {
    internet.hosts.set('badges.example.org', says('{}'));
    for (const control of ['', '', 'no-cache']) {
      await worker.ask(fetchOf('https://badges.example.org/newest'), { headers: { 'cache-control': control } });
    }
    expect(internet.seen).toHaveLength(2);
  });
});

describe('what leaves the worker', () => {
  it('is the address, what is wanted, and that a relay asks', async () => {
    internet.hosts.set('badges.example.org', says('{}', { 'set-cookie': 'a=1', 'x-secret': 'b' }));
    const headers = {
      cookie: 'a=1',
      authorization: 'Bearer x',
      'x-forwarded-for': '192.0.2.1',
      referer: 'https://school.example.org/',
    };
    const answered = await worker.ask(fetchOf(`${BADGE}?q=1#fragment`), { headers });
    // `cf-worker` names the zone of the relay; the platform writes it, and no program can keep it from that.
    expect(Object.keys(internet.seen[0]!.headers).sort()).toEqual(['accept', 'cf-worker', 'host', 'user-agent']);
    expect(internet.seen[0]).toMatchObject({ path: '/a/1?q=1', headers: { 'user-agent': 'tashika-relay' } });
    expect([...answered.headers.keys()].filter((name) => name === 'set-cookie' || name === 'x-secret')).toEqual([]);
  });

  it('is a line of log for each request, without an address of anybody', async () => {
    const other = await start({ LOG: '' });
    internet.hosts.set('badges.example.org', says('{}'));
    await other.ask(fetchOf(BADGE), { headers: { 'cf-connecting-ip': '203.0.113.77' } });
    await expect.poll(() => other.printed()).toContain('"outcome":"ok"');
    const line: unknown = JSON.parse(other.printed());
    expect(line).toMatchObject({ event: 'answer', status: 200, outcome: 'ok', kind: 'json', cache: 'miss', bytes: 2 });
    expect(other.printed()).not.toMatch(/example|203\.0\.113/);
  });
});

describe('rates', () => {
  it('are counted under the address that the platform tells, and for all together where it tells none', async () => {
    const other = await start({}, { cache: false });
    internet.hosts.set('badges.example.org', says('{}'));
    const asked = (address: string) => other.ask(fetchOf(BADGE), { headers: { 'cf-connecting-ip': address } });
    await Promise.all(Array.from({ length: 60 }, () => asked('203.0.113.1')));
    expect((await asked('203.0.113.1')).status).toBe(429);
    expect((await asked('203.0.113.2')).status).toBe(200);
    await Promise.all(Array.from({ length: 60 }, (_, at) => asked(`nobody ${at}`)));
    expect(codeOf(await asked('somebody else'))).toBe('net.rate-limited');
  });

  it('are those of the binding too, where there is one', async () => {
    const other = await start({}, { ratelimits: { RATE_LIMIT: { simple: { limit: 2, period: 60 } } } });
    internet.hosts.set('badges.example.org', says('{}'));
    const headers = { 'cf-connecting-ip': '2001:db8:1:2::3' };
    for (let at = 0; at < 2; at++) expect((await other.ask(fetchOf(BADGE), { headers })).status).toBe(200);
    // Another address of the same household.
    const refused = await other.ask(fetchOf(BADGE), { headers: { 'cf-connecting-ip': '2001:db8:1:2::4' } });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  });
});

describe('a host that means no good', () => {
  const redirects =
    (to: (path: string) => string): Answering =>
    (request, response) =>
      response.writeHead(302, { location: to(request.url ?? '') }).end();
  const hostile: [name: string, answering: Answering, status: number, code: string][] = [
    ['never answers', () => {}, 504, 'net.timeout'],
    ['says no more after its header', (_, response) => response.writeHead(200, JSON_TYPE).flushHeaders(), 504, 'net.timeout'],
    ['ends the line', (request) => request.socket.destroy(), 502, 'net.unreachable'],
    [
      'ends the line in the middle',
      (request, response) => response.writeHead(200, { 'content-length': '9' }).write('{', () => request.socket.destroy()),
      502,
      'net.unreachable',
    ],
    ['speaks no HTTP', (request) => request.socket.end('SSH-2.0-x\r\n\r\n'), 502, 'net.unreachable'],
    ['sends to itself', redirects((path) => path), 502, 'net.redirect-loop'],
    ['sends on and on', redirects((path) => `${path}x`), 502, 'net.too-many-redirects'],
    ['sends into a house', redirects(() => 'https://192.168.0.1/'), 502, 'net.host-forbidden'],
    [
      'sends back to the relay',
      redirects(() => 'https://relay.example.org/?u=https%3A%2F%2Fa.example.org'),
      502,
      'net.relay-loop',
    ],
    ['sends a document elsewhere', redirects(() => 'https://elsewhere.example.net/a'), 502, 'net.redirect-cross-origin'],
    [
      'announces too much',
      (_, response) => response.writeHead(200, { 'content-length': '6000000' }).write('{'),
      502,
      'net.too-large',
    ],
    ['sends brackets', says('['.repeat(100_000)), 502, 'net.bad-body'],
    ['lies about its coding', says('{}', { 'content-encoding': 'gzip' }), 502, 'net.unreachable'],
    ['sends a part', says('{}', {}, 206), 502, 'net.http-error'],
  ];

  it('gets no more out of the relay than a code, and keeps no connection', async () => {
    internet.hosts.set('elsewhere.example.net', says('{}'));
    for (const [at, [, answering]] of hostile.entries()) internet.hosts.set(`h${at}.example.org`, answering);
    const answers = await Promise.all(hostile.map((_, at) => worker.ask(fetchOf(`https://h${at}.example.org/a`))));
    const told = answers.map((answered, at) => [hostile[at]?.[0], answered.status, codeOf(answered)]);
    expect(told).toEqual(hostile.map(([name, , status, code]) => [name, status, code]));
    expect(answers.map(({ headers }) => headers.get('tashika-error'))).toEqual(hostile.map(([, , , code]) => code));
    await expect.poll(() => internet.open.now).toBe(0);
  });
});

describe('a resolver', () => {
  it('that does not answer, or not about both kinds of addresses, lets nothing through', async () => {
    const other = await start({ RESOLVER: 'https://dns.example.net/resolve' });
    internet.hosts.set('badges.example.org', says('{}'));
    const four: Answering = (request, response) =>
      request.url?.endsWith('type=1')
        ? says('{"Status":0,"Answer":[{"type":1,"data":"93.184.216.34"}]}')(request, response)
        : says('{"Status":2}')(request, response);
    for (const answering of [says('', {}, 500), says('no JSON'), says('[]'), says('{"Status":3}'), says('{"Status":0}'), four]) {
      internet.hosts.set('dns.example.net', answering);
      const answered = await other.ask(fetchOf(BADGE));
      expect([answered.status, codeOf(answered)]).toEqual([502, 'net.unreachable']);
    }
    expect(internet.seen.filter(({ host }) => host === 'badges.example.org')).toEqual([]);
  });
});
