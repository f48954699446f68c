// The whole verification of hosted badges, from input to report, against small worlds of our own.
import { describe, expect, it } from 'vitest';
import { bakePng } from '../../core/bake/png.ts';
import type { Json } from '../../core/model/json.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import type { Report } from '../../core/model/report.ts';
import { type VerifyOptions, verify } from '../../core/verify.ts';
import { type FakeAnswer, fakeHttp, hostedWorld } from '../support/fake-http.ts';
import { IDAT, pngOf } from '../support/make-png.ts';

const NOW = '2026-06-01T00:00:00Z';
const POINTER = 'https://badges.example.org/a/1';

async function ask(
  answers: Record<string, FakeAnswer>,
  input: Parameters<typeof verify>[0] = { url: POINTER },
  options: VerifyOptions = {},
) {
  const { http, asked } = fakeHttp(answers);
  const report = await verify(input, { ...options, policy: { now: NOW, ...options.policy }, ports: { http } });
  return { report, asked };
}
const outcome = (report: Report, id: string) => report.checks.find((check) => check.check === id)?.outcome;
const codes = (report: Report) => report.checks.flatMap((check) => check.problems.map((problem) => problem.code));
const bytes = (value: unknown) => ({ bytes: new TextEncoder().encode(JSON.stringify(value)) });

