import type { SeenIn } from '../core/index.ts';
import { drawableType } from './drawable-type.ts';

/** Bytes before the header that readers of PDF put up with. */
const BEFORE_HEADER = 1_024;

/** The kind of a file in which codes are looked for, by its bytes and never by its name; `null`: any other file. */
export function fileKind(bytes: Uint8Array): SeenIn | null {
  if (drawableType(bytes) !== null) return 'picture';
  return new TextDecoder('latin1').decode(bytes.subarray(0, BEFORE_HEADER)).includes('%PDF-') ? 'pdf' : null;
}
