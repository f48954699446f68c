/** Characters of a name that are compared; more is no name, and the rest costs time. */
const LONGEST = 200;
/** Names that differ in so few letters are close: one in short ones, two from this length on. */
const LONG_NAME = 12;
/** Code points. Shorter names are found inside too many others. */
const SHORTEST_CONTAINED = 4;

const EAST_ASIAN = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー';
const BLANK_IN_EAST_ASIAN = new RegExp(`([${EAST_ASIAN}]) (?=[${EAST_ASIAN}])`, 'gu');
/** Drawn as a blank: all white space, the next line, the blank of Braille. Without U+FEFF, which is white space in name alone. */
const BLANK = /(?:(?!\ufeff)[\s\u0085\u2800])+/gu;
/** Characters that draw nothing. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]+/gu;
/** Pictures, and look-alikes of our marks (threats.md T13); combining marks stay. */
const DECORATION = /[\p{So}\p{Extended_Pictographic}√\u{10102}\uaa9c]/gu;
const EDGES = /^[\p{P}\p{S}\p{M}\s]+|[\p{P}\p{S}\s]+$/gu;

/**
 * A name without what does not tell it from another: width and compatibility forms (NFKC), decoration, punctuation around it,
 * blanks more than one, blanks between East Asian characters. Case is kept.
 *
 * @param name attacker-controlled, of any length; time grows with the length alone
 */
export function cleanName(name: string): string {
  return bare(
    bare(name)
      .slice(0, 2 * LONGEST)
      .normalize('NFKC'),
  )
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
    .replace(EDGES, '')
    .replace(/ {2,}/gu, ' ')
    .replace(BLANK_IN_EAST_ASIAN, '$1')
    .slice(0, LONGEST);
}

/**
 * Takes out what is no letter of a name. Done before the name is cut, or a listed name could hide behind what a reader never
 * sees; and before it is normalised, since that takes more than linear time. Pictures that are letters in another form (Ⓐ, ㈱)
 * stay for that.
 */
function bare(name: string): string {
  return name
    .replace(BLANK, ' ')
    .replace(INVISIBLE, '')
    .replace(DECORATION, (sign) => (sign.normalize('NFKC') === sign ? '' : sign))
    .replace(/ {2,}/gu, ' ');
}

/** The words of a name in small letters. */
export function nameWords(name: string): string {
  return cleanName(name).toLowerCase();
}

/**
 * What two names that a reader takes for the same have in common (threats.md T13, §9); '' for no name at all. Blanks do not
 * count: some characters are drawn as one or as none, as the font has it.
 */
export function nameKey(name: string): string {
  return nameWords(name).replaceAll(' ', '');
}

/**
 * Whether a name is close to a listed one, not equal: holds it, is held in it, or differs in a letter or two. Said in words
 * only, so it may be generous.
 *
 * @param a as `nameWords` gives it
 * @param b as `nameWords` gives it
 */
export function isSimilarName(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return contains(long, short) || isWithinEdits(short, long);
}

function contains(long: string, short: string): boolean {
  if ([...short].length < SHORTEST_CONTAINED) return false;
  const at = long.indexOf(short);
  if (at < 0) return false;
  // Words, where there are any: "art" is not held in "Hartford".
  const letter = /[\p{sc=Latin}\p{N}]/u;
  const [before, first] = [long[at - 1] ?? '', short[0] ?? ''];
  const [last, after] = [short.at(-1) ?? '', long[at + short.length] ?? ''];
  return !(letter.test(before) && letter.test(first)) && !(letter.test(last) && letter.test(after));
}

/** Whether one, or two in long names, characters put in, left out or replaced make the one of the other. */
function isWithinEdits(short: string, long: string): boolean {
  const most = long.length >= LONG_NAME ? 2 : 1;
  return short.length >= SHORTEST_CONTAINED && editsSuffice(short, 0, long, 0, most);
}

/** With so few edits, trying each of the three kinds where the texts part is at most nine walks. */
function editsSuffice(a: string, fromA: number, b: string, fromB: number, edits: number): boolean {
  let [i, j] = [fromA, fromB];
  while (i < a.length && a[i] === b[j]) {
    i += 1;
    j += 1;
  }
  if (Math.abs(a.length - i - (b.length - j)) > edits) return false;
  if (i === a.length || j === b.length) return true;
  if (edits === 0) return false;
  return (
    editsSuffice(a, i + 1, b, j + 1, edits - 1) ||
    editsSuffice(a, i + 1, b, j, edits - 1) ||
    editsSuffice(a, i, b, j + 1, edits - 1)
  );
}