describe('a hosted badge', () => {
  it('is genuine where assertion, badge class and issuer are served by the issuer’s own host', async () => {
    const { report, asked } = await ask(hostedWorld().answers);
    expect(report.verdict).toBe('genuine');
    expect(report.checks.map((check) => check.check)).toEqual([
      'read',
      'parse',
      'issuer',
      'proof',
      'anchor',
      'validity',
      'status',
      'recipient',
      'trust',
    ]);
    expect(asked).toEqual([POINTER, 'https://badges.example.org/b/1', 'https://badges.example.org/i/1']);
    expect(report.badge).toMatchObject({ name: 'Sample Statistics', issuedOn: '2025-03-21T00:00:00+09:00' });
    expect(report.badge?.issuer).toMatchObject({ host: 'badges.example.org', name: 'Sample University', listedAs: null });
    expect(report.evidence).toHaveLength(3);
  });
  it('is confirmed where its issuer is listed and the address fits', async () => {
    const policy = { trust: [{ issuer: 'https://badges.example.org/i/1' }] };
    const { report } = await ask(hostedWorld().answers, undefined, { policy, holder: { email: 'hanako.sato@example.ac.jp' } });
    expect(report.verdict).toBe('confirmed');
  });
  it('gives a report that survives a trip through JSON unchanged', async () => {
    const { report } = await ask(hostedWorld().answers);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
  it('never repeats the address of its recipient, nor the holder’s', async () => {
    const { report } = await ask(hostedWorld().answers, undefined, { holder: { email: 'taro.yamada@example.net' } });
    expect(report.verdict).toBe('holder-differs');
    expect(JSON.stringify(report)).not.toContain('hanako.sato');
    expect(JSON.stringify(report)).not.toContain('taro.yamada');
  });
  it('reports each check as it ends, in order', async () => {
    const seen: string[] = [];
    await ask(hostedWorld().answers, undefined, { onCheck: (check) => seen.push(check.check) });
    expect(seen).toEqual(['read', 'parse', 'issuer', 'proof', 'anchor', 'validity', 'status', 'recipient', 'trust']);
  });
});

describe('a copy in hand', () => {
  it('is only a pointer: what the host says is shown, and a difference is said', async () => {
    const { answers, assertion } = hostedWorld();
    const forged = { ...assertion, recipient: { type: 'email', hashed: false, identity: 'mallory@example.net' } };
    const { report } = await ask(answers, bytes(forged), { holder: { email: 'mallory@example.net' } });
    expect(report.verdict).toBe('holder-differs');
    expect(codes(report)).toContain('proof.hosted-differs');
  });
  it('counts for nothing where its host does not answer', async () => {
    const { report } = await ask({}, bytes(hostedWorld().assertion), { holder: { email: 'hanako.sato@example.ac.jp' } });
    expect(report.verdict).toBe('incomplete');
    expect(report.badge).toBeNull();
    expect(codes(report)).toContain('net.unreachable');
  });
  it('that differs only in white space, order and the spelling of a moment does not differ', async () => {
    const { answers, assertion } = hostedWorld();
    const same = { ...Object.fromEntries(Object.entries(assertion).reverse()), issuedOn: '2025-03-20T15:00:00.000Z' };
    const { report } = await ask(answers, bytes(same));
    expect(codes(report)).not.toContain('proof.hosted-differs');
  });
  it('with neither a signature nor a host to ask holds nothing to check', async () => {
    const { id: _id, ...without } = hostedWorld().assertion;
    const { report } = await ask({}, bytes(without));
    expect(report.verdict).toBe('not-checkable');
    expect(codes(report)).toContain('proof.missing');
  });
  it('that calls itself signed is not taken for a hosted one', async () => {
    const { assertion, answers } = hostedWorld({ assertion: { verification: { type: 'SignedBadge' } } });
    const { report, asked } = await ask(answers, bytes(assertion));
    expect(report.verdict).toBe('not-checkable');
    expect(asked).toEqual([]);
  });
});

describe('who issued it', () => {
  it('fails the proof where a stranger’s host awards somebody’s badge class', async () => {
    const { answers, assertion } = hostedWorld();
    const at = 'https://attacker.example.net/a';
    const { report } = await ask({ ...answers, [at]: { json: { ...assertion, id: at } } }, { url: at });
    expect(report.verdict).toBe('not-genuine');
    expect(codes(report)).toContain('proof.hosted-origin');
  });
  it('fails the proof where a host awards a badge class that names another host as its issuer', async () => {
    const at = 'https://attacker.example.net';
    const world = hostedWorld();
    const answers = {
      ...world.answers,
      [`${at}/a`]: { json: { ...world.assertion, id: `${at}/a`, badge: `${at}/b` } },
      [`${at}/b`]: { json: { ...world.badgeClass, id: `${at}/b` } },
    };
    const { report } = await ask(answers, { url: `${at}/a` });
    expect(report.verdict).toBe('not-genuine');
  });
  it('goes by the id that a page’s document claims, and by what that id’s host says', async () => {
    const { answers, assertion } = hostedWorld();
    const at = 'https://elsewhere.example.net/copy.json';
    const { report } = await ask({ ...answers, [at]: { json: { ...assertion, expires: '2020-01-01T00:00:00Z' } } }, { url: at });
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.id).toBe(POINTER);
  });
  it('is red where the claimed id serves another badge', async () => {
    const { assertion, answers } = hostedWorld();
    const at = 'https://elsewhere.example.net/copy.json';
    const other = { ...assertion, id: 'https://badges.example.org/a/2' };
    const { report } = await ask({ ...answers, [POINTER]: { json: other }, [at]: { json: assertion } }, { url: at });
    expect(report.verdict).toBe('not-genuine');
    expect(codes(report)).toContain('proof.hosted-id-mismatch');
  });
  it('is not red where the claimed id cannot be asked', async () => {
    const at = 'https://elsewhere.example.net/copy.json';
    const { report } = await ask({ [at]: { json: hostedWorld().assertion } }, { url: at });
    expect(report.verdict).toBe('incomplete');
  });
  it('is not proven where the issuer is no web address', async () => {
    const { answers } = hostedWorld({ badgeClass: { issuer: 'urn:uuid:2dbc6b0e-7d5c-4d9b-8a8f-3a3ad3a37dd1' } });
    const { report } = await ask(answers);
    expect(report.verdict).toBe('issuer-unproven');
    expect(codes(report)).toContain('issuer.self-asserted');
  });
  it('is not proven where the issuer stands inside the badge alone', async () => {
    const { answers } = hostedWorld({ badgeClass: { issuer: { type: 'Profile', name: 'Sample University' } } });
    const { report } = await ask(answers);
    expect(report.verdict).toBe('issuer-unproven');
    expect(codes(report)).toContain('issuer.embedded-only');
  });
  it.each([
    ['404', { status: 404 }, 'issuer.no-document'],
    ['503', { status: 503 }, 'issuer.unreachable'],
    ['a login page', { text: '<!doctype html><title>Sign in</title>' }, 'net.login-wall'],
    ['a document of another kind', { json: { type: 'BadgeClass', name: 'x' } }, 'net.bad-body'],
    ['a picture', { bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) }, 'net.content-type'],
  ])('is incomplete where the issuer answers %s', async (_name, answer, code) => {
    const { report } = await ask({ ...hostedWorld().answers, 'https://badges.example.org/i/1': answer });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain(code);
  });
  it('is incomplete where the issuer document says that it is another issuer’s', async () => {
    const { answers, issuer } = hostedWorld();
    const moved = 'https://badges.example.org/i/2';
    const chain = {
      ...answers,
      'https://badges.example.org/i/1': { json: { ...issuer, id: moved } },
      [moved]: { json: { ...issuer, id: 'https://badges.example.org/i/3' } },
    };
    const { report } = await ask(chain);
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('issuer.id-mismatch');
  });
  it('follows an issuer document to the id that it gives itself, once', async () => {
    const { answers, issuer } = hostedWorld();
    const moved = 'https://badges.example.org/i/2';
    const { report } = await ask({
      ...answers,
      'https://badges.example.org/i/1': { json: { ...issuer, id: moved } },
      [moved]: { json: { ...issuer, id: moved } },
    });
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.issuer.id).toBe(moved);
  });
});

describe('where the issuer states who may speak for it', () => {
  it('leaves a beginning that ends inside a path segment open', async () => {
    const verification = { startsWith: ['https://badges.example.org/a/1'.slice(0, -3)] };
    const { answers } = hostedWorld({
      issuer: { verification: { ...verification, startsWith: ['https://badges.example.org/a/'] } },
    });
    expect((await ask(answers)).report.verdict).toBe('genuine');
    const cut = hostedWorld({
      assertion: { id: 'https://badges.example.org/a/12' },
      issuer: { verification: { startsWith: [POINTER] } },
    });
    const { report } = await ask(
      { ...cut.answers, 'https://badges.example.org/a/12': { json: cut.assertion } },
      { url: 'https://badges.example.org/a/12' },
    );
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('proof.hosted-scope-unclear');
  });
});

