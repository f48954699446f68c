// What every platform answers, in its own shapes, from a real server that has the names of all of them (docs/platforms.md).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../../../core/adapters/fetch-http.ts';
import type { Report } from '../../../../core/model/report.ts';
import { LOCALES, loadLocale, present } from '../../../../core/present/index.ts';
import { PLATFORMS } from '../../../../core/read/platforms/registry.ts';
import { verify } from '../../../../core/verify.ts';
import { mappedTransport } from '../../../../demo/world/mapped-transport.ts';
import { makeCertificate } from '../../../support/certificate.ts';
import type { FakeAnswer } from '../../../support/fake-http.ts';
import { type Handler, type HostServer, startHostServer } from '../../../support/host-server.ts';
import { PLATFORM_BADGES } from '../../../support/platform-badges.ts';

const NOW = '2026-06-01T00:00:00Z';
const HOSTS = [...new Set(PLATFORM_BADGES.map(({ assertion }) => new URL(assertion).host)), 'images.credly.com'];

let server: HostServer;
let http: () => ReturnType<typeof createHttp>;
/** What the server answers now; anything else is not found there. */
let answers: Readonly<Record<string, FakeAnswer>> = {};

beforeAll(async () => {
  const certificate = makeCertificate(HOSTS);
  const answer: Handler = ({ headers: { host }, url }, response) => {
    const { status = 200, json, text = '', headers } = answers[`https://${host}${url}`] ?? { status: 404 };
    const type = json === undefined ? 'text/html' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...headers }).end(json === undefined ? text : JSON.stringify(json));
  };
  server = await startHostServer(certificate, Object.fromEntries(HOSTS.map((host) => [host, answer])));
  const transport = mappedTransport({ ca: certificate.ca, portOf: (host) => (HOSTS.includes(host) ? server.port : null) });
  // A new one for each badge: nothing is kept from one test to the next.
  http = () => createHttp({ transport, clock: Date.now });
});
afterAll(() => server.close());

async function asked(
  url: string,
  world: Record<string, FakeAnswer>,
): Promise<{ report: Report; codes: string[]; asked: string[] }> {
  answers = world;
  const before = server.requests.length;
  const report = await verify({ url }, { ports: { http: http() }, policy: { now: NOW } });
  return {
    report,
    codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)),
    asked: server.requests.slice(before).map((request) => `https://${request.host}${request.url}`),
  };
}

/** How platforms answer with status 200 when something is wrong with them. */
const ERRORS_WITH_200: readonly (readonly [string, FakeAnswer])[] = [
  ['an error in the body', { json: { status: 500, error: 'Internal Server Error', message: '…' } }],
  ['a list of errors', { json: { errors: { id: ['invalid'] }, status: 404 } }],
  ['the word error', { json: { status: 'error' } }],
  ['an empty object', { json: {} }],
  ['null', { text: 'null' }],
  ['nothing', { text: '' }],
  ['a page to log in', { text: '<!doctype html><title>Log in</title>', headers: { 'content-type': 'text/html' } }],
  ['a document cut short', { text: '{"@context":"https://w3id.org/openbadges/v2","type":"Asser' }],
];

/** How a badge that its holder keeps private is refused. */
const REFUSALS: readonly (readonly [string, FakeAnswer])[] = [
  ['401', { status: 401, json: { message: 'Unauthorized' } }],
  ['403', { status: 403, text: '<!doctype html><title>Forbidden</title>' }],
  ['a way to the login', { status: 302, headers: { location: '/login' } }],
];

