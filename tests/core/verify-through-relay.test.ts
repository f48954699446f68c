// What is proven about a badge whose documents came through a relay (threats.md T67).
import { beforeAll, describe, expect, it } from 'vitest';
import { bakePng } from '../../core/bake/png.ts';
import type { BadgeInput, Report } from '../../core/model/report.ts';
import type { Ports, Relayed } from '../../core/ports.ts';
import { verify } from '../../core/verify.ts';
import { type FakeAnswer, fakeHttp, hostedWorld } from '../support/fake-http.ts';
import { IDAT, pngOf } from '../support/make-png.ts';
import { type SignedCase, signedCases } from '../support/signed-worlds.ts';

const OWN: Relayed = { host: 'relay.school.example.net', own: true };
const FOREIGN: Relayed = { host: 'relay.example.com', own: false };
const NOW = '2026-06-01T00:00:00Z';
const POINTER = 'https://badges.example.org/a/1';

/** The same answers, those of `through` by a relay; left out: all of them. */
function relayed(http: Ports['http'], relay: Relayed | undefined, through?: string, now = Date.now()): Ports['http'] {
  return async (request) => {
    const answer = await http(request);
    const arrived = { ...answer, receivedAt: now };
    return relay && (through === undefined || request.url === through) ? { ...arrived, relay } : arrived;
  };
}

async function ask(
  answers: Record<string, FakeAnswer>,
  relay?: Relayed,
  { input = { url: POINTER }, through }: { input?: BadgeInput; through?: string } = {},
): Promise<Report> {
  const http = relayed(fakeHttp(answers).http, relay, through, Date.parse(NOW));
  return verify(input, { ports: { http }, policy: { now: NOW } });
}

const problemsOf = (report: Report, id: string) => report.checks.find(({ check }) => check === id)?.problems ?? [];
const told = (report: Report, code: string) =>
  report.checks.flatMap(({ check, problems }) =>
    problems.filter((one) => one.code === code).map(({ detail }) => [check, detail]),
  );

describe('a hosted badge', () => {
  const { answers, host } = hostedWorld();

  it('is genuine through the relay of the site, which is named once', async () => {
    const report = await ask(answers, OWN);
    expect(report.verdict).toBe('genuine');
    expect(problemsOf(report, 'proof')).toContainEqual({ code: 'net.via-relay', detail: { host: OWN.host } });
    expect(told(report, 'net.via-relay').filter(([check]) => check === 'proof')).toHaveLength(1);
  });

  it('is not known through somebody’s relay, and nothing of it is shown', async () => {
    const report = await ask(answers, FOREIGN);
    expect(report).toMatchObject({ verdict: 'incomplete', badge: null });
    expect(told(report, 'net.foreign-relay')).toContainEqual(['proof', { host: FOREIGN.host }]);
  });

  it.each([POINTER, `${host}/b/1`, `${host}/i/1`])('is not known where one document came so: %s', async (through) => {
    const report = await ask(answers, FOREIGN, { through });
    expect(report.verdict).toBe('incomplete');
    expect(told(report, 'net.foreign-relay').map(([, detail]) => detail)).toContainEqual({ host: FOREIGN.host });
    expect(report.checks.some(({ outcome }) => outcome === 'fail')).toBe(false);
  });

  it('of a file is not known either', async () => {
    const text = JSON.stringify({ ...hostedWorld().assertion, issuedOn: '2020-01-01T00:00:00Z' });
    const bytes = bakePng(pngOf(IDAT), text);
    expect((await ask(answers, OWN, { input: { bytes } })).verdict).toBe('genuine');
    expect((await ask(answers, FOREIGN, { input: { bytes } })).verdict).toBe('incomplete');
  });

  it.each([
    ['says that it is withdrawn', { status: 410 }],
    ['says so in its body', { json: { ...hostedWorld().assertion, revoked: true } }],
    ['has it not', { status: 404 }],
    ['says that it is of another host', { json: { ...hostedWorld().assertion, id: 'https://other.example.org/a/1' } }],
    ['has it in two versions', { text: '{"id":1,"id":2}' }],
    ['has something else', { json: { a: 1 } }],
    ['has a page', { text: '<html><body>Sign in</body></html>' }],
  ] as const)('whose host, through somebody’s relay, %s, is neither withdrawn nor false', async (_, answer) => {
    const report = await ask({ ...answers, [POINTER]: answer }, FOREIGN);
    expect(report.verdict).toBe('incomplete');
    expect(report.checks.some(({ outcome }) => outcome === 'fail')).toBe(false);
  });

  it('that its host has withdrawn is so through the relay of the site, which is named', async () => {
    const report = await ask({ ...answers, [POINTER]: { status: 410 } }, OWN);
    expect(report.verdict).toBe('revoked');
    expect(told(report, 'net.via-relay')).toContainEqual(['proof', { host: OWN.host }]);
  });
});

