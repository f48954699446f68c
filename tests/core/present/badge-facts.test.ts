import { describe, expect, it } from 'vitest';
import type { BadgeView } from '../../../core/model/badge.ts';
import type { Report } from '../../../core/model/report.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import { HOST, SAMPLE_BADGE, sampleReport } from './sample-report.ts';

const shownAs = (badge: Partial<BadgeView>, checks: Parameters<typeof sampleReport>[1] = unlisted): Report =>
  sampleReport('genuine', checks, { badge: { ...SAMPLE_BADGE, ...badge } });
const unlisted = { trust: { outcome: 'not-applicable' } } as const;
const rows = (report: Report, locale = en) =>
  (present(report, { locale }).badge?.facts ?? []).map(({ id, label, value }) => [id, label, value]);
const platform = { id: 'example-wallet', name: 'Example Wallet' };

describe('the facts of a badge', () => {
  it('are shown of no badge that is not proven', () => {
    expect(present(sampleReport('incomplete', {}, { badge: null }), { locale: en }).badge).toBeNull();
  });

  it('say host before name, and that the name is a claim', () => {
    expect(rows(shownAs({}))).toEqual([
      ['host', 'Comes from', HOST],
      ['issuer', 'Calls itself', 'Example University'],
      ['issued-on', 'Issued on', '21 March 2025'],
      ['description', 'About the badge', 'Passed the first course.'],
      ['criteria', 'Awarded for', 'Exam over 60 %'],
      ['standard', 'Standard', 'Open Badges 2.0'],
      ['id', 'Badge address', `https://${HOST}/assertions/1`],
    ]);
  });

  it('say the id of an issuer that is its own key, whole, and of no other that has no host', () => {
    const by = (id: string) => shownAs({ issuer: { ...SAMPLE_BADGE.issuer, id, host: null } });
    const key = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
    expect(rows(by(key)).slice(0, 2)).toEqual([
      ['issuer-id', 'Issuer id', key],
      ['issuer', 'Calls itself', 'Example University'],
    ]);
    expect(rows(by(key), ja)[0]?.[1]).toBe('発行者のID');
    for (const id of ['did:web:example.org', 'https://example.org/issuer']) expect(rows(by(id))[0]?.[0]).toBe('issuer');
  });

  it('say the listed name where the issuer is listed, and only there', () => {
    const badge = { issuer: { ...SAMPLE_BADGE.issuer, listedAs: 'Listed University' } };
    expect(rows(shownAs(badge, {}), ja).slice(0, 2)).toEqual([
      ['issuer', '発行者', 'Listed University'],
      ['host', '発行元', HOST],
    ]);
    expect(rows(shownAs(badge))[1]).toEqual(['issuer', 'Calls itself', 'Example University']);
  });

  it('say through which platform a badge came, where that platform speaks for its issuers', () => {
    const through = { trust: { outcome: 'not-applicable', codes: ['trust.platform'] } } as const;
    expect(rows(shownAs({ platform }, through)).slice(0, 2)).toEqual([
      ['issuer', 'Issuer', 'Example University'],
      ['platform', 'Issued through', 'Example Wallet'],
    ]);
    const anyone = { trust: { outcome: 'not-applicable', codes: ['trust.open-platform'] } } as const;
    expect(rows(shownAs({ platform }, anyone)).slice(0, 3)).toEqual([
      ['host', 'Comes from', HOST],
      ['issuer', 'Calls itself', 'Example University'],
      ['platform', 'Platform', 'Example Wallet'],
    ]);
  });

  it('say in which wallet an imported badge was shown', () => {
    expect(rows(shownAs({ shownOn: platform }))).toContainEqual(['shown-on', 'Shown in', 'Example Wallet']);
  });

  it('show a date that cannot be read as it was written', () => {
    expect(rows(shownAs({ issuedOn: 'last \u202espring' }))).toContainEqual(['issued-on', 'Issued on', 'last spring']);
    expect(rows(shownAs({ issuedOn: '1767225600' }), ja)).toContainEqual(['issued-on', '発行日', '2026年1月1日']);
  });

  it('are the issuer’s texts, cleaned, with their language', () => {
    const { badge } = present(shownAs({ name: '✅ データ\u200bサイエンス', language: 'ja-JP', description: 'a\nb' }), {
      locale: en,
    });
    expect(badge).toMatchObject({ title: 'データサイエンス', lang: 'ja-JP', description: 'a\nb' });
    expect(badge?.facts.find(({ id }) => id === 'criteria')?.lang).toBe('ja-JP');
    expect(badge?.facts.find(({ id }) => id === 'host')).not.toHaveProperty('lang');
  });

  it('have a title even where the badge’s own is nothing', () => {
    expect(present(shownAs({ name: '✓' }), { locale: ja }).badge?.title).toBe('名称のないバッジ');
  });

  it('link to https alone, and show the address of criteria that have no words', () => {
    const { badge } = present(shownAs({ id: 'urn:uuid:1', criteria: { narrative: null, url: `https://${HOST}/c` } }), {
      locale: en,
    });
    expect(badge?.facts.find(({ id }) => id === 'id')).not.toHaveProperty('href');
    expect(badge?.facts.find(({ id }) => id === 'criteria')).toMatchObject({
      value: `https://${HOST}/c`,
      href: `https://${HOST}/c`,
    });
    for (const url of ['javascript:alert(1)', 'http://a.example/', 'https://a:b@c.example/', 'nothing']) {
      expect(present(shownAs({ id: url }), { locale: en }).badge?.facts.find(({ id }) => id === 'id')).not.toHaveProperty('href');
    }
  });

  it('have a picture from https or from the badge itself', () => {
    const image = (address: string | null) => present(shownAs({ image: address }), { locale: en }).badge?.image;
    expect(image('https://a.example/1.png')).toBe('https://a.example/1.png');
    expect(image('data:image/png;base64,AAAA')).toBe('data:image/png;base64,AAAA');
    for (const address of ['http://a.example/1.png', 'javascript:alert(1)', 'data:text/html,x', null])
      expect(image(address)).toBeNull();
  });
});
