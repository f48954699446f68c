import { describe, expect, it } from 'vitest';
import { CHECKS, OUTCOMES } from '../../../../core/model/check.ts';
import { problemClass } from '../../../../core/model/problem.ts';
import { VERDICTS } from '../../../../core/model/verdict.ts';
import { fill, placesIn, type Values } from '../../../../core/present/fill.ts';
import type { Locale } from '../../../../core/present/locales/contract.ts';
import { en } from '../../../../core/present/locales/en.ts';
import { ja } from '../../../../core/present/locales/ja.ts';
import { LOCALES, loadLocale } from '../../../../core/present/locales/registry.ts';
import { ALL_CODES } from '../sample-report.ts';

const JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
/** Bare "Verified" says neither what nor by whom; "trusted" is a judgement that nobody here can make (threats.md §9). */
const FORBIDDEN = /\bverified\b|trusted by|\bvalid badge\b|検証済み|認証済み|信頼され/i;

/** Every text of a locale with where it stands. */
function textsOf(node: unknown, path: string): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

/** Those that are sentences: what is left has no grammar. */
function sentencesIn({ problems, variants, verdicts, checks, next, stillServed, notFoundAt }: Locale): [string, string][] {
  const summaries = CHECKS.map((check) => checks[check].summary);
  return textsOf({ problems, variants, verdicts, summaries, next, stillServed, notFoundAt }, '');
}

const everyPlace = (template: string): Values => Object.fromEntries(placesIn(template).map((place) => [place, `V${place}`]));

const locales = await Promise.all(LOCALES.map(loadLocale));

describe.each(locales)('the words of $id', (locale) => {
  const { fallbacks } = locale;
  const texts = textsOf(locale, '').filter(([path]) => path !== '.origin.close' && !/^\.(?:innerQuotes|punctuation)/.test(path));

  it('are all there, none of them empty', () => {
    expect(texts.length).toBeGreaterThan(ALL_CODES.length + 13 * 3 + 9 * 8);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('never say a bare "verified", and never "trusted"', () => {
    expect(texts.filter(([, text]) => FORBIDDEN.test(text))).toEqual([]);
  });

  it('hold no sign that looks like a mark, no control character, no doubled or stray space', () => {
    expect(texts.filter(([, text]) => /[✓✔✅☑🛡🔒\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]| {2}|^ | $/u.test(text))).toEqual(
      [],
    );
  });

  it.each(ALL_CODES)('say %s with no value and with all of them, without a hole', (code) => {
    const template = locale.problems[code];
    for (const values of [{}, everyPlace(template)]) {
      const said = fill(template, values, fallbacks);
      expect(said).not.toBeNull();
      expect(said).not.toMatch(/[{}[\]|]|undefined|null|NaN|\(\)|（）|“”|「」| {2}| [.,]/);
      expect(said).toMatch(/[.。）」”]$/);
      if (locale.id === 'en') expect(said).toMatch(/^[A-Z]/);
    }
    for (const place of placesIn(template)) expect(fill(template, everyPlace(template), fallbacks)).toContain(`V${place}`);
  });

  it('say every verdict in full and in plain form', () => {
    for (const verdict of VERDICTS) {
      const { headline, bare, explanation } = locale.verdicts[verdict];
      expect(fill(headline, everyPlace(headline))).not.toMatch(/[{}[\]|]/);
      expect(placesIn(bare + explanation)).toEqual([]);
    }
  });

  it('say every next step with no value', () => {
    for (const [step, template] of Object.entries(locale.next)) expect(fill(template, {}, fallbacks), step).not.toBeNull();
  });

  it('say every outcome of every check with no value', () => {
    for (const check of CHECKS) {
      for (const outcome of OUTCOMES) expect(fill(locale.checks[check].summary[outcome], {}, fallbacks)).toMatch(/[.。]$/);
    }
    expect(fill(locale.stillServed, {}, fallbacks)).not.toBeNull();
  });

  it('never say the unknown in the words of a pass or of a fail', () => {
    for (const check of CHECKS) {
      const { pass, fail, summary } = locale.checks[check];
      for (const outcome of ['unknown', 'skipped', 'not-applicable'] as const) {
        expect([pass, fail, summary.pass, summary.fail]).not.toContain(summary[outcome]);
        expect([pass, fail]).not.toContain(locale.outcomes[outcome]);
      }
      for (const word of [pass, fail]) {
        // Words of one or two letters (あり, なし) are part of many others.
        if (word.length > 2) expect(summary.unknown.toLowerCase()).not.toContain(word.toLowerCase());
      }
    }
  });

  it('say each check, each outcome of a check and each step in words of its own', () => {
    expect(new Set(CHECKS.map((check) => locale.checks[check].title)).size).toBe(CHECKS.length);
    for (const check of CHECKS) expect(new Set(Object.values(locale.checks[check].summary)).size).toBe(OUTCOMES.length);
    expect(new Set(Object.values(locale.next)).size).toBe(Object.keys(locale.next).length);
  });

  it('do not call anything a fake where no answer could be had', () => {
    const accusing = /\bfake\b(?<!does not make it a fake)|forged|fraud|偽物(?!とは言えません)|偽造|詐欺/;
    for (const code of ALL_CODES.filter((each) => problemClass(each) !== 'fail')) {
      expect(locale.problems[code], code).not.toMatch(accusing);
    }
  });

  it('say the same of a fault of ours in every check', () => {
    const internal = ALL_CODES.filter((code) => code.endsWith('.internal-error'));
    expect(internal).toHaveLength(CHECKS.length);
    expect(new Set(internal.map((code) => locale.problems[code])).size).toBe(1);
  });

  it('otherwise have a sentence of its own for each code', () => {
    const own = ALL_CODES.filter((code) => !code.endsWith('.internal-error')).map((code) => locale.problems[code]);
    const twice = own.filter((text, index) => own.indexOf(text) !== index);
    // The text encoding of a file and of what it holds is one thing to a reader.
    expect(twice).toEqual([]);
  });
});

describe('the languages together', () => {
  const placesOf = (locale: Locale): Map<string, string[]> =>
    new Map(
      textsOf({ ...locale, innerQuotes: {}, kinds: {} }, '').map(([path, text]) => [path, [...new Set(placesIn(text))].sort()]),
    );

  it('show the same values in the same sentences', () => {
    for (const locale of locales) expect(placesOf(locale), locale.id).toEqual(placesOf(en));
  });

  it('are Japanese and English', () => {
    expect(sentencesIn(ja).filter(([, text]) => !JAPANESE.test(text))).toEqual([]);
    expect(sentencesIn(en).filter(([, text]) => JAPANESE.test(text))).toEqual([]);
  });

  it('end Japanese sentences politely', () => {
    const polite = /(?:です|ます|ません|でした|ました|ください)。$/;
    // What is set in brackets of either kind is no part of the sentence.
    const bare = (text: string) => text.replace(/\[[^\]]*\]|（[^）]*）/g, '');
    expect(textsOf({ ...ja.problems, ...ja.next }, '').filter(([, text]) => !polite.test(bare(text)))).toEqual([]);
  });
});
