import type { Words } from './contract.ts';
import { options } from './en-options.ts';
import { panel } from './en-panel.ts';

/** English. */
export const en: Words = {
  id: 'en',
  mark: { hint: 'Click for details in the panel', held: 'A badge link at {platform}. Not checked yet' },
  toolbar: {
    count: 'Tashika: badge marks on this page: {count}',
    none: 'Tashika: no badge on this page',
    withdrawn: 'Tashika: the page changed a mark, so it was taken away',
  },
  menu: { verify: 'Verify this badge', scan: 'Look for badges on this page' },
  panel,
  options,
};