describe.each(PLATFORM_BADGES.map((badge) => [badge.platform, badge] as const))('a badge of %s', (_, badge) => {
  const world = Object.fromEntries(Object.entries(badge.documents).map(([url, json]) => [url, { json } as FakeAnswer]));
  const without = (answer: FakeAnswer) => ({ ...world, [badge.assertion]: answer });
  const page = badge.pages[0] ?? '';

  it.each(badge.pages)('holds, whatever address of it is in hand: %s', async (url) => {
    const { report, asked: addresses } = await asked(url, world);
    expect(['genuine', 'issuer-unproven']).toContain(report.verdict);
    expect(report.checks.find(({ check }) => check === 'proof')?.outcome).toBe('pass');
    expect(report.badge?.name).toBe('Sample Statistics');
    // The page itself is never asked for, and nobody is told for whom it was looked up.
    expect(addresses.filter((address) => !(address in badge.documents))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
  it('is withdrawn where the platform says so', async () => {
    const { report, codes } = await asked(page, without(badge.withdrawn));
    expect(report.verdict).toBe('revoked');
    expect(codes).toContain('status.revoked');
  });
  it('that is not there, or private, leaves the answer open', async () => {
    const { report, asked: addresses } = await asked(page, without(badge.absent));
    expect(report.verdict).toBe('incomplete');
    expect(addresses).toContain(badge.assertion);
  });
  it.each(REFUSALS)('that is private leaves the answer open: %s', async (_name, answer) => {
    const login = { text: '<!doctype html><title>Log in</title>' };
    const { report, asked: addresses } = await asked(page, {
      ...without(answer),
      [new URL('/login', badge.assertion).href]: login,
    });
    expect(report.verdict).toBe('incomplete');
    expect(addresses).toContain(badge.assertion);
  });
  it.each(ERRORS_WITH_200)('leaves the answer open for %s with status 200', async (_name, answer) => {
    const { report, asked: addresses } = await asked(page, without(answer));
    expect(report.verdict).toBe('incomplete');
    expect(report.badge).toBeNull();
    expect(addresses).toContain(badge.assertion);
  });
  it('is not the one that another id answers with', async () => {
    const other = { ...badge.documents[badge.assertion], id: `${new URL(badge.assertion).origin}/another`, verify: undefined };
    const { report } = await asked(page, without({ json: other }));
    expect(['genuine', 'confirmed', 'issuer-unproven']).not.toContain(report.verdict);
  });
});

describe('a badge of Open Badge Factory whose data lies at its bare address alone', () => {
  const badge = PLATFORM_BADGES.find(({ platform }) => platform === 'open-badge-factory');
  if (!badge) throw new Error('no such platform');
  const bare = badge.assertion.replace(/\.json$/, '');
  const { [badge.assertion]: assertion, ...others } = Object.fromEntries(
    Object.entries(badge.documents).map(([url, json]) => [url, { json }]),
  ) as Record<string, { json: object }>;
  const moved = (id: string) => ({ ...others, [bare]: { json: { ...assertion?.json, id } } });

  it.each([bare, badge.assertion])('holds where it gives itself the address %s', async (id) => {
    for (const url of badge.pages) {
      const { report, asked: addresses } = await asked(url, moved(id));
      expect(report.verdict).toBe('issuer-unproven');
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });
  it('holds where a page stands in place of the data', async () => {
    const page = { text: '<!doctype html><title>Open Badge Factory</title>' };
    expect((await asked(bare, { ...moved(bare), [badge.assertion]: page })).report.verdict).toBe('issuer-unproven');
  });
  it('is withdrawn where that address says so', async () => {
    expect((await asked(bare, { [bare]: badge.withdrawn })).report.verdict).toBe('revoked');
  });
  it('is not sought there where the data says that it is withdrawn, or says nothing', async () => {
    for (const answer of [badge.withdrawn, { status: 503, text: '' }]) {
      const { report, asked: addresses } = await asked(bare, { ...moved(bare), [badge.assertion]: answer });
      expect(report.verdict).toBe(answer.status === 503 ? 'incomplete' : 'revoked');
      expect(addresses).not.toContain(bare);
    }
  });
  it('that lies at neither leaves the answer open', async () => {
    const { report, codes } = await asked(bare, {});
    expect([report.verdict, codes.includes('proof.hosted-not-found')]).toEqual(['incomplete', true]);
  });
});

/** Addresses of platforms that publish no data, and what is said of each. */
const CLOSED: readonly (readonly [platform: string, code: string, url: string])[] = [
  [
    'openbadge-net',
    'read.platform-closed',
    'https://wallet.openbadge.net/public/credential/8de09867-4dcb-8587-a7a5-b1b9f286ce5f',
  ],
  ['open-badge-passport', 'read.platform-closed', 'https://openbadgepassport.com/app/badge/info/1234'],
  ['open-badge-passport', 'read.platform-closed', 'https://openbadgepassport.com/app/badge/info/1234/pic/embed'],
  ['open-badge-passport', 'read.list-page', 'https://openbadgepassport.com/app/profile/1234'],
  ['open-badge-passport', 'read.list-page', 'https://openbadgepassport.com/app/page/view/1234'],
  ['accredible', 'read.platform-closed', 'https://www.credential.net/a1b2c3d4'],
  ['accredible', 'read.list-page', 'https://www.credential.net/profile/hanakosato/wallet'],
  ['certifier', 'read.platform-closed', 'https://credsverse.com/credentials/29daf206-e13a-4a05-a78f-838c808d9931'],
  ['sertifier', 'read.platform-closed', 'https://verified.sertifier.com/en/verify/12345678901234'],
  ['sertifier', 'read.list-page', 'https://verified.sertifier.com/en/profile/hanako-sato'],
  ['badgecert', 'read.platform-closed', 'https://bcert.me/abc123xyz'],
  ['badge-list', 'read.platform-closed', 'https://www.badgelist.com/example-lab/literature/u/hanako-sato'],
  ['badge-list', 'read.list-page', 'https://badgelist.com/u/hanako-sato'],
  ['europass', 'read.platform-closed', 'https://europa.eu/europass/digital-credentials/viewer/#/view/abc'],
];

describe('a platform that publishes no data', () => {
  it.each(CLOSED)('%s: says %s and what to do, and nobody is asked: %s', async (_platform, code, url) => {
    const { report, codes, asked: addresses } = await asked(url, {});
    expect([codes, addresses]).toEqual([[code], []]);
    expect(report.verdict).toBe(code === 'read.list-page' ? 'not-checkable' : 'incomplete');
    for (const lang of LOCALES) {
      const view = present(report, { locale: await loadLocale(lang), surface: 'terminal' });
      expect(view.next.length).toBeGreaterThan(0);
    }
  });
});

it('no platform is without a badge of its shape', () => {
  const shown = new Set([...PLATFORM_BADGES.map(({ platform }) => platform), ...CLOSED.map(([platform]) => platform)]);
  expect([...shown].sort()).toEqual(PLATFORMS.map(({ id }) => id).sort());
});
