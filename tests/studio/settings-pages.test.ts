import { describe, expect, it } from 'vitest';
import { SETTINGS_PAGES } from '../../studio/settings-pages.ts';

describe('the pages of signature settings', () => {
  it('are those of Gmail and both Outlooks, at their own hosts', () => {
    expect(SETTINGS_PAGES.map(({ id, url }) => [id, new URL(url).host])).toEqual([
      ['gmail', 'mail.google.com'],
      ['outlook-com', 'outlook.live.com'],
      ['outlook-work', 'outlook.office.com'],
    ]);
    for (const { url } of SETTINGS_PAGES) expect(new URL(url).protocol).toBe('https:');
  });

  it('leave two steps, said in both languages', () => {
    for (const { steps } of SETTINGS_PAGES) {
      for (const language of ['en', 'ja'] as const) expect(steps[language].filter((step) => step.trim() !== '')).toHaveLength(2);
      expect(steps.ja.join('')).toMatch(/ます。/);
    }
  });
});
