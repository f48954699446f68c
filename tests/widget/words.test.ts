import { beforeAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../core/index.ts';
import { LOCALES } from '../../core/present/index.ts';
import { dialogWords } from '../../widget/report/words.ts';
import { waitingWords } from '../../widget/waiting-words.ts';
import { filterWords } from '../../widget/wall-words.ts';
import { answerWords, fillIn, hasAnswerWords, loadAnswerWords } from '../../widget/words.ts';

describe('the words of the widget', () => {
  beforeAll(async () => {
    expect(hasAnswerWords('ja')).toBe(false);
    expect(answerWords('ja')).toBe(answerWords('en'));
    await Promise.all(LOCALES.map(loadAnswerWords));
  });

  it.each(LOCALES)('are there in %s in all of its tables, or in none', (locale) => {
    const isSpoken = waitingWords([locale]).lang === locale;
    expect(isSpoken || !['en', 'ja'].includes(locale)).toBe(true);
    if (locale === 'en') return;
    expect(answerWords(locale) !== answerWords('en'), 'widget/words.ts').toBe(isSpoken);
    expect(filterWords(locale) !== filterWords('en'), 'widget/wall-words.ts').toBe(isSpoken);
    expect(dialogWords(locale) !== dialogWords('en'), 'widget/report/words.ts').toBe(isSpoken);
  });

  it.each(LOCALES)('say each answer in one to four words (%s)', (locale) => {
    const { verdicts } = answerWords(locale);
    for (const verdict of VERDICTS) {
      expect(verdicts[verdict].split(' ').length).toBeLessThanOrEqual(4);
      expect(verdicts[verdict].length).toBeLessThanOrEqual(locale === 'ja' ? 12 : 24);
    }
    expect(verdicts.confirmed).toBe(verdicts.genuine);
  });

  it('are of the first language that there are any in', () => {
    expect(waitingWords(['tlh-AQ', 'ja-JP', 'en']).lang).toBe('ja');
    expect(waitingWords(['JA_jp']).lang).toBe('ja');
    expect(waitingWords([]).lang).toBe('en');
    expect(waitingWords(['constructor', '__proto__', '']).lang).toBe('en');
  });

  it('are English in a language that there are none in, and nobody waits for them', async () => {
    for (const lang of ['tlh', 'constructor', '']) {
      expect(hasAnswerWords(lang)).toBe(true);
      await loadAnswerWords(lang);
      expect(answerWords(lang)).toBe(answerWords('en'));
    }
  });

  it('are filled in once: a name makes no places of its own', () => {
    expect(fillIn('{name}: {words}', { name: '{words}', words: 'Expired' })).toBe('{words}: Expired');
    expect(fillIn('{host}', {})).toBe('{host}');
  });
});
