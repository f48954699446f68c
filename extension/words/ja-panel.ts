import type { PanelWords } from './panel-words.ts';

/** Panel and popup. */
export const panel: PanelWords = { title: 'Tashika' };