describe('a signed badge', () => {
  let cases: SignedCase[];
  beforeAll(async () => {
    cases = await signedCases();
  });
  const caseOf = (id: string) => cases.find((one) => one.id === id) as SignedCase;

  async function judge({ text, served }: SignedCase, relay: Relayed | undefined, through?: string, input?: BadgeInput) {
    const answers = Object.fromEntries(Object.entries(served).map(([url, json]) => [url, { json }]));
    const http = relayed(fakeHttp(answers).http, relay, through);
    return verify(input ?? { text }, { ports: { http } });
  }

  it('of a DID on the web is genuine through the relay of the site, which the issuer check names', async () => {
    const report = await judge(caseOf('did:web'), OWN);
    expect(report.verdict).toBe('genuine');
    expect(told(report, 'net.via-relay')).toEqual([['issuer', { host: OWN.host }]]);
  });

  it('of a DID on the web is not known where its document came through somebody’s relay', async () => {
    const report = await judge(caseOf('did:web'), FOREIGN);
    expect(report.verdict).toBe('incomplete');
    expect(told(report, 'net.foreign-relay')).toContainEqual(['issuer', { host: FOREIGN.host }]);
  });

  it('with keys at its host is not known where they came through somebody’s relay, and names that of the site', async () => {
    expect((await judge(caseOf('token ES256'), FOREIGN)).verdict).toBe('incomplete');
    const report = await judge(caseOf('token ES256'), OWN);
    expect(report.verdict).toBe('genuine');
    expect(told(report, 'net.via-relay')).toEqual([['issuer', { host: OWN.host }]]);
  });

  it('of Open Badges 2 is neither true nor false where any of its documents came through somebody’s relay', async () => {
    const whole = caseOf('token ES256, Open Badges 2');
    const forged = caseOf('token ES256, Open Badges 2, a stranger’s');
    for (const through of [undefined, ...Object.keys(whole.served)]) {
      for (const one of [whole, forged]) expect((await judge(one, FOREIGN, through)).verdict).toBe('incomplete');
    }
    expect((await judge(whole, OWN)).verdict).toBe('genuine');
    expect((await judge(forged, OWN)).verdict).toBe('not-genuine');
  });

  it('that is changed is false, unless the keys came through somebody’s relay', async () => {
    expect((await judge(caseOf('did:web, changed'), OWN)).verdict).toBe('not-genuine');
    expect((await judge(caseOf('did:web, changed'), FOREIGN)).verdict).toBe('incomplete');
  });

  it('whose key is its issuer’s id needs no host', async () => {
    for (const relay of [OWN, FOREIGN]) expect((await judge(caseOf('did:key'), relay)).verdict).toBe('issuer-unproven');
  });

  it('speaks for itself, whoever brought it', async () => {
    const url = 'https://files.example.net/badge.json';
    const whole = caseOf('did:web');
    const at = (one: SignedCase): SignedCase => ({ ...one, served: { ...one.served, [url]: JSON.parse(one.text) } });
    expect((await judge(at(whole), FOREIGN, url, { url })).verdict).toBe('genuine');
    expect((await judge(at(whole), FOREIGN, undefined, { url })).verdict).toBe('incomplete');
    expect((await judge(at(caseOf('did:web, changed')), OWN, url, { url })).verdict).toBe('not-genuine');
  });

  it('that somebody’s relay may have changed on the way is not false for it', async () => {
    const url = 'https://files.example.net/badge.json';
    for (const served of [JSON.parse(caseOf('did:web, changed').text), { a: 1 }, []]) {
      const one = { ...caseOf('did:web'), served: { ...caseOf('did:web').served, [url]: served } };
      const report = await judge(one, FOREIGN, url, { url });
      expect(report.verdict).toBe('incomplete');
      expect(report.checks.some(({ outcome }) => outcome === 'fail')).toBe(false);
    }
  });

  it('that somebody’s relay may have put in the place of another withdraws nothing', async () => {
    const url = 'https://files.example.net/badge.json';
    const set = caseOf('a status list that names it');
    const one = { ...set, served: { ...set.served, [url]: JSON.parse(set.text) } };
    expect((await judge(one, OWN, url, { url })).verdict).toBe('revoked');
    const report = await judge(one, FOREIGN, url, { url });
    expect(report.verdict).toBe('incomplete');
    expect(told(report, 'net.foreign-relay')).toEqual([['status', { host: FOREIGN.host }]]);
  });

  it('whose proof somebody’s relay may have left out is one that could not be asked for', async () => {
    const url = 'https://files.example.net/badge.json';
    const { proof: _, ...bare } = JSON.parse(caseOf('did:web').text);
    const one = { ...caseOf('did:web'), served: { ...caseOf('did:web').served, [url]: bare } };
    expect((await judge(one, OWN, url, { url })).verdict).toBe('not-checkable');
    expect((await judge(one, FOREIGN, url, { url })).verdict).toBe('incomplete');
  });

  it('in a presentation that somebody’s relay brought is not false for it', async () => {
    const url = 'https://files.example.net/badges.json';
    const whole = caseOf('did:web');
    const members = [JSON.parse(whole.text), JSON.parse(caseOf('did:web, changed').text)];
    const presentation = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
      verifiableCredential: members,
    };
    const one = { ...whole, served: { ...whole.served, [url]: presentation } };
    const verdicts = ({ verdict, members: all = [] }: Report) => [verdict, ...all.map((member) => member.verdict)];
    expect(verdicts(await judge(one, OWN, url, { url }))).toEqual(['not-genuine', 'genuine', 'not-genuine']);
    expect(verdicts(await judge(one, FOREIGN, url, { url }))).toEqual(['incomplete', 'genuine', 'incomplete']);
  });

  it('that a page leads to is not known where somebody’s relay brought it broken', async () => {
    const [page, url] = ['https://school.example.net/badge', 'https://files.example.net/badge.json'];
    const answers = {
      [page]: { text: `<html><head><link rel="alternate" type="application/ld+json" href="${url}"></head></html>` },
      [url]: { text: '{"id":1,"id":2}' },
    };
    expect((await ask(answers, OWN, { input: { url: page }, through: url })).verdict).toBe('not-checkable');
    const report = await ask(answers, FOREIGN, { input: { url: page }, through: url });
    expect(report.verdict).toBe('incomplete');
    expect(told(report, 'net.foreign-relay')).toEqual([['read', { host: FOREIGN.host }]]);
  });

  it('with a list of withdrawn badges is genuine through the relay of the site alone, and withdrawn through any', async () => {
    const [clear, set] = [caseOf('a status list'), caseOf('a status list that names it')];
    const list = 'https://badges.example.org/status/1';
    const own = await judge(clear, OWN, list);
    expect(own.verdict).toBe('genuine');
    expect(told(own, 'net.via-relay')).toEqual([['status', { host: OWN.host }]]);
    const foreign = await judge(clear, FOREIGN, list);
    expect(foreign.verdict).toBe('incomplete');
    expect(told(foreign, 'net.foreign-relay')).toEqual([['status', { host: FOREIGN.host }]]);
    // A set bit is signed, by keys that came from their own host.
    expect((await judge(set, FOREIGN, list)).verdict).toBe('revoked');
  });
});
