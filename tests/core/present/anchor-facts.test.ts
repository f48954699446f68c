import { describe, expect, it } from 'vitest';
import type { Detail } from '../../../core/model/check.ts';
import type { Locale } from '../../../core/present/locales/contract.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import { ANCHOR, sampleReport } from './sample-report.ts';

function line(facts: Detail, locale: Locale = en, timeZone?: string) {
  const view = present(sampleReport('genuine', { anchor: { facts } }), { locale, timeZone });
  return view.checks.find(({ check }) => check === 'anchor');
}

describe('a record on a blockchain', () => {
  it('is told of in figures', () => {
    expect(line(ANCHOR)?.facts?.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Blockchain: Ethereum',
      'Transaction: c0ffee',
      'Anchored on: 1 April 2025 00:00 UTC',
      'Sent from: 0x00000000000000000000000000000000000000aa',
      'Confirmations: 120',
      'Confirmed by: Example Nodes, Other Nodes',
    ]);
    expect(line(ANCHOR, ja, 'Asia/Tokyo')?.facts?.[2]).toEqual({
      id: 'anchored-on',
      label: '記録日時',
      value: expect.stringMatching(/^2025年4月1日 09:00/),
    });
  });

  it('is told of in words, with what it proves and what it does not', () => {
    expect(line(ANCHOR)?.summary).toBe(
      'The blockchain Ethereum has held the fingerprint of this badge since 1 April 2025. That proves that this content existed then, and that the holder of the sending key recorded it; not, alone, who that is.',
    );
    expect(line(ANCHOR, ja)?.summary).toBe(
      'このバッジの指紋（ハッシュ値）が2025年4月1日から、ブロックチェーン（Ethereum）に記録されています。この内容がその時点で存在し、送信元の鍵の持ち主が記録したことの証明です。それだけでは、その持ち主が誰であるかの証明にはなりません。',
    );
  });

  it('leads to a public explorer by https alone', () => {
    const link = (explorer: string) => line({ ...ANCHOR, explorer })?.facts?.[1]?.href;
    expect(link('https://explorer.example.org/tx/c0ffee')).toBe('https://explorer.example.org/tx/c0ffee');
    expect(link('javascript:alert(1)')).toBeUndefined();
    expect(link('https://user@explorer.example.org/')).toBeUndefined();
  });

  it('that was not found has no rows but those of what the badge names, and none where it names none', () => {
    const { network = '', chain = '', txid = '' } = ANCHOR;
    expect(line({ network, chain, txid })?.facts?.map(({ id }) => id)).toEqual(['blockchain', 'transaction']);
    expect(line({})).not.toHaveProperty('facts');
  });

  it('is the business of one check', () => {
    const view = present(sampleReport('genuine', { status: { facts: ANCHOR } }), { locale: en });
    expect(view.checks.filter(({ facts }) => facts)).toEqual([]);
  });
});

describe('the editions of Blockcerts', () => {
  it.each([
    ['blockcerts-1.2', 'Blockcerts 1.2'],
    ['blockcerts-2', 'Blockcerts 2'],
    ['blockcerts-3', 'Blockcerts 3'],
  ] as const)('%s is called %s', (standard, name) => {
    const report = sampleReport('genuine');
    const badge = report.badge && { ...report.badge, standard };
    const facts = present({ ...report, badge }, { locale: en }).badge?.facts;
    expect(facts?.find(({ id }) => id === 'standard')?.value).toBe(name);
  });
});