describe('a withdrawn badge', () => {
  it.each([
    ['410 without a word', { status: 410 }],
    ['410 with a body', { status: 410, json: { revoked: true, revocationReason: 'Issued in error.' } }],
    ['revoked in a 200', { json: { ...hostedWorld().assertion, revoked: true } }],
    ['revoked in a 404', { status: 404, json: { revoked: true } }],
  ])('is said so for %s', async (_name, answer) => {
    const { report } = await ask({ ...hostedWorld().answers, [POINTER]: answer });
    expect(report.verdict).toBe('revoked');
    expect(outcome(report, 'proof')).toBe('pass');
    expect(outcome(report, 'status')).toBe('fail');
  });
  it('is withdrawn whatever is the matter with the documents behind it', async () => {
    const gone = { json: { ...hostedWorld().assertion, revoked: true } };
    const { report } = await ask({
      ...hostedWorld().answers,
      [POINTER]: gone,
      'https://badges.example.org/b/1': { text: '{"a":1,"a":2}' },
    });
    expect(report.verdict).toBe('revoked');
  });
  it('is still shown where the host still says what it was', async () => {
    const { report } = await ask({
      ...hostedWorld().answers,
      [POINTER]: { json: { ...hostedWorld().assertion, revoked: true } },
    });
    expect(report.badge?.name).toBe('Sample Statistics');
  });
  it('shows nothing of the copy in hand', async () => {
    const { report } = await ask({ [POINTER]: { status: 410 } }, bytes(hostedWorld().assertion));
    expect(report.verdict).toBe('revoked');
    expect(report.badge).toBeNull();
  });
  it('is not said of a badge that a stranger calls revoked', async () => {
    const at = 'https://attacker.example.net/a';
    const { answers, assertion } = hostedWorld();
    const { report } = await ask({ ...answers, [at]: { json: { ...assertion, id: at, revoked: true } } }, { url: at });
    expect(report.verdict).toBe('not-genuine');
  });
  it('says so in whatever way a boolean is written (xsd:boolean), and is none where that says no or neither', async () => {
    const verdictOf = async (revoked: Json) => (await ask(hostedWorld({ assertion: { revoked } }).answers)).report.verdict;
    for (const yes of [true, 'true', 1, ['true'], { '@value': true }]) expect(await verdictOf(yes)).toBe('revoked');
    for (const no of [false, 'false', 0, '0', null, '']) expect(await verdictOf(no)).toBe('genuine');
    for (const neither of ['yes', '2020-01-01T00:00:00Z', 2]) expect(await verdictOf(neither)).toBe('incomplete');
  });
});

describe('an answer that is none', () => {
  it.each<[string, FakeAnswer, string]>([
    ['404', { status: 404 }, 'proof.hosted-not-found'],
    ['an error with 200', { json: { errors: ['not found'] } }, 'proof.hosted-not-found'],
    ['one error with 200', { json: { error: 'not found' } }, 'net.error-body'],
    ['a status member with 200', { json: { status: 500, error: 'Internal Server Error' } }, 'net.error-body'],
    ['a status member as text', { json: { status: '404', message: 'Not found' } }, 'net.error-body'],
    ['403', { status: 403, text: '<html>' }, 'net.http-error'],
    ['429', { status: 429 }, 'net.rate-limited'],
    ['500', { status: 500 }, 'net.http-error'],
    ['nothing', { text: '' }, 'net.bad-body'],
    ['half a document', { text: '{"type":"Asser' }, 'net.bad-body'],
    ['null', { json: null }, 'net.bad-body'],
    ['a list', { json: [1] }, 'net.bad-body'],
    ['an empty object', { json: {} }, 'net.bad-body'],
    ['a list of no errors', { json: { errors: [], data: null } }, 'net.error-body'],
    ['a badge class', { json: hostedWorld().badgeClass }, 'net.bad-body'],
    ['a login page', { text: '<!doctype html><title>Sign in</title>' }, 'net.login-wall'],
  ])('is neither red nor green: %s', async (_name, answer, code) => {
    const { report } = await ask({ ...hostedWorld().answers, [POINTER]: answer }, bytes(hostedWorld().assertion));
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain(code);
    expect(report.badge).toBeNull();
  });
  it.each([[{ errors: null, error: null }], [{ error: false }], [{ error: '', status: 'issued' }], [{ error: 0, status: 200 }]])(
    'is not what a host means that serves the badge and beside it says that there was no error: %j',
    async (beside) => {
      const { report } = await ask(hostedWorld({ assertion: beside, badgeClass: beside, issuer: beside }).answers);
      expect(report.verdict).toBe('genuine');
    },
  );
  it('takes back nothing that the same answer withdraws', async () => {
    const { report } = await ask(hostedWorld({ assertion: { revoked: true, error: 'gone' } }).answers);
    expect(report.verdict).toBe('revoked');
  });
  it('is incomplete where the badge class is gone', async () => {
    const { report } = await ask({ ...hostedWorld().answers, 'https://badges.example.org/b/1': { status: 404 } });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('proof.hosted-not-found');
  });
});

