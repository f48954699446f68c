import { beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../core/index.ts';
import { capReport, type FaceSetting, faceOf } from '../../widget/face-of.ts';
import { answerWords, loadAnswerWords } from '../../widget/words.ts';
import { BADGE, reportOf } from './reports.ts';

const setting = (lang = 'en'): FaceSetting => ({
  words: answerWords(lang),
  site: 'site.example.org',
  fallback: { name: 'My badge', text: false, pictures: ['https://site.example.org/own.png'] },
});

describe('what is seen of an answer', () => {
  beforeAll(() => loadAnswerWords('ja'));

  it('can be told by its words or its shape alone', () => {
    const faces = VERDICTS.filter((verdict) => verdict !== 'confirmed').map((verdict) => faceOf(reportOf(verdict), setting()));
    expect(new Set(faces.map(({ words }) => words)).size).toBe(12);
    // A badge whose time is over and one whose time has not come share the clock.
    expect(new Set(faces.map(({ shape }) => shape)).size).toBe(11);
  });

  it('never says more than genuine, in members too', () => {
    const confirmed = reportOf('confirmed');
    expect(faceOf(confirmed, setting())).toEqual(faceOf(reportOf('genuine'), setting()));
    const capped = capReport({ ...confirmed, members: [confirmed, reportOf('revoked')] });
    expect([capped, ...(capped.members ?? [])].map(({ verdict }) => verdict)).toEqual(['genuine', 'genuine', 'revoked']);
    expect(confirmed.verdict).toBe('confirmed');
  });

  it('gives the host as the fact and the name as a claim', () => {
    const { host, claim } = faceOf(reportOf('genuine'), setting());
    expect(host).toEqual(['Issued by ', 'badges.example.org', '']);
    expect(claim).toBe('“Example University”');
    const inJapanese = faceOf(reportOf('genuine'), setting('ja'));
    expect(inJapanese.host).toEqual(['発行元：', 'badges.example.org', '']);
    expect(inJapanese.claim).toBe('自称「Example University」');
  });

  it('calls a service on which anybody may have an account no issuer', () => {
    const badge = { ...BADGE, platform: { id: 'example', name: 'Example Badges' } };
    expect(faceOf(reportOf('issuer-unproven', badge), setting()).host?.[0]).toBe('Issued through ');
  });

  it('names nobody where no host is proven', () => {
    const badge = { ...BADGE, issuer: { ...BADGE.issuer, host: null } };
    expect(faceOf(reportOf('issuer-unproven', badge), setting())).toMatchObject({
      host: null,
      claim: 'Calls itself “Example University”',
    });
  });

  it('puts the page’s own name in quotes where nothing of the badge is proven', () => {
    expect(faceOf(reportOf('not-genuine', null), setting())).toMatchObject({
      name: '“My badge”',
      pictures: ['https://site.example.org/own.png'],
      host: null,
      claim: null,
      description: null,
    });
  });

  it('is called a badge where nobody has named it', () => {
    const unnamed = { ...setting('ja'), fallback: { name: '', text: false, pictures: [] } };
    expect(faceOf(reportOf('incomplete', null), unnamed).name).toBe('バッジ');
  });

  it.each(['http://badges.example.org/a.png', 'javascript:alert(1)', 'data:text/html,<script>', '/a.png'])(
    'never asks for the picture %s',
    (image) => {
      expect(faceOf(reportOf('genuine', { ...BADGE, image }), setting()).pictures).toEqual(['https://site.example.org/own.png']);
    },
  );

  it('prefers the picture that is proven', () => {
    expect(faceOf(reportOf('genuine'), setting()).pictures[0]).toBe(BADGE.image);
  });

  it('sets no language that is none', () => {
    expect(faceOf(reportOf('genuine', { ...BADGE, language: '"><b>' }), setting()).nameLang).toBeNull();
    expect(faceOf(reportOf('genuine', { ...BADGE, language: 'ja-JP' }), setting()).nameLang).toBe('ja-JP');
  });

  it('says who checked it, where and when', () => {
    expect(faceOf(reportOf('genuine'), setting()).checked).toMatch(
      /^Checked in your browser on site\.example\.org, 1\d\u00a0Mar\u00a02026,\u00a0\d\d:\d\d$/,
    );
    expect(faceOf(reportOf('genuine'), setting('ja')).checked).toContain(
      'site.example.org で、お使いのブラウザーが確認（2026/03/1',
    );
    expect(faceOf({ ...reportOf('genuine'), verifiedAt: 'soon' }, setting()).checked).toBeNull();
  });
});
