import { describe, expect, it } from 'vitest';
import { bakePng } from '../../core/bake/png.ts';
import type { BadgeInput, Report } from '../../core/index.ts';
import { verify } from '../../core/verify.ts';
import { type Choice, chooseBadge, chosenFrom, needsWord } from '../../studio/choose-badge.ts';
import type { ChosenBadge } from '../../studio/contract.ts';
import { DOCUMENTS, LECOS_ISSUER } from '../support/badge-hosts.ts';
import { type FakeAnswer, fakeHttp, hostedWorld } from '../support/fake-http.ts';
import { IDAT, pngOf } from '../support/make-png.ts';
import { A, CLAIM, CREDLY, DETAIL, GURL, IMG, SHARE } from '../support/pages/world.ts';

const POINTER = 'https://badges.example.org/a/1';

function world(answers: Record<string, FakeAnswer>, trust: { issuer: string; name?: string }[] = []) {
  const { http, asked } = fakeHttp(answers);
  const ask = (input: BadgeInput) => verify(input, { policy: { now: '2026-06-01T00:00:00Z', trust }, ports: { http } });
  return { verify: ask, asked };
}
const platforms = () => Object.fromEntries(Object.entries(DOCUMENTS).map(([url, json]) => [url, { json }]));
const chosen = (choice: Choice): ChosenBadge => {
  if ('refused' in choice) throw new Error(choice.refused);
  return choice;
};
const chooseAt = async (url: string, trust?: { issuer: string; name?: string }[]) =>
  chosen((await chooseBadge({ url }, world(platforms(), trust))).choice);

