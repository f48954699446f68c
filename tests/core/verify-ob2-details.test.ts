// What hosted and signed badges of Open Badges 0.5–2.1 say beyond name and dates, from input to words, against small worlds of our own.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../core/model/report.ts';
import { en } from '../../core/present/locales/en.ts';
import { ja } from '../../core/present/locales/ja.ts';
import { present } from '../../core/present/present.ts';
import { type VerifyOptions, verify } from '../../core/verify.ts';
import { type FakeAnswer, fakeHttp, hostedWorld } from '../support/fake-http.ts';
import { answerOn, assertionOf, CLASS, classOf, type Pair, pairOf, signedBy, worldOf } from '../support/signed-ob2.ts';

const NOW = '2026-06-01T00:00:00Z';
const HOST = 'https://badges.example.org';

async function ask(answers: Record<string, FakeAnswer>, options: VerifyOptions = {}) {
  const { http, asked } = fakeHttp(answers);
  const report = await verify({ url: `${HOST}/a/1` }, { policy: { now: NOW }, ...options, ports: { http } });
  return { report, asked, details: report.badge?.details };
}
const codes = (report: Report) => report.checks.flatMap(({ problems }) => problems.map(({ code }) => code));
const fieldOf = (report: Report) =>
  report.checks.flatMap(({ problems }) => problems).find(({ code }) => code === 'parse.schema')?.detail['field'];
const rowsOf = (report: Report, locale = en) =>
  Object.fromEntries((present(report, { locale }).badge?.facts ?? []).map(({ id, value }) => [id, value]));

const FULL = {
  assertion: {
    narrative: 'She led the survey.',
    evidence: [
      'https://work.example.org/survey',
      { id: 'https://work.example.org/talk', name: 'A talk', genre: 'Talk', audience: 'Teachers', narrative: 'Given in March.' },
    ],
    image: { id: `${HOST}/a/1.png`, caption: 'A blue seal', author: 'https://artist.example.org/' },
  },
  badgeClass: {
    tags: ['statistics', 'survey'],
    alignment: [
      { targetName: 'Planning', targetUrl: 'https://frameworks.example.org/p', targetFramework: 'CF', targetCode: 'P1' },
    ],
    'extensions:ApplyLink': {
      '@context': 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',
      type: ['Extension', 'extensions:ApplyLink'],
      url: 'https://apply.example.org/',
    },
  },
};

