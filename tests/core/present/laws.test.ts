import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../core/model/check.ts';
import { VERDICTS } from '../../../core/model/verdict.ts';
import type { Surface } from '../../../core/present/cap-verdict.ts';
import { tierOf } from '../../../core/present/issuer-words.ts';
import { en } from '../../../core/present/locales/en.ts';
import { ja } from '../../../core/present/locales/ja.ts';
import { present } from '../../../core/present/present.ts';
import type { View } from '../../../core/present/view.ts';
import { ALL_CODES, anyReport, FULL_DETAIL, HOST, NAME, SAMPLE_BADGE, sampleReport } from './sample-report.ts';

const SURFACES: readonly (Surface | undefined)[] = [undefined, 'mail', 'profile', 'widget', 'page', 'terminal'];
const locale = fc.constantFrom(en, ja);
const surface = fc.constantFrom(...SURFACES);
const runs = { numRuns: 400 };

/** Every text that is ours, with the claims inside it taken out. */
function ourWords(view: View): string[] {
  const lines = view.checks.flatMap(({ title, outcomeWord, summary, sentences }) => [
    title,
    outcomeWord,
    summary,
    ...sentences.map(({ text }) => text),
  ]);
  return [view.headline, view.explanation, ...view.reasons.map(({ text }) => text), ...view.next, ...lines].map((text) =>
    text.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '…'),
  );
}

describe('any report, in any language, on any surface', () => {
  it('is said in whole sentences without a hole', () => {
    fc.assert(
      fc.property(anyReport, locale, surface, (report, words, where) => {
        for (const text of ourWords(present(report, { locale: words, surface: where }))) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/[{}[\]|]|undefined|NaN|\bnull\b|“”|「」/);
          expect(text).not.toMatch(/\bverified\b|trusted/i);
        }
      }),
      runs,
    );
  });

  it('shows every check, always, and each outcome as what it is, but no self-made identity and nothing unread as a pass', () => {
    fc.assert(
      fc.property(anyReport, locale, surface, (report, words, where) => {
        const { checks } = present(report, { locale: words, surface: where });
        expect(checks.map(({ check }) => check)).toEqual(CHECKS);
        for (const { check, outcome, outcomeWord, summary } of checks) {
          const reported = report.checks.find((each) => each.check === check);
          const selfMade = reported?.outcome === 'pass' && reported.problems.some(({ code }) => code === 'issuer.self-asserted');
          const parsed = report.checks.find((each) => each.check === 'parse')?.outcome;
          const isUnread = check === 'read' && reported?.outcome === 'pass' && parsed === 'not-applicable' && !report.members;
          expect(outcome).toBe(selfMade ? 'not-applicable' : isUnread ? 'unknown' : reported?.outcome);
          const { pass, fail, summary: summaries } = words.checks[check];
          if (outcome === 'pass') continue;
          expect(outcomeWord).not.toBe(pass);
          expect(summary).not.toBe(summaries.pass);
          if (outcome !== 'fail') expect(outcomeWord).not.toBe(fail);
        }
      }),
      runs,
    );
  });

  it('lets no claim turn the direction of our words or leave its isolation', () => {
    fc.assert(
      fc.property(anyReport, locale, surface, (report, words, where) => {
        const text = JSON.stringify(present(report, { locale: words, surface: where }));
        expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067✅]/u);
        // Isolates come in pairs and never inside each other.
        expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')).not.toMatch(/[\u2068\u2069]/u);
      }),
      runs,
    );
  });

  it('offers https links alone', () => {
    fc.assert(
      fc.property(anyReport, locale, (report, words) => {
        const { badge } = present(report, { locale: words });
        for (const { href } of badge?.facts ?? []) if (href !== undefined) expect(href).toMatch(/^https:\/\/[^@]*$/);
        if (badge?.image) expect(badge.image).toMatch(/^https:/);
        if (badge?.lang !== undefined) expect(badge.lang).toMatch(/^[a-zA-Z0-9-]+$/);
      }),
      runs,
    );
  });

  it('is plain JSON, and said the same twice', () => {
    fc.assert(
      fc.property(anyReport, locale, surface, (report, words, where) => {
        const view = present(report, { locale: words, surface: where });
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
        expect(present(structuredClone(report), { locale: words, surface: where })).toEqual(view);
      }),
      { numRuns: 300 },
    );
  });

  it('never shows more than the report says, nor confirmed where the surface caps it', () => {
    fc.assert(
      fc.property(anyReport, locale, surface, (report, words, where) => {
        const { verdict, tone } = present(report, { locale: words, surface: where });
        const capped = where === 'profile' || where === 'widget' || where === 'page';
        expect(verdict).toBe(capped && report.verdict === 'confirmed' ? 'genuine' : report.verdict);
        if (tone === 'green') expect(['confirmed', 'genuine']).toContain(report.verdict);
        if (tone === 'red') expect(['revoked', 'not-genuine']).toContain(report.verdict);
      }),
      runs,
    );
  });
});