describe('an address', () => {
  const page = (head: string) => ({
    text: `<!doctype html><html><head>${head}</head><body></body></html>`,
    headers: { 'content-type': 'text/html' },
  });
  const at = 'https://badges.example.org/view/1';
  it.each([
    ['an alternate link', '<link rel="alternate" type="application/ld+json" href="/a/1">'],
    [
      'a base and an alternate link',
      '<base href="https://badges.example.org/a/"><link rel="stylesheet alternate" type="application/json; charset=utf-8" href="1">',
    ],
    [
      'JSON-LD, of which only the id counts',
      `<script type="application/ld+json">${JSON.stringify({ ...hostedWorld().assertion, recipient: { identity: 'x' } })}</script>`,
    ],
  ])('of a page leads to the badge by %s', async (_name, head) => {
    const { report } = await ask({ ...hostedWorld().answers, [at]: page(head) }, { url: at });
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.id).toBe(POINTER);
  });
  it('of a page leads to the badge by a Link header', async () => {
    const answer = {
      ...page(''),
      headers: { link: '</style.css>; rel=preload, </a/1>; rel="alternate"; type="application/ld+json"' },
    };
    const { report } = await ask({ ...hostedWorld().answers, [at]: answer }, { url: at });
    expect(report.verdict).toBe('genuine');
  });
  it('of a page that only describes a badge holds nothing to check', async () => {
    const head =
      '<meta property="og:title" content="Sample Statistics"><script type="application/ld+json">{"@context":"https://schema.org","@type":"EducationalOccupationalCredential"}</script>';
    const { report } = await ask({ [at]: page(head) }, { url: at });
    expect(report.verdict).toBe('not-checkable');
    expect(codes(report)).toContain('read.page-only');
  });
  it('asks for a few pictures of a page at most', async () => {
    const many = Array.from({ length: 60 }, (_, index) => `<img src="/${index}.png">`).join('');
    const { asked } = await ask({ [at]: page(many) }, { url: at });
    expect(asked.length).toBeLessThanOrEqual(5);
  });
  it('over http is asked over https', async () => {
    const { report, asked } = await ask(hostedWorld().answers, { url: POINTER.replace('https', 'http') });
    expect(report.verdict).toBe('genuine');
    expect(asked[0]).toBe(POINTER);
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'ftp://example.org/a', 'nonsense'])(
    'is refused as %s',
    async (url) => {
      const { report, asked } = await ask({}, { url });
      expect(report.verdict).toBe('not-checkable');
      expect(codes(report)).toContain('read.unrecognised');
      expect(asked).toEqual([]);
    },
  );
  it.each([
    [
      'a claim link',
      'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48',
      'read.claim-link',
      'not-checkable',
    ],
    [
      'a wrapped address that cannot be read',
      'https://www.google.com/url?q=javascript:1&me=reader%40example.com',
      'read.address-damaged',
      'incomplete',
    ],
    [
      'a damaged address',
      'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/abc',
      'read.address-damaged',
      'incomplete',
    ],
    [
      'a list',
      'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/user/abc',
      'read.list-page',
      'not-checkable',
    ],
    [
      'a closed platform',
      'https://wallet.openbadge.net/public/credential/8de09867-4dcb-5587-a7a5-b1b9f286ce5f',
      'read.platform-closed',
      'incomplete',
    ],
    ['a badge class of a platform', 'https://www.credly.com/org/x/badge/y', 'read.no-badge', 'not-checkable'],
  ])('makes no request for %s', async (_name, url, code, verdict) => {
    const { report, asked } = await ask({}, { url });
    expect(asked).toEqual([]);
    expect(report.verdict).toBe(verdict);
    expect(codes(report)).toContain(code);
  });
  it('of a claim link is never opened, wherever a badge or a page names it', async () => {
    const claim = 'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48';
    const worlds = [
      ask({}, bytes({ ...hostedWorld().assertion, id: claim })),
      ask(hostedWorld({ assertion: { badge: claim } }).answers),
      ask(hostedWorld({ badgeClass: { issuer: claim } }).answers),
      ask({ [at]: page(`<link rel="alternate" type="application/json" href="${claim}"><img src="${claim}">`) }, { url: at }),
    ];
    for (const world of worlds) {
      const { report, asked } = await world;
      expect(asked).not.toContain(claim);
      expect(['incomplete', 'not-checkable']).toContain(report.verdict);
    }
  });
  it('that a badge gives itself may be its public page', async () => {
    const { asked } = await ask(
      {},
      bytes({
        ...hostedWorld().assertion,
        id: 'https://www.openbadge-global.com/api/v1.0/openBadge/v2/Wallet/Public/GetAssertionShare/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09',
      }),
    );
    expect(asked).toEqual(['https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09']);
  });
  it('of a claim link, a wrapper or a password is not kept in the report', async () => {
    for (const url of [
      'https://www.openbadge-global.com/ns/portal/openbadge/receive/19ce722660e14be0a7b17604c62e9b48',
      'https://www.google.com/url?q=javascript:1&me=reader%40example.com',
      'https://user:secret@badges.example.org/a',
    ]) {
      expect((await ask({}, { url })).report.input.url).toBeUndefined();
    }
  });
});