describe('a hosted badge of Open Badges 2.0', () => {
  it('shows tags, alignments, evidence, the story of the award and its picture, and says nothing against it', async () => {
    const { report, details } = await ask(hostedWorld(FULL).answers);
    expect(report.verdict).toBe('genuine');
    expect(codes(report)).not.toContain('parse.schema');
    expect(details).toMatchObject({
      narrative: 'She led the survey.',
      tags: ['statistics', 'survey'],
      picture: { caption: 'A blue seal', author: 'https://artist.example.org/' },
      alignments: [{ name: 'Planning', url: 'https://frameworks.example.org/p', framework: 'CF', code: 'P1' }],
      evidence: [
        { name: null, url: 'https://work.example.org/survey' },
        { name: 'A talk', genre: 'Talk', audience: 'Teachers' },
      ],
      extensions: [{ name: 'ApplyLink', value: 'https://apply.example.org/', url: 'https://apply.example.org/' }],
    });
    expect(rowsOf(report)).toMatchObject({
      narrative: 'She led the survey.',
      evidence: 'https://work.example.org/survey\nA talk, Talk, Teachers\nGiven in March.',
      alignments: 'Planning, CF, P1',
      picture: 'A blue seal, https://artist.example.org/',
      extensions: 'Apply Link: https://apply.example.org/',
    });
    expect(rowsOf(report, ja)['extensions']).toBe('申し込み先：https://apply.example.org/');
  });

  it('shows nothing of them where its proof does not hold', async () => {
    const { answers, assertion } = hostedWorld(FULL);
    const at = 'https://attacker.example.net/a';
    const { http } = fakeHttp({ ...answers, [at]: { json: { ...assertion, id: at } } });
    const report = await verify({ url: at }, { policy: { now: NOW }, ports: { http } });
    expect([report.verdict, report.badge]).toEqual(['not-genuine', null]);
  });

  it('asks nobody for an extension, an alignment or a piece of evidence', async () => {
    const { asked } = await ask(hostedWorld(FULL).answers);
    expect(asked).toEqual([`${HOST}/a/1`, `${HOST}/b/1`, `${HOST}/i/1`]);
  });

  it('shows them on pages of others too, and remarks nothing there that would have to be loaded', async () => {
    const full = await ask(hostedWorld(FULL).answers, { sparing: true });
    expect(full.details?.tags).toEqual(['statistics', 'survey']);
    const plain = await ask(hostedWorld({ badgeClass: { image: undefined } }).answers, { sparing: true });
    expect([plain.details, fieldOf(plain.report)]).toEqual([undefined, undefined]);
  });

  it('is remarked on, and no worse, where members are missing that the standard demands', async () => {
    const { report } = await ask(
      hostedWorld({ badgeClass: { image: undefined, description: null }, issuer: { type: null } }).answers,
    );
    expect(report.verdict).toBe('genuine');
    expect(fieldOf(report)).toBe('badge.description, badge.image, badge.issuer.type');
  });

  it('is remarked on where its context has no sign and its dates are in Unix seconds', async () => {
    const old = {
      '@context': undefined,
      context: 'https://w3id.org/openbadges/v2',
      issuedOn: 1_742_482_800,
      expires: '1900000000',
    };
    const { report } = await ask(hostedWorld({ assertion: old }).answers);
    expect([report.verdict, fieldOf(report)]).toEqual(['genuine', '@context, issuedOn, expires']);
    expect(report.badge).toMatchObject({ issuedOn: '2025-03-20T15:00:00.000Z', expires: '2030-03-17T17:46:40.000Z' });
  });
});

describe('a withdrawn badge', () => {
  it('need say no more than that, which is as the standard has it', async () => {
    const { report } = await ask({ [`${HOST}/a/1`]: { json: { type: 'Assertion', id: `${HOST}/a/1`, revoked: true } } });
    expect([report.verdict, fieldOf(report)]).toEqual(['revoked', undefined]);
  });
});

describe('a badge of Open Badges 1.x', () => {
  it('shows alignments by their older names, and evidence that is an address', async () => {
    const world = hostedWorld({
      assertion: {
        ...{ '@context': undefined, type: undefined, id: undefined, uid: '1', verification: undefined },
        verify: { type: 'hosted', url: `${HOST}/a/1` },
        evidence: 'https://work.example.org/1',
      },
      badgeClass: { alignment: { name: 'Planning', url: 'https://frameworks.example.org/p', description: 'To plan.' } },
    });
    const { report, details } = await ask(world.answers);
    expect([report.verdict, report.badge?.standard]).toEqual(['genuine', 'ob-1.0']);
    expect(details).toMatchObject({
      alignments: [{ name: 'Planning', url: 'https://frameworks.example.org/p' }],
      evidence: [{ name: null, url: 'https://work.example.org/1' }],
    });
    expect(codes(report)).toContain('parse.legacy');
    expect(codes(report)).not.toContain('parse.schema');
  });
});

