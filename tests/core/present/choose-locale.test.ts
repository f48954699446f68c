import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../../core/present/choose-locale.ts';
import { LOCALES, loadLocale } from '../../../core/present/locales/registry.ts';

describe('the language to speak', () => {
  it('is the first preference that there are words in', () => {
    expect(chooseLocale(['ja', 'en'])).toBe('ja');
    expect(chooseLocale(['tlh-FR', 'qaa', 'ja-JP', 'en'])).toBe('ja');
    expect(chooseLocale(['en-US', 'ja'])).toBe('en');
  });

  it('is found behind region, script, case and the forms of the shell', () => {
    for (const preference of ['ja-JP', 'JA', 'ja_JP.UTF-8', ' ja-Jpan-JP-x-private ', 'ja.UTF-8']) {
      expect(chooseLocale([preference]), preference).toBe('ja');
    }
  });

  it('is English where no preference can be met', () => {
    for (const preferences of [[], [''], ['tlh'], ['C'], ['*'], ['java'], ['jan'], ['__proto__'], ['constructor']]) {
      expect(chooseLocale(preferences), String(preferences)).toBe('en');
    }
  });
});

describe('the register of languages', () => {
  it('loads each under its own id', async () => {
    expect(LOCALES[0]).toBe('en');
    expect(LOCALES).toContain('ja');
    for (const id of LOCALES) expect((await loadLocale(id)).id).toBe(id);
  });
});