describe('pasted text', () => {
  it('may be an address, with blanks around it', async () => {
    expect((await ask(hostedWorld().answers, { text: `  ${POINTER}\n` })).report.verdict).toBe('genuine');
  });
  it('may be the document', async () => {
    expect((await ask(hostedWorld().answers, { text: JSON.stringify(hostedWorld().assertion, null, 2) })).report.verdict).toBe(
      'genuine',
    );
  });
  it('of words holds nothing to check', async () => {
    const { report } = await ask({}, { text: 'Certified Expert, 2024' });
    expect(report.verdict).toBe('not-checkable');
    expect(codes(report)).toContain('read.unrecognised');
  });
});

describe('what a stranger may try', () => {
  const HOST = 'https://badges.example.org';
  it('cannot take another host for its own by an `origin`, in the issuer or beside it', async () => {
    const at = 'https://attacker.example.net';
    const issuer = { type: 'Profile', name: 'x', origin: HOST, verification: { allowedOrigins: ['attacker.example.net'] } };
    const assertion = { ...hostedWorld().assertion, id: `${at}/a`, badge: `${at}/b` };
    const badgeClass = { ...hostedWorld().badgeClass, id: `${at}/b` };
    for (const named of [issuer, `${at}/i`]) {
      const world = {
        [`${at}/a`]: { json: assertion },
        [`${at}/b`]: { json: { ...badgeClass, issuer: named } },
        [`${at}/i`]: { json: issuer },
      };
      const { report } = await ask(world, { url: `${at}/a` }, { policy: { trust: [{ host: 'badges.example.org' }] } });
      expect(['issuer-unproven', 'genuine', 'incomplete', 'not-genuine']).toContain(report.verdict);
      expect(report.badge?.issuer.host ?? 'none').not.toBe('badges.example.org');
      expect(outcome(report, 'trust')).not.toBe('pass');
    }
  });
  it('holds an Open Badge 0.5 to the very host that serves it', async () => {
    const old = { recipient: 'sha256$00', badge: { name: 'Old', issuer: { origin: HOST, name: 'Sample University' } } };
    expect((await ask({ [`${HOST}/old`]: { json: old } }, { url: `${HOST}/old` })).report.verdict).toBe('genuine');
    const at = 'https://attacker.example.net/old';
    expect((await ask({ [at]: { json: old } }, { url: at })).report.verdict).toBe('not-genuine');
  });
  it('cannot speak for an address by a picture there that only points elsewhere', async () => {
    const at = 'https://attacker.example.net/a';
    const { answers, assertion } = hostedWorld();
    const picture = bakePng(pngOf(IDAT), at);
    const world = { ...answers, [POINTER]: { bytes: picture }, [at]: { json: assertion } };
    const { report } = await ask(world, bytes(assertion));
    expect(report.verdict).toBe('incomplete');
  });
  it('cannot speak for itself by a picture that somebody may upload to an issuer’s host', async () => {
    const { answers, assertion } = hostedWorld();
    const at = 'https://badges.example.org/uploads/me.png';
    const pictured = { json: { ...assertion, id: at } };
    const inPicture = (document: object) => ({ bytes: bakePng(pngOf(IDAT), JSON.stringify(document)) });
    const world = { ...answers, [at]: inPicture(pictured.json) };
    for (const input of [{ url: at }, { text: JSON.stringify(pictured.json) }]) {
      const { http } = fakeHttp(world);
      const report = await verify(input, { ports: { http } });
      expect([report.verdict, report.badge]).toEqual(['incomplete', null]);
    }
    // One that leads to the badge as its host serves it is as good as an address.
    const { http } = fakeHttp({ ...answers, [at]: inPicture(assertion) });
    expect((await verify({ url: at }, { ports: { http } })).verdict).toBe('genuine');
    // Where an assertion lies by its address, older backpacks serve its picture.
    const old = 'https://badges.example.org/assertions/7';
    const { http: backpack } = fakeHttp({ ...answers, [old]: inPicture({ ...assertion, id: old }) });
    expect((await verify({ url: old }, { ports: { http: backpack } })).verdict).toBe('genuine');
  });
  it('cannot get an answer of a foreign host accepted by having it asked for as a picture first', async () => {
    const { answers, assertion } = hostedWorld();
    const { http } = fakeHttp(answers);
    const guarded: typeof http = async (request) => {
      // As the guard has it: a picture may move, what carries identity may not.
      if (request.url !== POINTER) return http(request);
      if (request.purpose !== 'image') throw new BadgeProblem('net.redirect-cross-origin', { host: 'badges.example.org' });
      return { ...(await http(request)), url: 'https://attacker.example.net/forged' };
    };
    const page = `<img src="${POINTER}"><img src="/baked.png">`;
    const world = fakeHttp({
      'https://evil.example/page': { text: `<html>${page}` },
      'https://evil.example/baked.png': { bytes: bakePng(pngOf(IDAT), JSON.stringify(assertion)) },
    });
    const both: typeof http = (request) =>
      request.url.startsWith('https://evil.example') ? world.http(request) : guarded(request);
    const report = await verify({ url: 'https://evil.example/page' }, { policy: { now: NOW }, ports: { http: both } });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('net.redirect-cross-origin');
  });
  it.each([
    (address: string) => `https://www.google.com/url?q=${encodeURIComponent(address)}`,
    (address: string) => `https://nam01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}`,
  ])('cannot borrow the host of a wrapper for its ids (%#)', async (wrap) => {
    const at = 'https://mallory.example.net';
    const assertion = { ...hostedWorld().assertion, id: wrap(`${at}/a`), badge: wrap(`${at}/b`) };
    const world = {
      [`${at}/a`]: { json: assertion },
      [`${at}/b`]: { json: { ...hostedWorld().badgeClass, id: wrap(`${at}/b`), issuer: wrap(`${at}/i`) } },
      [`${at}/i`]: { json: { ...hostedWorld().issuer, id: wrap(`${at}/i`) } },
    };
    for (const input of [{ url: `${at}/a` }, bytes(assertion), { url: assertion.id }]) {
      const { report } = await ask(world, input);
      expect(['incomplete', 'not-genuine']).toContain(report.verdict);
      expect(report.badge?.issuer.host ?? at).not.toContain('google');
    }
  });
  it('cannot be a listed issuer by standing beside it under another spelling', async () => {
    const theirs = `${HOST}/issuer?v=12`;
    const mine = `${HOST}/issuer?v=99`;
    const world = hostedWorld({ badgeClass: { issuer: mine }, issuer: { id: theirs } });
    const { report } = await ask(
      { ...world.answers, [mine]: { json: world.issuer }, [theirs]: { json: { ...world.issuer, id: mine } } },
      undefined,
      {
        policy: { trust: [{ issuer: theirs }] },
        holder: { email: 'hanako.sato@example.ac.jp' },
      },
    );
    expect(report.verdict).not.toBe('confirmed');
  });
  it('cannot flood a report', async () => {
    const flood = '\u202e✔'.repeat(30_000);
    const { report } = await ask({
      ...hostedWorld().answers,
      [POINTER]: { status: 410, json: { revoked: true, revocationReason: flood } },
    });
    expect(JSON.stringify(report).length).toBeLessThan(6_000);
    expect(JSON.stringify(report)).not.toContain('\u202e');
  });
  it('cannot make us parse an address without end', async () => {
    const long = `https://${'a'.repeat(200_000)}.example/`;
    const { report } = await ask({}, { url: long });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('net.url-too-long');
    expect(report.input.url).toBeUndefined();
    expect((await ask({}, bytes({ ...hostedWorld().assertion, id: long }))).report.verdict).not.toBe('genuine');
  });
});

