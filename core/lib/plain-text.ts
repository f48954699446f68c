/** How much of a text is shown. */
export interface ShownLimits {
  /** User-perceived characters. */
  graphemes: number;
  lines: number;
}

/** Names and titles (threats.md §8, "shown text"). */
export const NAME_LIMITS: ShownLimits = { graphemes: 200, lines: 3 };

/**
 * Nearly every text: Latin, Greek, Cyrillic, kana, ideographs, Hangul syllables and their punctuation, all of them one UTF-16
 * unit that joins with nothing. One test instead of eight, for the bulk path.
 */
const PLAIN =
  /^[\n -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u0386\u0388-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d]*$/;

/**
 * The text as it may be shown, where nothing about it is remarkable: no sign, direction, joiner or mark in it, and short
 * enough. `null`: `shownText` has to look at it.
 *
 * @param text attacker-controlled
 */
export function plainText(text: string, limits: ShownLimits = NAME_LIMITS): string | null {
  return text.length <= limits.graphemes && PLAIN.test(text) && countLines(text) <= limits.lines ? text.trim() : null;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
