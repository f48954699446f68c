import { type BadgeInput, isAddressAlone, readLink } from '../core/index.ts';

/** A text is told of by its beginning. */
const SHOWN_CHARACTERS = 40;

/** What was typed or pasted: addresses, each by itself; else one text of a badge. */
export function inputsIn(text: string): { input: BadgeInput; what: string }[] {
  const given = text.trim();
  const words = given.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  if (words.every(isAddressAlone)) {
    return [...new Set(words)].map((url) => ({ input: { url }, what: nameOfAddress(url) }));
  }
  const what = given.length > SHOWN_CHARACTERS ? `${given.slice(0, SHOWN_CHARACTERS)}…` : given;
  return [{ input: { text: given }, what }];
}

/** An address as it may be shown: one by which a badge can be received, or that holds the reader's, is not repeated. */
export function nameOfAddress(url: string): string {
  const link = readLink(url);
  if (link.kind === 'badge' || link.kind === 'other') return link.url;
  return URL.canParse(url) ? new URL(url).host : url.slice(0, 80);
}
