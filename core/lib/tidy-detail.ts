import type { Detail } from '../model/check.ts';

/** Look-alikes of our marks (threats.md T13): in a report they could only pretend. */
const MARKS = /[\u2611\u2705\u2713\u2714\u{1f50f}-\u{1f513}\u{1f5f8}\u{1f5f9}\u{1f6e1}]/gu;
/** Characters of one value: enough for any name, date or host, too few for a flood. */
const LONGEST = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it takes out
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;

/**
 * Makes the values of a problem or fact harmless for whatever shows or stores a report: attacker's text may stand in them. No
 * control characters, no changes of writing direction, no marks like ours, none longer than a line or two. What is shown is cleaned further.
 */
export function tidyDetail(detail: Detail): Detail {
  const entries = Object.entries(detail).map(([name, value]) => [name, typeof value === 'string' ? tidyText(value) : value]);
  return Object.fromEntries(entries) as Detail;
}

/** One value, as `tidyDetail` has it. */
export function tidyText(text: string): string {
  const clean = text
    .slice(0, 4 * LONGEST)
    .replace(HARMFUL, '')
    .replace(MARKS, '');
  // A cut through a surrogate pair would leave half a character.
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean;
}