describe('a host that adds www. on the way', () => {
  const [bare, www] = ['https://example.org', 'https://www.example.org'];
  const world = hostedWorld({
    assertion: { id: `${www}/a`, badge: `${bare}/b` },
    badgeClass: { id: `${bare}/b`, issuer: `${bare}/i` },
    issuer: { id: `${bare}/i` },
  });
  const parts = { [`${bare}/b`]: { json: world.badgeClass }, [`${bare}/i`]: { json: world.issuer } };
  it('still speaks for its issuer, where the issuer’s own address led there', async () => {
    const { report } = await ask({ ...parts, [`${bare}/a`]: { json: world.assertion, url: `${www}/a` } }, { url: `${bare}/a` });
    expect(report.verdict).toBe('genuine');
  });
  it('leaves it open where nothing of the issuer’s led there', async () => {
    const { report } = await ask({ ...parts, [`${www}/a`]: { json: world.assertion } }, { url: `${www}/a` });
    expect(report.verdict).toBe('incomplete');
  });
});

describe('a spelling of the same address on the same host', () => {
  it.each(['https://badges.example.org/a/1/', 'https://badges.example.org/a/1.json', 'https://badges.example.org/a/1?v=2_0'])(
    'is accepted: %s',
    async (asked) => {
      const { answers, assertion } = hostedWorld();
      const { report } = await ask({ ...answers, [asked]: { json: assertion } }, { url: asked });
      expect(report.verdict).toBe('genuine');
    },
  );
});