describe('a badge in several languages', () => {
  const edition = (changes: object = {}) => ({
    ...hostedWorld().badgeClass,
    ...{
      id: `${HOST}/b/1-ja`,
      name: '統計のサンプル',
      description: '架空の講座',
      '@language': 'ja',
      criteria: { narrative: '修了' },
    },
    ...changes,
  });
  const related = (url = `${HOST}/b/1-ja`) => ({ '@language': 'en', related: [{ id: url, '@language': 'ja' }] });

  it('is shown in the viewer’s, from the issuer’s own edition', async () => {
    const { answers } = hostedWorld({ badgeClass: related() });
    const { report } = await ask({ ...answers, [`${HOST}/b/1-ja`]: { json: edition() } }, { languages: ['ja-JP', 'en'] });
    expect(report.verdict).toBe('genuine');
    expect(report.badge).toMatchObject({
      ...{ name: '統計のサンプル', description: '架空の講座', language: 'ja', criteria: { narrative: '修了' } },
    });
    // The one that it was not shown in is told of, and the name that was awarded.
    expect(rowsOf(report, ja)).toMatchObject({ languages: '英語', 'awarded-as': 'Sample Statistics' });
  });

  it('is in the language that its issuer gives the edition, where that gives itself none', async () => {
    const { answers } = hostedWorld({ badgeClass: related() });
    const silent = { ...answers, [`${HOST}/b/1-ja`]: { json: edition({ '@language': undefined }) } };
    const { report } = await ask(silent, { languages: ['ja'] });
    expect(report.badge).toMatchObject({ name: '統計のサンプル', language: 'ja' });
  });

  it('asks for no other edition where its own language is read, or none is told', async () => {
    const { answers } = hostedWorld({ badgeClass: related() });
    for (const languages of [['en-GB', 'ja'], ['de'], []]) {
      const { report, asked } = await ask(answers, { languages });
      expect([report.badge?.name, asked.length]).toEqual(['Sample Statistics', 3]);
      expect(rowsOf(report)['languages']).toBe('Japanese');
      expect(rowsOf(report, ja)['languages']).toBe('日本語');
    }
  });

  it('takes no edition from another host, of another issuer, or that is no badge class of that address', async () => {
    const elsewhere = 'https://other.example.net/b';
    const away = await ask(
      { ...hostedWorld({ badgeClass: related(elsewhere) }).answers, [elsewhere]: { json: edition({ id: elsewhere }) } },
      { languages: ['ja'] },
    );
    expect([away.report.badge?.name, away.asked.includes(elsewhere)]).toEqual(['Sample Statistics', false]);
    for (const changes of [
      { issuer: `${HOST}/i/2` },
      { id: elsewhere },
      { name: undefined },
      { name: '\u200b\u2060' },
      { version: '2' },
      { '@language': 'de' },
    ]) {
      const { answers } = hostedWorld({ badgeClass: related() });
      const { report, asked } = await ask({ ...answers, [`${HOST}/b/1-ja`]: { json: edition(changes) } }, { languages: ['ja'] });
      expect([report.verdict, report.badge?.name, asked.length]).toEqual(['genuine', 'Sample Statistics', 4]);
    }
    const gone = await ask(hostedWorld({ badgeClass: related() }).answers, { languages: ['ja'] });
    expect([gone.report.verdict, gone.report.badge?.name]).toEqual(['genuine', 'Sample Statistics']);
  });
});

describe('a signed badge', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await pairOf('ES256');
  });

  it('shows what its payload and its class say', async () => {
    const world = worldOf(pair, { badgeClass: { tags: 'statistics', alignment: 'https://frameworks.example.org/p' } });
    const { report } = await answerOn(await signedBy(pair, assertionOf({ evidence: 'A survey in March.' })), world);
    expect(report.verdict).toBe('genuine');
    expect(report.badge?.details).toMatchObject({
      tags: ['statistics'],
      alignments: [{ name: 'https://frameworks.example.org/p', url: 'https://frameworks.example.org/p' }],
      evidence: [{ name: null, url: null, narrative: 'A survey in March.' }],
    });
  });

  it('keeps the name that was signed, whatever edition its host has now', async () => {
    const related = { '@language': 'en', related: [{ id: `${HOST}/class-ja.json`, '@language': 'ja' }] };
    const edition = classOf({ id: `${HOST}/class-ja.json`, name: '別の名前', '@language': 'ja' });
    const world = worldOf(pair, { badgeClass: related, more: { [`${HOST}/class-ja.json`]: { json: edition } } });
    const named = async (badge: unknown) => {
      const { http, asked } = fakeHttp(world);
      const text = await signedBy(pair, assertionOf({ badge }));
      const report = await verify({ text }, { languages: ['ja'], policy: { now: NOW }, ports: { http } });
      return [report.verdict, report.badge?.name, asked.includes(`${HOST}/class-ja.json`)];
    };
    expect(await named(classOf(related))).toEqual(['genuine', 'Sample Statistics', false]);
    // A class that the payload only names lies on that host as well.
    expect(await named(CLASS)).toEqual(['genuine', '別の名前', true]);
  });
});
