import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../core/model/check-report.ts';
import { loadLocale, present } from '../../../core/present/index.ts';
import { verify } from '../../../core/verify.ts';
import { type FakeAnswer, fakeHttp } from '../../support/fake-http.ts';
import { PLATFORM_BADGES, type PlatformBadge } from '../../support/platform-badges.ts';

const PROFILE = 'https://www.credly.com/users/hanako-sato';
const LIST = `${PROFILE}/badges.json`;
const CLAIM = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48';
const COLLECTION = 'https://badgr.com/public/collections/0123456789abcdef0123456789abcdef';
const COLLECTION_LIST = 'https://api.badgr.io/public/collections/0123456789abcdef0123456789abcdef.json?v=2_0';

function badgeOf(platform: string): PlatformBadge {
  const badge = PLATFORM_BADGES.find((one) => one.platform === platform);
  if (!badge) throw new Error(platform);
  return badge;
}

const uuid = (n: number) => `91975f38-1c90-4b8f-a6c4-${String(n).padStart(12, '0')}`;
const assertionAt = (n: number) => badgeOf('credly').assertion.replace(/[^/]+$/, uuid(n));

/** `count` badges of one class and one issuer. */
function credlyWorld(count: number): Record<string, FakeAnswer> {
  const { documents, assertion } = badgeOf('credly');
  const shared = Object.entries(documents).filter(([url]) => url !== assertion);
  const each = Array.from({ length: count }, (_, n): [string, FakeAnswer] => [
    assertionAt(n),
    { json: { ...documents[assertion], id: assertionAt(n) } },
  ]);
  return Object.fromEntries([...shared.map(([url, json]): [string, FakeAnswer] => [url, { json }]), ...each]);
}

const listOf = (ids: readonly unknown[], more: object = {}): FakeAnswer => ({
  json: { data: ids.map((id) => ({ id, state: 'accepted', public: true })), metadata: { total_pages: 1 }, ...more },
});