describe('remarks and refusals', () => {
  it('parse.shape where the badge class has no name that could be shown', async () => {
    for (const name of [undefined, '✔✔']) {
      const { report } = await ask(hostedWorld({ badgeClass: { name } }).answers);
      expect(report.verdict).toBe('not-checkable');
      expect(codes(report)).toContain('parse.shape');
    }
  });
  it('issuer.malformed where the issuer document names a member twice: that condemns no badge', async () => {
    const { report } = await ask({ ...hostedWorld().answers, 'https://badges.example.org/i/1': { text: '{"id":"a","id":"b"}' } });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('issuer.malformed');
  });
  it('read.short-link and net.never-asked where whoever resolved a link would tell who looks', async () => {
    const short = await ask({}, { url: 'https://www.linkedin.com/safety/go/?url=https%3A%2F%2Flnkd%2Ein%2Fabc' });
    expect(codes(short.report)).toContain('read.short-link');
    const wrapped = await ask(
      {},
      bytes({ ...hostedWorld().assertion, id: 'https://x.safelinks.protection.outlook.com/other?data=me%40example.com' }),
    );
    expect(codes(wrapped.report)).toContain('net.never-asked');
    // Nor is the link by which somebody receives a badge.
    const claim = await ask(
      {},
      bytes({ ...hostedWorld().assertion, id: 'https://www.openbadge-global.com/ns/portal/openbadge/receive/x' }),
    );
    expect(codes(claim.report)).toContain('net.never-asked');
    expect([...short.asked, ...wrapped.asked, ...claim.asked]).toEqual([]);
  });
  it('parse, not read, says what is wrong with a document that an address serves', async () => {
    const { report } = await ask({ [POINTER]: { text: '{"id":1,"id":2}' } });
    expect(outcome(report, 'read')).toBe('pass');
    expect(outcome(report, 'parse')).toBe('fail');
    expect(codes(report)).toContain('parse.duplicate-key');
  });

  it('says that the public data names no blockchain record, and of older editions that they are', async () => {
    const { report } = await ask(hostedWorld({ assertion: { '@context': 'https://w3id.org/openbadges/v1' } }).answers);
    expect(report.verdict).toBe('genuine');
    expect(codes(report)).toEqual(expect.arrayContaining(['anchor.none', 'parse.legacy']));
    expect(outcome(report, 'anchor')).toBe('not-applicable');
  });
  it.each([
    ['parse.not-open-badge', { name: 'x' }],
    ['parse.not-open-badge', hostedWorld().issuer],
    ['parse.shape', { ...hostedWorld().assertion, badge: undefined }],
    ['parse.shape', { ...hostedWorld().assertion, recipient: null }],
  ])('%s where a host serves no badge', async (code, json) => {
    const { report } = await ask({ [POINTER]: { json } });
    expect(report.verdict).toBe('not-checkable');
    expect(codes(report)).toContain(code);
  });
  it('net.not-found where the host says so', async () => {
    expect(codes((await ask({ [POINTER]: { status: 404 } })).report)).toEqual(
      expect.arrayContaining(['proof.hosted-not-found', 'net.not-found']),
    );
  });
  it.each(['a.b', 'eyJhbGciOiJub25lIn0.e30.a.b.c', 'eyJhbGciOiJub25lIn0=.e30.', `${btoa('[]')}.e30.AA`])(
    'parse.token-malformed for %s',
    async (token) => {
      const { report } = await ask({}, bytes({ jwt: token }));
      expect(['parse.token-malformed', 'parse.not-open-badge']).toContain(codes(report)[0]);
      expect(report.verdict).toBe('not-checkable');
    },
  );
  it('parse.token-malformed for an encrypted token', async () => {
    const { report } = await ask({}, { text: 'eyJhbGciOiJSU0EtT0FFUCJ9.AA.AA.AA.AA' });
    expect(codes(report)).toContain('parse.token-malformed');
  });
});

