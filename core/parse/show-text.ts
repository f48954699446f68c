import type { ShownLimits } from '../lib/plain-text.ts';

/** Cleans one text; `null` where nothing of it can be shown. */
export type ShowText = (text: string | null, limits?: ShownLimits) => Promise<string | null>;
