import type { SeenIn } from '../../core/index.ts';
import type { Kind } from './contract.ts';
import { pdf } from './pdf.ts';
import { picture } from './picture.ts';

/** Every kind of file in which codes are looked for. */
export const KINDS: Readonly<Record<SeenIn, Kind>> = { picture, pdf };