async function asked(url: string, answers: Record<string, FakeAnswer>, onCheck?: (check: CheckReport, member?: number) => void) {
  const { http, asked } = fakeHttp(answers);
  const report = await verify({ url }, { ports: { http }, policy: { now: '2026-06-01T00:00:00Z' }, onCheck });
  return { report, asked, codes: report.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

describe('a profile at Credly', () => {
  it.each([PROFILE, `${PROFILE}/`, `${PROFILE}/badges`, `${PROFILE}/badges/credly`, `${PROFILE}/badges#credly`, LIST])(
    'is the badges in it, each verified where it lies: %s',
    async (url) => {
      const { report } = await asked(url, { ...credlyWorld(2), [LIST]: listOf([uuid(0), uuid(1)]) });
      expect(report.verdict).toBe('genuine');
      expect(report.members?.map(({ verdict }) => verdict)).toEqual(['genuine', 'genuine']);
      expect(report.members?.map(({ input }) => input.url)).toEqual([assertionAt(0), assertionAt(1)]);
      expect(report.checks[0]).toMatchObject({ check: 'read', outcome: 'pass', facts: { count: 2 } });
    },
  );
  it('asks for what its badges share once', async () => {
    const { asked: addresses } = await asked(PROFILE, {
      ...credlyWorld(12),
      [LIST]: listOf(Array.from({ length: 12 }, (_, n) => uuid(n))),
    });
    expect(addresses).toHaveLength(2 + 12 + 2);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
  it('tells of each badge as it is ready, by its place, and of the whole at the end', async () => {
    const told: [string, number | undefined][] = [];
    const { report } = await asked(PROFILE, { ...credlyWorld(2), [LIST]: listOf([uuid(0), uuid(1)]) }, ({ check }, member) =>
      told.push([check, member]),
    );
    const checks = report.checks.map(({ check }) => check);
    const of = (place?: number) => told.filter(([, member]) => member === place).map(([check]) => check);
    expect(told[0]).toEqual(['read', undefined]);
    expect(of()).toEqual(checks);
    for (const place of [0, 1]) expect(of(place)).toEqual(checks.filter((check) => check !== 'read'));
    expect(told.findIndex(([check, member]) => check === 'proof' && member === undefined)).toBeGreaterThan(
      told.findLastIndex(([, member]) => member !== undefined),
    );
  });
  it('is headed by what nobody may overlook', async () => {
    const { report } = await asked(PROFILE, {
      ...credlyWorld(3),
      [assertionAt(1)]: { status: 410, json: { revoked: true } },
      [LIST]: listOf([uuid(0), uuid(1), uuid(2)]),
    });
    expect(report.verdict).toBe('revoked');
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(['genuine', 'revoked', 'genuine']);
  });
  it('is read on where it is handed out in parts', async () => {
    const parts = { metadata: { total_pages: 2 } };
    const { report, codes } = await asked(PROFILE, {
      ...credlyWorld(2),
      [LIST]: listOf([uuid(0)], parts),
      [`${LIST}?page=2`]: listOf([uuid(1)], parts),
    });
    expect(report.members).toHaveLength(2);
    expect(codes).not.toContain('read.list-cut');
  });
  it('says that there are more than were looked at', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => uuid(n));
    const { report, codes } = await asked(PROFILE, { ...credlyWorld(101), [LIST]: listOf(ids) });
    expect(report.members).toHaveLength(100);
    expect(codes).toContain('read.list-cut');
    const endless = { metadata: { total_pages: 1e9 } };
    const pages = Object.fromEntries([2, 3, 4, 5].map((page) => [`${LIST}?page=${page}`, listOf([uuid(page)], endless)]));
    const long = await asked(PROFILE, { ...credlyWorld(6), [LIST]: listOf([uuid(0)], endless), ...pages });
    expect(long.report.members).toHaveLength(5);
    expect(long.codes).toContain('read.list-cut');
  });
  it('leaves out what its holder does not show, and asks for nothing twice', async () => {
    const entries = [
      { id: uuid(0), state: 'accepted' },
      { id: uuid(0), state: 'accepted' },
      { id: uuid(1), state: 'pending' },
      { id: uuid(2), public: false },
    ];
    const { report, asked: addresses } = await asked(PROFILE, { ...credlyWorld(3), [LIST]: { json: { data: entries } } });
    expect(report.members).toHaveLength(1);
    expect(addresses).not.toContain(assertionAt(1));
  });
  it('is no list of what must never be asked', async () => {
    const odd = [CLAIM, 'https://bit.ly/abc', 'javascript:alert(1)', '', 7, null, { id: 1 }, '../../etc'];
    const { report, asked: addresses, codes } = await asked(PROFILE, { ...credlyWorld(1), [LIST]: listOf([uuid(0), ...odd]) });
    expect(report.members).toHaveLength(1);
    expect(codes).toContain('read.list-cut');
    expect(addresses.every((address) => new URL(address).host === 'www.credly.com')).toBe(true);
    expect(JSON.stringify(report)).not.toContain('19ce722660e14be0a7b17604c62e9b48');
  });
  it.each([
    ['is empty', { json: { data: [] } }, 'not-checkable', 'read.list-page'],
    ['is another thing', { json: { data: 'x' } }, 'not-checkable', 'read.list-page'],
    ['is private', { status: 404, json: { data: { message: 'Resource not found.' } } }, 'incomplete', 'net.not-found'],
    ['asks for a login', { text: '<!doctype html><title>Sign in</title>' }, 'incomplete', 'net.login-wall'],
    ['breaks off', { text: '{"data":[' }, 'incomplete', 'net.bad-body'],
    ['says no with 200', { json: { errors: ['x'] } }, 'incomplete', 'net.error-body'],
    ['is busy', { status: 429, text: '' }, 'incomplete', 'net.rate-limited'],
  ] as const)('that %s says so', async (_, answer, verdict, code) => {
    const { report, codes } = await asked(PROFILE, { [LIST]: answer });
    expect([report.verdict, codes]).toEqual([verdict, [code]]);
    expect(report.members).toBeUndefined();
  });
  it('shows the badges in both languages', async () => {
    const { report } = await asked(PROFILE, { ...credlyWorld(1), [LIST]: listOf([uuid(0)]) });
    for (const lang of ['en', 'ja'] as const) {
      expect(present(report, { locale: await loadLocale(lang), surface: 'terminal' }).members).toHaveLength(1);
    }
  });
});

describe('a profile at Credly with badges from elsewhere', () => {
  const FOREIGN = 'https://www.credly.com/api/v1/users/hanako-sato/external_badges/open_badges/public?page=1&page_size=48';
  const foreign = (...entries: object[]): FakeAnswer => ({
    json: {
      data: entries.map((external_badge, n) => ({
        id: uuid(900 + n),
        external_badge: { recipient_name: 'Hanako Sato', ...external_badge },
      })),
    },
  });
  const badgr = badgeOf('badgr');
  const badgrWorld = Object.fromEntries(Object.entries(badgr.documents).map(([url, json]) => [url, { json }]));

  it('has each verified at its own place, and none taken for Credly’s', async () => {
    const { report, codes } = await asked(PROFILE, {
      ...credlyWorld(1),
      ...badgrWorld,
      [LIST]: listOf([uuid(0)]),
      [FOREIGN]: foreign({ badge_name: 'Sample Statistics', badge_url: badgr.pages[0] }),
    });
    expect(report.members?.map(({ verdict, badge }) => [verdict, badge?.platform?.id])).toEqual([
      ['genuine', 'credly'],
      ['issuer-unproven', 'badgr'],
    ]);
    expect(codes).not.toContain('read.list-cut');
    expect(JSON.stringify(report)).not.toContain('Hanako');
  });
  it('says that there are more where their place is not told, and asks Credly for none by the id of its entry', async () => {
    const {
      report,
      codes,
      asked: addresses,
    } = await asked(PROFILE, {
      ...credlyWorld(1),
      [LIST]: listOf([uuid(0)]),
      [FOREIGN]: foreign(
        { badge_name: 'x' },
        { badge_url: uuid(7) },
        { badge_url: 7 },
        { badge_url: null },
        { badge_url: CLAIM },
      ),
    });
    expect(report.members).toHaveLength(1);
    expect(codes).toContain('read.list-cut');
    expect(addresses.filter((address) => /badge_assertions/.test(address))).toEqual([assertionAt(0)]);
    expect(addresses.every((address) => new URL(address).host === 'www.credly.com')).toBe(true);
    expect(JSON.stringify(report)).not.toContain('19ce722660e14be0a7b17604c62e9b48');
  });
  it('says that there are more where Credly has a second part of them', async () => {
    const { json } = foreign({ badge_url: badgr.pages[0] });
    const { codes } = await asked(PROFILE, {
      ...{ ...credlyWorld(1), ...badgrWorld, [LIST]: listOf([uuid(0)]) },
      [FOREIGN]: { json: { ...(json as object), metadata: { total_pages: 2 } } },
    });
    expect(codes).toContain('read.list-cut');
  });
  it('leaves open what lies behind a page', async () => {
    const page = 'https://learn.example.net/credentials/abc';
    const { report } = await asked(PROFILE, {
      ...credlyWorld(0),
      [LIST]: listOf([]),
      [FOREIGN]: foreign({ badge_url: page }),
      [page]: { text: '<!doctype html><title>A credential</title>', headers: { 'content-type': 'text/html' } },
    });
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(['incomplete']);
  });
  it.each([
    ['is not there', { status: 404, json: { data: { message: 'Resource not found.' } } }],
    ['is a page', { text: '<!doctype html><title>Credly</title>' }],
    ['says no with 200', { json: { status: 'error' } }],
  ] as const)('is as without them where their list %s', async (_, answer) => {
    const { report, codes } = await asked(PROFILE, { ...credlyWorld(1), [LIST]: listOf([uuid(0)]), [FOREIGN]: answer });
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(['genuine']);
    expect(codes).not.toContain('read.list-cut');
  });
});

describe('a collection at Badgr', () => {
  it('is the badges in it, also of other hosts', async () => {
    const own = badgeOf('badgr');
    const other = badgeOf('credly');
    const answers = Object.entries({ ...own.documents, ...other.documents }).map(([url, json]): [string, FakeAnswer] => [
      url,
      { json },
    ]);
    const { report } = await asked(COLLECTION, {
      ...Object.fromEntries(answers),
      [COLLECTION_LIST]: {
        json: {
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'Collection',
          name: 'Mine',
          owner: { firstName: 'Hanako', lastName: 'Sato' },
          badges: [own.documents[own.assertion], other.documents[other.assertion]],
        },
      },
    });
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(['issuer-unproven', 'genuine']);
    expect(JSON.stringify(report)).not.toContain('Hanako');
  });
  it('proves nothing by what it says of a badge', async () => {
    const own = badgeOf('badgr');
    const { report } = await asked(COLLECTION, {
      ...Object.fromEntries(Object.entries(own.documents).map(([url, json]) => [url, { json }])),
      [own.assertion]: own.withdrawn,
      [COLLECTION_LIST]: { json: { type: 'Collection', badges: [own.documents[own.assertion]] } },
    });
    expect(report.members?.map(({ verdict }) => verdict)).toEqual(['revoked']);
  });
  it('that is not shared is not there', async () => {
    const { report, codes } = await asked(COLLECTION, { [COLLECTION_LIST]: { status: 404, text: '' } });
    expect([report.verdict, codes]).toEqual(['incomplete', ['net.not-found']]);
  });
});

describe('a list whose data is not public', () => {
  it.each([
    'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/Z1VLbVdia0ZOMFJ1c3VTZEVRTGErdz09',
    'https://verified.sertifier.com/en/profile/hanako-sato',
    'https://www.credential.net/profile/hanakosato123456/wallet',
  ])('says that it is a list, and nobody is asked: %s', async (url) => {
    const { report, codes, asked: addresses } = await asked(url, {});
    expect([report.verdict, codes, addresses]).toEqual(['not-checkable', ['read.list-page'], []]);
  });
});
