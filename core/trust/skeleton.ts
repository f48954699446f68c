import unhomoglyph from 'unhomoglyph';
import { unicodeHost } from '../lib/punycode.ts';
import { cleanName } from './issuer-name.ts';

/** Scripts whose small letters are drawn as small capitals, so that their case has to be folded the other way too. */
const FOREIGN = /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}\p{sc=Cherokee}\p{sc=Coptic}]/u;

/** The Unicode TR 39 §4 skeleton: what a text looks like. The table of prototypes is the package's, Unicode 13. */
export function skeleton(text: string): string {
  return unhomoglyph(text.normalize('NFD')).normalize('NFD');
}

/**
 * The skeletons of a name in every case in which it may be drawn. Case is folded before, never after: a skeleton joins I and
 * l, and folding it would join MIT and MLT.
 */
export interface Look {
  asWritten: string;
  lower: string;
  upper: string;
  /** Both folded: for names that hold letters of another script, whose small к is drawn like a K. */
  folded: string;
  foreign: boolean;
}

/** How an issuer's name looks, blanks aside. */
export function lookOfName(name: string): Look {
  return lookOf(cleanName(name).replaceAll(' ', ''));
}

/** How a host looks to a reader who sees its letters; @param host ASCII */
export function lookOfHost(host: string): Look {
  return lookOf(unicodeHost(host));
}

function lookOf(text: string): Look {
  const upper = skeleton(text.toUpperCase());
  return {
    asWritten: skeleton(text),
    lower: skeleton(text.toLowerCase()),
    upper,
    folded: upper.toLowerCase(),
    foreign: FOREIGN.test(text),
  };
}

/** Whether `look` can be taken for `known` as it is listed, or for the same in capitals or small letters. */
export function looksLike(look: Look, known: Look): boolean {
  if (look.asWritten === '') return false;
  if ([known.asWritten, known.upper, known.lower].includes(look.asWritten) || look.lower === known.lower) return true;
  return look.foreign !== known.foreign && look.folded === known.folded;
}
