import { readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../core/present/index.ts';

const at = (path: string) => new URL(`../../public/${path}`, import.meta.url);
type Messages = Record<string, { message: string }>;
const messagesIn = (lang: string) => JSON.parse(readFileSync(at(`_locales/${lang}/messages.json`), 'utf8')) as Messages;

describe('the texts of the manifest', () => {
  it('are there in English, in no language that nothing else is in, and as short as the stores ask', () => {
    const languages = readdirSync(at('_locales'));
    expect(languages).toContain('en');
    expect(languages.filter((lang) => !(LOCALES as readonly string[]).includes(lang))).toEqual([]);
    for (const lang of languages) {
      const messages = messagesIn(lang);
      expect(Object.keys(messages).sort()).toEqual(['description', 'name', 'shortName']);
      expect(messages['name']?.message.length).toBeLessThanOrEqual(75);
      expect(messages['shortName']?.message.length).toBeLessThanOrEqual(12);
      expect(messages['description']?.message.length).toBeLessThanOrEqual(132);
    }
  });
});

describe('what lies in the extension’s root', () => {
  it('is nothing but texts, icons and the schema of policies: a page could ask for anything else', () => {
    expect(readdirSync(at('')).sort()).toEqual(['_locales', 'icon', 'managed-schema.json']);
  });

  it('has icons of the size that they are named after, with clear corners', () => {
    for (const file of readdirSync(at('icon'))) {
      const { width, height, data } = PNG.sync.read(readFileSync(at(`icon/${file}`)));
      expect(`${width}.png`).toBe(file);
      expect(height).toBe(width);
      expect(data[3]).toBe(0);
    }
  });
});
