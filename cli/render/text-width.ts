/** East Asian wide and full-width characters, and emoji: two columns in a terminal (Unicode UAX #11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (ZERO.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Pads with blanks to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/**
 * Breaks a text into lines of at most `width` columns: at blanks, or anywhere between wide characters. A longer word is broken at
 * its dots, hyphens and slashes, else anywhere; an address or an id stays whole, so that it can be copied.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

/** Never begins a line in Japanese (JIS X 4051). */
const CLINGS = /^[、。，．・：；？！）」』】〕］｝〉》”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;

/** What is copied from a terminal. */
const WHOLE = /^(?:https?|did|urn):/;

function broken(word: string, width: number): string[] {
  return word.split(/(?=\.)|(?<=[-/])/).flatMap((part) => {
    const pieces = [''];
    for (const character of part) {
      if (textWidth((pieces.at(-1) ?? '') + character) > width) pieces.push(character);
      else pieces[pieces.length - 1] += character;
    }
    return pieces;
  });
}

/** Words and wide characters; an opening bracket never ends a line (JIS X 4051). */
const WORDS = /\s+|[（「『【〔［｛〈《“‘]*(?:[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef“‘]+)|[“‘]+/gu;

function wrapParagraph(paragraph: string, width: number): string[] {
  const words = paragraph.match(WORDS) ?? [];
  const pieces = words.flatMap((word) => (textWidth(word) > width && !WHOLE.test(word) ? broken(word, width) : [word]));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line + piece) > width && !CLINGS.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
