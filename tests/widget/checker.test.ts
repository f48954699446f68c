import { afterEach, describe, expect, it, vi } from 'vitest';
import { bakePng, type Report } from '../../core/index.ts';
import { createChecker } from '../../widget/checker.ts';
import type { BadgeSource, CheckOptions } from '../../widget/contract.ts';
import { hostedWorld } from '../support/fake-http.ts';
import { IDAT, pngOf } from '../support/make-png.ts';

const PAGE = 'https://school.example.net';
const POINTER = 'https://badges.example.org/a/1';
const { answers, assertion } = hostedWorld();
const BAKED = bakePng(pngOf(IDAT), JSON.stringify(assertion));

type Served = Record<string, { status?: number; body: BodyInit; type?: string; url?: string } | undefined>;

/** A page's `fetch`: hosts of the hosted world answer, and whatever `more` has. */
function world(more: Served = {}, delayMs = 0) {
  const asked: string[] = [];
  let [now, peak] = [0, 0];
  const json = Object.entries(answers).map(([url, answer]) => [url, { body: JSON.stringify(answer.json) }]);
  const served: Served = { ...Object.fromEntries(json), ...more };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(url);
    peak = Math.max(peak, ++now);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    now -= 1;
    init.signal?.throwIfAborted();
    const answer = served[url];
    if (!answer) throw new TypeError('Failed to fetch');
    const { status = 200, body, type = 'application/json' } = answer;
    const response = new Response(body, { status, headers: { 'content-type': type } });
    Object.defineProperty(response, 'url', { value: answer.url ?? url });
    return response;
  });
  return { asked, peak: () => peak };
}
afterEach(() => vi.unstubAllGlobals());

function check(
  source: BadgeSource,
  options: Partial<CheckOptions> = {},
  checker = createChecker({ relay: null, site: 'school.example.net' }),
) {
  return checker.check(source, { signal: new AbortController().signal, ...options });
}
const codes = (report: Report) => report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));

describe('a badge of a page', () => {
  it('is verified by its address', async () => {
    const { asked } = world();
    const report = await check({ url: POINTER, own: false });
    expect(report).toMatchObject({ verdict: 'genuine', badge: { name: 'Sample Statistics' } });
    expect(asked).toHaveLength(3);
    expect(codes(report)).toContain('recipient.unknown-holder');
  });

  it('of the page’s own site is read from there and verified as a file', async () => {
    const { asked } = world({ [`${PAGE}/badge.png`]: { body: BAKED as BodyInit, type: 'image/png' } });
    const report = await check({ url: `${PAGE}/badge.png`, own: true });
    expect(report).toMatchObject({ verdict: 'genuine', input: { kind: 'png' } });
    expect(asked[0]).toBe(`${PAGE}/badge.png`);
  });

  it('under development is read over http', async () => {
    const url = 'http://localhost:5173/badge.json';
    world({ [url]: { body: JSON.stringify(assertion) } });
    expect(await check({ url, own: true })).toMatchObject({ verdict: 'genuine', input: { kind: 'json' } });
  });

  it.each([
    ['a page', { body: '<!DOCTYPE html><html><body></body></html>', type: 'text/html' }],
    ['nothing', { status: 404, body: '' }],
    ['what another site has', { body: BAKED as BodyInit, url: 'https://other.example.org/badge.png' }],
  ] as const)('where the page’s own site has %s is asked for by the rules of all addresses', async (_, answer) => {
    world({ [`${PAGE}/badge`]: answer });
    const report = await check({ url: `${PAGE}/badge`, own: true });
    expect(report.input).toEqual({ kind: 'url', url: `${PAGE}/badge` });
    expect(report.verdict).not.toBe('genuine');
  });

  it('that is a page of a platform is never read as a file', async () => {
    const { asked } = world();
    const url = 'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/QUFBQUFBQUFBQUFBQUFBQUFBQUFBQT09';
    await check({ url, own: true });
    expect(asked).not.toContain(url);
  });

  it('may stand in its address', async () => {
    world();
    const encoded = btoa(String.fromCharCode(...BAKED));
    expect((await check({ url: `data:image/png;base64,${encoded}`, own: false })).verdict).toBe('genuine');
    const text = encodeURIComponent(JSON.stringify({ ...assertion, narrative: 'é 100%' }));
    expect((await check({ url: `data:application/json,${text}`, own: false })).verdict).toBe('genuine');
    for (const url of ['data:image/png;base64,%%%', 'data:nothing', 'data:,']) {
      expect(codes(await check({ url, own: false }))).toContain('read.unrecognised');
    }
  });

  it('of a device without network says so', async () => {
    world({ [POINTER]: undefined });
    vi.stubGlobal('navigator', { onLine: false });
    const report = await check({ url: POINTER, own: false });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('net.offline');
  });
});

