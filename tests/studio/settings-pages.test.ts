import { describe, expect, it } from 'vitest';
import { SETTINGS_PAGES } from '../../studio/settings-pages.ts';
import { STEP_LABELS } from '../../studio/step-labels.ts';

describe('the pages of signature settings', () => {
  it('are those of Gmail and the Outlooks, at their own hosts where they have one', () => {
    expect(SETTINGS_PAGES.map(({ id, url }) => [id, url && new URL(url).origin])).toEqual([
      ['gmail', 'https://mail.google.com'],
      ['outlook-com', 'https://outlook.live.com'],
      ['outlook-work', 'https://outlook.cloud.microsoft'],
      ['outlook-classic', null],
      ['outlook-mac', null],
    ]);
  });

  it('are found by hand too, by the same names of menus in both languages', () => {
    for (const { way } of SETTINGS_PAGES) expect(way.ja.match(/›/g)?.length).toBe(way.en.match(/›/g)?.length);
  });

  it('leave two steps, said in both languages', () => {
    for (const { steps } of SETTINGS_PAGES) {
      for (const language of ['en', 'ja'] as const) expect(steps[language].filter((step) => step.trim() !== '')).toHaveLength(2);
      expect(steps.ja.join('')).toMatch(/ます。/);
    }
  });

  it('name the buttons that the pictures show', () => {
    for (const { id, steps } of SETTINGS_PAGES) {
      for (const [language, open, close] of [
        ['en', '“', '”'],
        ['ja', '「', '」'],
      ] as const) {
        const { create, save } = STEP_LABELS[id][language];
        expect(steps[language][0]).toContain(open + create + close);
        if (save !== null) expect(steps[language][1]).toContain(open + save + close);
      }
    }
  });
});
