import { describe, expect, it } from 'vitest';
import { languageOf, siteSetting } from '../../../extension/settings/choices.ts';

describe('what is done on a site', () => {
  it('is marks at once, where nobody chose', () => {
    expect(siteSetting('gmail', { sites: {} }, { sites: {} })).toEqual({ show: 'marks', check: 'auto' });
    expect(siteSetting('constructor', { sites: {} }, { sites: {} })).toEqual({ show: 'marks', check: 'auto' });
  });

  it('is what the organisation chose, until the viewer chooses', () => {
    const managed = { sites: { linkedin: { show: 'off', check: 'click' } } } as const;
    expect(siteSetting('linkedin', { sites: {} }, managed)).toEqual({ show: 'off', check: 'click' });
    expect(siteSetting('linkedin', { sites: { linkedin: { show: 'panel' } } }, managed)).toEqual({
      show: 'panel',
      check: 'click',
    });
  });
});

describe('the language', () => {
  it.each([
    ['the viewer’s choice', 'ja', 'en', ['en-US'], 'ja'],
    ['the organisation’s, where the viewer left it open', 'auto', 'ja', ['en-US'], 'ja'],
    ['the browser’s, where nobody chose', 'auto', null, ['tlh', 'ja-JP'], 'ja'],
    ['the browser’s, where there are no words in what was chosen', 'tlh', 'xx', ['ja'], 'ja'],
    ['English for everybody else', 'auto', null, ['tlh'], 'en'],
  ])('is %s', (_title, lang, managed, preferences, expected) => {
    expect(languageOf({ lang }, { lang: managed }, preferences)).toBe(expected);
  });
});