describe('law 7: the host is the fact, the name a claim', () => {
  // A name that stands nowhere else, so that finding it means it was said.
  const named = fc.record({
    report: anyReport,
    host: fc.option(fc.constant(HOST)),
    listedAs: fc.option(fc.constant('Listed Name')),
    platform: fc.option(fc.constant({ id: 'example-wallet', name: 'Example Wallet' })),
  });

  it('no headline says the name without host or service, unless the issuer is listed', () => {
    fc.assert(
      fc.property(named, locale, surface, ({ report, host, listedAs, platform }, words, where) => {
        const issuer = { ...SAMPLE_BADGE.issuer, name: 'Zyx Academy', host, listedAs };
        const about = { ...report, badge: { ...SAMPLE_BADGE, issuer, platform } };
        const { headline } = present(about, { locale: words, surface: where });
        if (!headline.includes('Zyx Academy')) return;
        const conflictSaysWhere = report.verdict === 'issuer-name-conflict';
        expect(headline.includes(HOST) || headline.includes('Example Wallet') || conflictSaysWhere).toBe(true);
        const vouchedFor = ['platform', 'listed'].includes(tierOf(about)) && platform !== null;
        if (!vouchedFor) expect(headline).toMatch(/“\u2068Zyx Academy|「\u2068Zyx Academy/);
      }),
      runs,
    );
  });

  it('no sentence says a listed name where the issuer did not pass as listed', () => {
    fc.assert(
      fc.property(named, locale, surface, ({ report, host, platform }, words, where) => {
        const issuer = { ...SAMPLE_BADGE.issuer, host, listedAs: 'Listed Name' };
        const about = { ...report, badge: { ...SAMPLE_BADGE, issuer, platform } };
        if (tierOf(about) === 'listed') return;
        expect(JSON.stringify(present(about, { locale: words, surface: where }))).not.toContain('Listed Name');
      }),
      runs,
    );
  });

  it('the name of an issuer that is not listed stands in quotation marks in every sentence', () => {
    for (const verdict of VERDICTS) {
      const codes = ALL_CODES.map((code) => ({ code, detail: { ...FULL_DETAIL } }));
      const checks = { issuer: { codes }, trust: { outcome: 'not-applicable', codes } } as const;
      for (const words of [en, ja]) {
        for (const text of ourSentences(present(sampleReport(verdict, checks), { locale: words }))) {
          for (const at of text.matchAll(new RegExp(`.?\u2068?${NAME}`, 'gu'))) expect(at[0], text).toMatch(/^[“「]/);
        }
      }
    }
  });
});

function ourSentences(view: View): string[] {
  return [
    view.headline,
    ...view.reasons.map(({ text }) => text),
    ...view.next,
    ...view.checks.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
  ];
}
