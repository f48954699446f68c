import { describe, expect, it } from 'vitest';
import type { BadgeView } from '../../../core/model/badge.ts';
import type { Report } from '../../../core/model/report.ts';
import type { Surface } from '../../../core/present/cap-verdict.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import { SAMPLE_BADGE, sampleReport } from './sample-report.ts';

/** Both headlines, without the marks of isolation. */
function headlines(report: Report, surface?: Surface): [english: string, japanese: string] {
  const say = (locale: typeof en) => present(report, { locale, surface }).headline.replace(/[\u2068\u2069]/gu, '');
  return [say(en), say(ja)];
}

const badge = (issuer: Partial<BadgeView['issuer']>, rest: Partial<BadgeView> = {}): { badge: BadgeView } => ({
  badge: { ...SAMPLE_BADGE, ...rest, issuer: { ...SAMPLE_BADGE.issuer, ...issuer } },
});
const unlisted = { trust: { outcome: 'not-applicable', codes: ['trust.not-listed'] } } as const;
const platform = { id: 'example-wallet', name: 'Example Wallet' };

describe('the headline', () => {
  it('of a confirmed badge names the listed issuer and its host', () => {
    const report = sampleReport('confirmed', {}, badge({ listedAs: 'Example University' }));
    expect(headlines(report, 'mail')).toEqual([
      'Confirmed: Example University (badges.example.org) → this e-mail address',
      '確認済み：Example University（badges.example.org）がこのアドレス宛てに発行',
    ]);
    expect(headlines(sampleReport('confirmed', {}, badge({ listedAs: 'badges.example.org' })), 'mail')[0]).toBe(
      'Confirmed: badges.example.org → this e-mail address',
    );
  });

  it('of a genuine badge says the host before the name it goes by', () => {
    expect(headlines(sampleReport('genuine', unlisted))).toEqual([
      'Genuine badge from badges.example.org, which calls itself “Example University”. Holder not checked',
      'badges.example.org（自称「Example University」）の本物のバッジ（本人かどうかは未確認）',
    ]);
  });

  it('of a genuine badge says the listed name where the issuer is listed', () => {
    expect(headlines(sampleReport('genuine', {}, badge({ listedAs: '見本大学' })))).toEqual([
      'Genuine badge from 見本大学. Holder not checked',
      '見本大学の本物のバッジ（本人かどうかは未確認）',
    ]);
  });

  it('of a genuine badge on a platform says the platform that it came through', () => {
    const checks = { trust: { outcome: 'not-applicable', codes: ['trust.platform'] } } as const;
    expect(headlines(sampleReport('genuine', checks, badge({}, { platform })))).toEqual([
      'Genuine badge from Example University, through Example Wallet. Holder not checked',
      'Example University（Example Wallet を通じて発行）の本物のバッジ（本人かどうかは未確認）',
    ]);
  });

  it('of a genuine badge without any place says no name', () => {
    expect(headlines(sampleReport('genuine', unlisted, badge({ host: null })))).toEqual([
      'Genuine badge. Holder not checked',
      '本物のバッジ（本人かどうかは未確認）',
    ]);
    expect(headlines(sampleReport('genuine', unlisted, badge({ name: null })))[0]).toBe(
      'Genuine badge from badges.example.org. Holder not checked',
    );
  });

  it('on a profile says what comparing the names gave, and that it is no check of the holder', () => {
    const named = (code: 'recipient.name-only' | 'recipient.name-similar') =>
      headlines(sampleReport('genuine', { ...unlisted, recipient: { outcome: 'unknown', codes: [code] } }), 'profile');
    expect(named('recipient.name-only')[0]).toMatch(/Name matches, holder not checked$/);
    expect(named('recipient.name-only')[1]).toMatch(/（名前は一致・本人かどうかは未確認）$/);
    expect(named('recipient.name-similar')[0]).toMatch(/Name is similar, holder not checked$/);
  });

  it('of a conflict says the name as what it says, and the host as what it is', () => {
    const detail = { name: 'Example University', host: 'evil.example.net', knownHost: 'www.example.ac.jp' };
    const report = sampleReport('issuer-name-conflict', { trust: { codes: [{ code: 'trust.name-conflict', detail }] } });
    expect(headlines(report)).toEqual([
      'Caution: says “Example University” but comes from evil.example.net',
      '注意：「Example University」と名乗っていますが、発行元は evil.example.net です',
    ]);
    expect(headlines(sampleReport('issuer-name-conflict', {}, badge({ host: null })))[0]).toBe(
      'Caution: does not come from the issuer whose name it shows',
    );
  });

  it('of a badge out of its time says the date as it was written', () => {
    const expired = sampleReport('expired', {
      validity: { codes: [{ code: 'validity.expired', detail: { date: '2025-03-21T00:00:00+09:00' } }] },
    });
    expect(headlines(expired)).toEqual(['Genuine badge, expired 21 March 2025', '本物のバッジ・有効期限切れ（2025年3月21日）']);
    expect(headlines(sampleReport('expired', {}, badge({}, { expires: '2025-03-21' })))[0]).toBe(
      'Genuine badge, expired 21 March 2025',
    );
    expect(headlines(sampleReport('expired'))[0]).toBe('Genuine badge, expired');
    const early = sampleReport('not-yet-valid', {
      validity: { codes: [{ code: 'validity.not-yet-valid', detail: { date: '2030-01-02' } }] },
    });
    expect(headlines(early)).toEqual([
      'Genuine badge, not valid until 2 January 2030',
      '本物のバッジ・有効期間前（2030年1月2日から）',
    ]);
  });

  it('of a failed badge says whom it is not issued by: the host that was asked, never the name that does not hold', () => {
    const failed = { proof: { outcome: 'fail', codes: ['proof.signature-invalid'] } } as const;
    expect(headlines(sampleReport('not-genuine', failed, { badge: null }))).toEqual([
      'Failed: altered, or not issued by the issuer it names',
      '検証失敗：改ざん、または記載された発行者の発行ではありません',
    ]);
    const asked = { ...failed, issuer: { facts: { host: 'badges.example.org' } } } as const;
    expect(headlines(sampleReport('not-genuine', asked, { badge: null }))[0]).toBe(
      'Failed: altered, or not issued by badges.example.org',
    );
  });

  it('of an unfinished check says what could not be found out: the first check without an answer, not those that waited for it', () => {
    const report = sampleReport('incomplete', {
      issuer: { outcome: 'unknown', codes: ['issuer.unreachable'] },
      proof: { outcome: 'skipped' },
      status: { outcome: 'skipped' },
    });
    expect(headlines(report)).toEqual(['Could not finish checking (who issued it)', '確認を完了できませんでした（発行者）']);
    expect(headlines(sampleReport('incomplete', { proof: { outcome: 'skipped' } }))[0]).toBe(
      'Could not finish checking (whether it is unaltered)',
    );
    expect(headlines(sampleReport('incomplete'))[0]).toBe('Could not finish checking');
  });

  it('of a picture without data says that there is nothing; of data that we refuse, why', () => {
    const no = { read: { outcome: 'fail', codes: ['read.no-badge'] } } as const;
    expect(headlines(sampleReport('not-checkable', no, { badge: null }))).toEqual([
      'A picture: nothing to check',
      '検証情報のない画像です',
    ]);
    const claimLink = { read: { outcome: 'fail', codes: ['read.claim-link'] } } as const;
    expect(headlines(sampleReport('not-checkable', claimLink, { badge: null, input: { kind: 'url' } }))[0]).toBe(
      'This link is for receiving a badge. We never open it.',
    );
    const twice = { parse: { outcome: 'fail', codes: ['parse.duplicate-key'] } } as const;
    expect(headlines(sampleReport('not-checkable', twice, { badge: null }))[0]).toBe(en.problems['parse.duplicate-key']);
    const place = { code: 'read.no-badge', detail: { platform: 'Example Wallet', host: 'wallet.example.com' } } as const;
    expect(
      headlines(sampleReport('not-checkable', { read: { codes: [place] } }, { badge: null, input: { kind: 'url' } }))[0],
    ).toBe('This address at Example Wallet is not that of a single badge.');
  });
});
