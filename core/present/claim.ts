import { isolate, shownText } from '../lib/shown-text.ts';
import type { Locale } from './locales/contract.ts';

/** Room for one claim in a sentence: a name, a reason. */
const IN_A_SENTENCE = { graphemes: 120, lines: 1 };

/**
 * A text of somebody else's, made fit to stand inside a sentence of ours: cleaned, on one line, unable to end our quotation
 * marks or to turn the direction of our words (threats.md T13, T35).
 *
 * @param text attacker-controlled
 * @returns empty where nothing of it can be shown
 */
export function claim(text: string, locale: Locale, room = IN_A_SENTENCE): string {
  const shown = oneLine(text, room).replace(/["“”「」]/g, (mark) => locale.innerQuotes[mark] ?? mark);
  return shown === '' ? '' : isolate(shown);
}

/** A value of our own finding: a host in ASCII, a DID, a number. Whatever turns out to be something else is set apart like a claim. */
export function fact(value: string | number): string {
  const shown = oneLine(String(value));
  return /^[a-z0-9.:/~_%-]*$/i.test(shown) ? shown : isolate(shown);
}

function oneLine(text: string, room = IN_A_SENTENCE): string {
  return shownText(text.replace(/\s*[\n\r\u0085\u2028\u2029]\s*/g, ' '), room).text;
}