describe('a wall', () => {
  it('asks once for what its badges share, and six at once', async () => {
    const badge = (at: number) => `https://h${at}.example.org/a`;
    const own = (at: number) => ({ ...assertion, id: badge(at), badge: `https://h${at}.example.org/b` });
    const rows = Array.from({ length: 12 }, (_, at) => [
      [badge(at), { body: JSON.stringify(own(at)) }],
      [
        `https://h${at}.example.org/b`,
        { body: JSON.stringify({ ...hostedWorld().badgeClass, id: `https://h${at}.example.org/b` }) },
      ],
    ]).flat();
    const { asked, peak } = world(Object.fromEntries(rows), 5);
    const checker = createChecker({ relay: null, site: 'school.example.net' });
    await Promise.all([...rows.keys()].map((at) => check({ url: badge(Math.floor(at / 2)), own: false }, {}, checker)));
    expect(peak()).toBeLessThanOrEqual(6);
    expect(asked.filter((url) => url === 'https://badges.example.org/i/1')).toHaveLength(1);
    expect(new Set(asked.filter((url) => url.endsWith('/b'))).size).toBe(asked.filter((url) => url.endsWith('/b')).length);
  });

  it('asks again where that is wanted', async () => {
    const { asked } = world();
    const checker = createChecker({ relay: null, site: 'school.example.net' });
    await check({ url: POINTER, own: false }, {}, checker);
    await check({ url: POINTER, own: false }, {}, checker);
    const before = asked.filter((url) => url.endsWith('/i/1')).length;
    expect(before).toBe(1);
    await check({ url: POINTER, own: false }, { fresh: true }, checker);
    expect(asked.filter((url) => url.endsWith('/i/1'))).toHaveLength(2);
  });
});

describe('a verification that nobody waits for', () => {
  it('rejects, whether it has begun or not', async () => {
    world({}, 20);
    const checker = createChecker({ relay: null, site: 'school.example.net' });
    const controllers = Array.from({ length: 10 }, () => new AbortController());
    const running = controllers.map(({ signal }) => check({ url: POINTER, own: false }, { signal }, checker));
    const settled = Promise.allSettled(running);
    for (const controller of controllers) controller.abort(new Error('gone'));
    expect((await settled).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 'rejected'));
    await expect(check({ url: POINTER, own: false }, { signal: AbortSignal.abort() }, checker)).rejects.toThrow();
    expect((await check({ url: POINTER, own: false }, {}, checker)).verdict).toBe('genuine');
  });
});

describe('a relay', () => {
  const behind = (host: string) => {
    const rows = Object.entries(answers).map(([url, answer]) => [
      `https://${host}/v1/fetch?url=${encodeURIComponent(url)}`,
      { url, json: answer.json },
    ]);
    const found = Object.fromEntries(rows) as Record<string, { url: string; json: unknown } | undefined>;
    vi.stubGlobal('fetch', async (url: string) => {
      const answer = found[url];
      if (!answer) throw new TypeError('Failed to fetch');
      const headers = { 'content-type': 'application/json', 'tashika-relay': '1', 'tashika-url': answer.url };
      const response = new Response(JSON.stringify(answer.json), { headers });
      Object.defineProperty(response, 'url', { value: url });
      return response;
    });
    return createChecker({ relay: `https://${host}`, site: 'school.example.net' });
  };

  it('of the site brings what hosts do not say to pages', async () => {
    const report = await check({ url: POINTER, own: false }, {}, behind('relay.school.example.net'));
    expect(report.verdict).toBe('genuine');
    expect(codes(report)).toContain('net.via-relay');
  });

  it('of somebody brings nothing that is believed', async () => {
    const report = await check({ url: POINTER, own: false }, {}, behind('relay.example.com'));
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('net.foreign-relay');
  });
});