describe('a badge that is chosen', () => {
  it('leads to the page for people, whichever address of it was given', async () => {
    const json = `https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2/Assertion/${A}`;
    for (const url of [DETAIL(A), SHARE(A), GURL(SHARE(A)), `${DETAIL(A)}?utm_source=x#acc.`, json, IMG(A)]) {
      expect((await chooseAt(url)).pageUrl, url).toBe(DETAIL(A));
    }
    const data = CREDLY.replace('/badges/', '/api/v1/obi/v2/badge_assertions/');
    for (const url of [CREDLY, `${CREDLY}/linked_in_profile`, data]) expect((await chooseAt(url)).pageUrl, url).toBe(CREDLY);
  });

  it('is the one that a code in a certificate names, and is asked about by its address from then on', async () => {
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff);
    const readCodes = async () => ({ in: 'pdf', url: DETAIL(A) }) as const;
    const { choice, input, report } = await chooseBadge({ bytes }, { ...world(platforms()), readCodes });
    expect(chosen(choice).pageUrl).toBe(DETAIL(A));
    expect(input).toEqual({ url: DETAIL(A), seenIn: 'pdf' });
    expect(report.verdict).toBe('genuine');
  });

  it('is asked for once, where the page for people is known to be of the same badge', async () => {
    const { verify, asked } = world(platforms());
    await chooseBadge({ url: SHARE(A) }, { verify });
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('has what LecoS and its issuer say, and is in Japanese without saying so', async () => {
    expect(await chooseAt(SHARE(A))).toMatchObject({
      name: 'データサイエンス入門（サンプル）',
      issuer: '一般社団法人　サンプル学習協会 · LecoS (Open Badge Network)',
      issuerName: '一般社団法人　サンプル学習協会',
      imageUrl: IMG(A),
      language: 'ja',
      issuedOn: '2025-03-21T00:00:00+09:00',
      expires: null,
      credentialId: A,
      checked: { verdict: 'genuine' },
    });
  });

  it('has the name under which its holder has listed the issuer', async () => {
    expect(await chooseAt(DETAIL(A), [LECOS_ISSUER])).toMatchObject({
      issuer: 'サンプル学習協会',
      issuerName: 'サンプル学習協会',
    });
  });

  it('names the host of an issuer that nobody vouches for before the name that it gives itself', async () => {
    const { choice } = await chooseBadge({ url: POINTER }, world(hostedWorld().answers));
    expect(chosen(choice)).toMatchObject({
      pageUrl: POINTER,
      issuer: 'badges.example.org · Sample University',
      imageUrl: 'https://badges.example.org/b/1.png',
      language: null,
      credentialId: null,
    });
  });

  it('has no picture where mail programs would show none', async () => {
    for (const image of [
      'https://badges.example.org/b/1.svg',
      'data:image/png;base64,AAAA',
      'http://badges.example.org/b/1.png',
    ]) {
      const { choice } = await chooseBadge({ url: POINTER }, world(hostedWorld({ badgeClass: { image } }).answers));
      expect(chosen(choice).imageUrl, image).toBeNull();
    }
  });

  it('is found from its picture, and asked for again where a reader will open it', async () => {
    const { assertion, answers } = hostedWorld();
    const { verify, asked } = world(answers);
    const { choice } = await chooseBadge({ bytes: bakePng(pngOf(IDAT), JSON.stringify(assertion)) }, { verify });
    expect(chosen(choice).pageUrl).toBe(POINTER);
    expect(asked.filter((url) => url === POINTER)).toHaveLength(2);
  });

  it('leads to its page without what follows people about, once that page was seen to be of the same badge', async () => {
    const { answers } = hostedWorld({ badgeClass: { image: 'https://badges.example.org/b/1.png?utm_source=x' } });
    const followed = `${POINTER}?gclid=1`;
    const { verify, asked } = world({ ...answers, [followed]: answers[POINTER] ?? {} });
    const { choice } = await chooseBadge({ url: followed }, { verify });
    expect(chosen(choice)).toMatchObject({ pageUrl: POINTER, imageUrl: 'https://badges.example.org/b/1.png' });
    expect(asked).toContain(POINTER);
  });

  it('goes in with a word where readers will see a remark', async () => {
    const { choice } = await chooseBadge({ url: POINTER }, world(hostedWorld({ assertion: { expires: '2026-01-01' } }).answers));
    expect(chosen(choice).checked.verdict).toBe('expired');
    expect(needsWord(chosen(choice))).toBe(true);
    expect(needsWord(await chooseAt(DETAIL(A)))).toBe(false);
  });
});

describe('a badge is refused', () => {
  const refusal = async (input: BadgeInput, answers: Record<string, FakeAnswer>) =>
    (await chooseBadge(input, world(answers))).choice;

  it('where it was withdrawn, could not be reached, or is none', async () => {
    const cases = [hostedWorld({ assertion: { revoked: true } }).answers, {}, { [POINTER]: { text: '<p>Hello</p>' } }];
    for (const answers of cases) expect(await refusal({ url: POINTER }, answers)).toEqual({ refused: 'verdict' });
  });

  it('where its address is one for receiving it, of which nothing is kept', async () => {
    const { verify, asked } = world(platforms());
    const { choice, report } = await chooseBadge({ url: CLAIM }, { verify });
    expect(choice).toEqual({ refused: 'claim-link' });
    expect(JSON.stringify({ choice, report })).not.toContain('19ce7227');
    expect(asked).toEqual([]);
  });

  it('where there are several: one is to be chosen', async () => {
    const { verify } = world(hostedWorld().answers);
    const one = await verify({ url: POINTER });
    expect(chosenFrom({ ...one, members: [one, one] }, { url: POINTER })).toEqual({ refused: 'several' });
    // Of a record none has an address by which it could be.
    const inside: Report = { ...one, input: { kind: 'json' } };
    expect(chosenFrom({ ...one, members: [inside] }, { url: POINTER })).toEqual({ refused: 'several-without-pages' });
  });

  it('where it has no name', async () => {
    const { verify } = world(hostedWorld().answers);
    const one = await verify({ url: POINTER });
    const nameless = { ...one, badge: one.badge && { ...one.badge, name: ' ' } };
    expect(chosenFrom(nameless, { url: POINTER })).toEqual({ refused: 'no-name' });
  });

  it('where no reader could open it', async () => {
    const { verify } = world(hostedWorld().answers);
    const one = await verify({ url: POINTER });
    const signed = (id: string | null): Report => ({ ...one, input: { kind: 'json' }, badge: one.badge && { ...one.badge, id } });
    for (const id of [null, 'urn:uuid:1', 'did:web:badges.example.org', 'https://u:p@badges.example.org/a/1']) {
      expect(chosenFrom(signed(id), { text: '{}' }), String(id)).toEqual({ refused: 'no-page' });
    }
  });

  it('where a file names an address at which another badge lies, or none', async () => {
    const report = await world(hostedWorld().answers).verify({ url: POINTER });
    const answered = (opened: Report) => ({
      verify: async (input: BadgeInput) => ('url' in input ? opened : { ...report, input: { kind: 'json' as const } }),
    });
    const another = { ...report, badge: report.badge && { ...report.badge, id: 'https://badges.example.org/a/2' } };
    const gone = { ...report, verdict: 'incomplete' as const };
    for (const opened of [another, gone]) {
      expect((await chooseBadge({ text: '{}' }, answered(opened))).choice).toEqual({ refused: 'no-page' });
    }
    expect((await chooseBadge({ text: '{}' }, answered(report))).choice).toMatchObject({ pageUrl: POINTER });
  });
});
