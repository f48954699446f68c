import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../core/model/verdict.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import { ALL_CODES, FULL_DETAIL, HOST, sampleReport } from './sample-report.ts';

const LECOS = 'nlp.netlearning.co.jp';
const { next } = en;
/** Without the marks that set a claim apart. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
const unlisted = { trust: { outcome: 'not-applicable' } } as const;
const unseen = { recipient: { outcome: 'unknown', codes: ['recipient.unknown-holder'] } } as const;

describe('what the viewer can do', () => {
  it('about a badge that is not there on LecoS is told in that platform’s own terms', () => {
    const codes = [{ code: 'proof.hosted-not-found', detail: { host: LECOS } }] as const;
    const report = sampleReport('incomplete', { proof: { outcome: 'unknown', codes } }, { badge: null });
    expect(present(report, { locale: en }).next).toEqual([
      'Not available yet. A badge received today can be checked by tomorrow; it may also be private or deleted by its holder.',
      next['ask-for-original'],
    ]);
    expect(present(report, { locale: ja }).next[0]).toBe(
      'まだ確認できません。受領したばかりのバッジは翌日までに確認できるようになります。非公開に設定されているか、削除された可能性もあります。',
    );
  });

  it('about one that is not there elsewhere says no such thing', () => {
    const codes = [{ code: 'proof.hosted-not-found', detail: { host: HOST } }] as const;
    const view = present(sampleReport('incomplete', { proof: { outcome: 'unknown', codes } }), { locale: en });
    expect(view.next).toEqual([next['ask-for-original']]);
  });

  it('about one on a platform that publishes no data is to get the file, never its address', () => {
    const codes = [{ code: 'read.platform-closed', detail: { platform: 'Open Badge Passport' } }] as const;
    const report = sampleReport('incomplete', { read: { outcome: 'unknown', codes } }, { badge: null });
    expect(present(report, { locale: en }).next.map(plain)).toEqual([
      'Download the badge from Open Badge Passport, or ask its holder for that file, and check the file.',
    ]);
    expect(present(report, { locale: ja }).next[0]).not.toContain('URL');
  });

  it('about a genuine badge is what it lacks to be confirmed, and nothing that it has', () => {
    const of = (checks: Parameters<typeof sampleReport>[1]) =>
      present(sampleReport('genuine', checks), { locale: en, surface: 'mail' }).next;
    expect(of({ ...unlisted, ...unseen })).toEqual([next['add-to-list-to-confirm'], next['compare-address']]);
    expect(of(unlisted)).toEqual([next['add-to-list-to-confirm']]);
    expect(of(unseen)).toEqual([next['compare-address']]);
  });

  it('where the mail service warns of the sender is never the promise of a confirmation', () => {
    for (const code of ['recipient.sender-unproven', 'recipient.in-quoted-text'] as const) {
      const view = present(sampleReport('genuine', { recipient: { outcome: 'unknown', codes: [code] } }), {
        locale: en,
        surface: 'mail',
      });
      expect(view.next).toEqual([next['ask-person']]);
    }
  });

  it('on a surface with a cap is told why there is no more to be had there', () => {
    for (const surface of ['profile', 'page'] as const) {
      expect(present(sampleReport('confirmed'), { locale: en, surface }).next).toEqual([next.capped]);
    }
    for (const verdict of VERDICTS) {
      expect(present(sampleReport(verdict), { locale: en, surface: 'widget' }).next.at(-1)).toBe(next['check-yourself']);
      expect(present(sampleReport(verdict), { locale: en, surface: 'mail' }).next).not.toContain(next['check-yourself']);
    }
  });

  it('to wait is said with the time, where the host named one', () => {
    const of = (detail: Record<string, string>) =>
      present(sampleReport('incomplete', { issuer: { outcome: 'unknown', codes: [{ code: 'net.rate-limited', detail }] } }), {
        locale: en,
      }).next;
    expect(of({ host: HOST, time: '2025-04-01T10:20:00Z' })).toEqual(['Check again after 10:20 UTC.']);
    expect(of({ host: HOST })).toEqual(['Check again later.']);
  });

  it('to list an issuer is offered for accounts, never for self-made identities: a list does not lift those', () => {
    const of = (code: 'trust.open-platform' | 'issuer.self-asserted') =>
      present(sampleReport('issuer-unproven', { trust: { outcome: 'not-applicable', codes: [code] } }), { locale: en }).next;
    expect(of('trust.open-platform')).toEqual([next['add-to-list'], next['ask-issuer']]);
    expect(of('issuer.self-asserted')).toEqual([next['ask-issuer']]);
  });

  it('to come back is said with the day', () => {
    const codes = [{ code: 'validity.not-yet-valid', detail: { date: '2030-01-02' } }] as const;
    const report = sampleReport('not-yet-valid', { validity: { outcome: 'fail', codes } });
    expect(present(report, { locale: en }).next).toEqual(['Check again on 2 January 2030.']);
    expect(present(report, { locale: ja }).next).toEqual(['2030年1月2日以降に、もう一度ご確認ください。']);
  });

  it('is never empty where something is unfinished, never more than three things, and none of them twice', () => {
    for (const code of ALL_CODES) {
      const codes = [
        { code, detail: FULL_DETAIL },
        { code, detail: {} },
        'net.timeout',
        'net.offline',
        'status.unavailable',
      ] as const;
      const steps = present(sampleReport('incomplete', { status: { outcome: 'unknown', codes } }), { locale: en }).next;
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(3);
      expect(new Set(steps).size).toBe(steps.length);
    }
    expect(present(sampleReport('incomplete'), { locale: en }).next).toEqual([next['ask-for-original']]);
  });
});