describe('a native badge of a platform', () => {
  const N = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';
  const id = `${N}/Assertion/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09`;
  const kind = `${N}/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09`;
  const issuerId = `${N}/Issuer/dEVuQnEzbzYxTjNzd3JwMUYzMDd3Zz09`;
  const native = (changes: { assertion?: object; badgeClass?: object; issuer?: object } = {}) => {
    const world = hostedWorld({
      assertion: { id, badge: kind, ...changes.assertion },
      badgeClass: { id: kind, issuer: issuerId, ...changes.badgeClass },
      issuer: { id: issuerId, type: 'Issuer', ...changes.issuer },
    });
    return { [id]: { json: world.assertion }, [kind]: { json: world.badgeClass }, [issuerId]: { json: world.issuer } };
  };
  it('is genuine, through the platform', async () => {
    const { report } = await ask(native(), { url: id });
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.platform).toEqual({ id: 'lecos', name: 'LecoS (Open Badge Network)' });
  });
  it.each([
    ['proof.hosted-other-id', { assertion: { id: `${N}/Assertion/a2RFdGhCNEM3YUs0QjViejA4cGYxQT09` } }],
    ['proof.hosted-other-id', { badgeClass: { id: `${N}/BadgeClass/a2RFdGhCNEM3YUs0QjViejA4cGYxQT09` } }],
    ['proof.hosted-foreign-part', { assertion: { badge: 'https://badges.example.net/b' } }],
    ['proof.hosted-foreign-part', { badgeClass: { issuer: 'https://badges.example.net/i' } }],
    ['issuer.id-mismatch', { issuer: { id: `${N}/Issuer/a2RFdGhCNEM3YUs0QjViejA4cGYxQT09` } }],
    ['net.bad-body', { assertion: { verification: undefined } }],
    ['net.bad-body', { badgeClass: { type: 'Thing' } }],
  ])('is in doubt by %s where it is not as this platform’s badges are', async (code, changes) => {
    const { report } = await ask(native(changes), { url: id });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain(code);
  });
  it('is red where it claims the id of a foreign host', async () => {
    const { report } = await ask(native({ assertion: { id: POINTER } }), { url: id });
    expect(report.verdict).toBe('not-genuine');
    expect(codes(report)).toContain('proof.hosted-id-mismatch');
  });
  it('that was imported is verified at its origin, or not at all', async () => {
    const copy = `${N}/Assertion/Host/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09`;
    const imported = { ...hostedWorld().assertion, badge: 'https://badges.example.org/b/1' };
    const { report } = await ask({ [id]: { status: 404 }, [copy]: { json: imported } }, { url: id });
    expect(report.verdict).toBe('incomplete');
    expect(codes(report)).toContain('read.imported-copy');
  });
});

describe('what this release cannot read', () => {
  it.each<[string, object]>([
    ['Blockcerts 1.1', { certificate: { name: 'x' }, assertion: { uid: '1' }, recipient: { identity: 'x' } }],
    // What was awarded lies elsewhere, and no hash covers it.
    ['Blockcerts 2, badge', { ...hostedWorld().assertion, signature: { type: ['MerkleProof2017', 'Extension'] } }],
  ])('is neither red nor green: %s', async (version, document) => {
    const { report } = await ask({}, bytes(document));
    expect(report.verdict).toBe('incomplete');
    const problem = report.checks[1]?.problems[0];
    expect(problem).toMatchObject({ code: 'parse.version-unsupported', detail: { version } });
  });
});

describe('the end of a badge', () => {
  it.each<[unknown, string]>([
    [{ '@value': '2020-01-01T00:00:00Z', '@type': 'xsd:dateTime' }, 'expired'],
    [[{ '@value': '2099-01-01T00:00:00Z' }], 'genuine'],
    [true, 'incomplete'],
    [{ date: '2020-01-01' }, 'incomplete'],
    [{ '@value': null }, 'incomplete'],
    [null, 'genuine'],
    [[], 'genuine'],
    ['', 'genuine'],
    [false, 'genuine'],
    [[null, '2020-01-01T00:00:00Z'], 'expired'],
    [['', '2020-01-01T00:00:00Z'], 'expired'],
    [['2099-01-01T00:00:00Z', '2020-01-01T00:00:00Z'], 'incomplete'],
    [['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'], 'incomplete'],
    [['2099-01-01T00:00:00Z', 0], 'incomplete'],
    [{ '@value': { '@value': '2020-01-01T00:00:00Z' } }, 'incomplete'],
    [{ '@value': '1577836800' }, 'expired'],
    [0, 'incomplete'],
    [1e308, 'incomplete'],
  ])('written as %j is never passed over: %s', async (expires, verdict) => {
    const { report } = await ask(hostedWorld({ assertion: { expires } }).answers);
    expect(report.verdict).toBe(verdict);
    expect(codes(report).includes('validity.malformed')).toBe(verdict === 'incomplete');
  });
});

describe('the holder of a badge', () => {
  it('may be a bare text in early badges, as in a copy of 1.x whose class stands in it', async () => {
    const context = 'https://w3id.org/openbadges/v1';
    const recipient = `sha256$${'0'.repeat(64)}`;
    const { answers } = hostedWorld({ assertion: { '@context': context, recipient }, badgeClass: { '@context': context } });
    const { report } = await ask(answers, undefined, { holder: { email: 'hanako.sato@example.ac.jp' } });
    expect([report.badge?.standard, report.verdict]).toEqual(['ob-1.1', 'holder-differs']);
  });

  it.each<[unknown, string | null]>([
    ['hanako.sato@example.ac.jp', 'parse.shape'],
    [[], 'parse.shape'],
    [null, 'parse.shape'],
    [[null], 'parse.shape'],
    [7, 'parse.shape'],
    [{}, 'recipient.missing'],
    [[{ type: 'email', hashed: false, identity: 'hanako.sato@example.ac.jp' }], null],
  ])('is named by an object: %j', async (recipient, code) => {
    const { report } = await ask(hostedWorld({ assertion: { recipient } }).answers, undefined, {
      holder: { email: 'hanako.sato@example.ac.jp' },
    });
    expect(report.verdict).toBe(code === 'parse.shape' ? 'not-checkable' : 'genuine');
    if (code === null) expect(outcome(report, 'recipient')).toBe('pass');
    else expect(codes(report)).toContain(code);
  });
});
