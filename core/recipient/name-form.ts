import { isEmail } from './email-forms.ts';
import { isOrganisation, isOrganisationPart, isTitle, withoutAttachedTitle } from './name-words.ts';

/** Characters; more is no name (threats.md §9 "Names"). */
const LONGEST = 200;

/** One reading of a written name: its parts, folded so that spelling and typing do not tell. */
export interface Parts {
  /** Lower case, katakana for hiragana, without accents but for macrons. */
  plain: readonly string[];
  /** The same with ä, ö, ü, ø … written ae, oe, ue, oe …, where there are any. */
  expanded: readonly string[] | null;
  /** Which of two parts is known to be the given name; `null`: the order is not known. */
  given: 0 | 1 | null;
}

/** A written name, ready to be compared. */
export interface NameForm {
  /** What stands between separators: 山田 太郎 / Taro Yamada gives two. Never empty. */
  readings: readonly Parts[];
  /** Invisible characters were removed. */
  invisible: boolean;
  /** Direction controls stand inside it, where nobody's keyboard puts them: what is seen is not what is written. */
  directed: boolean;
}

const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Left by programs around names in mixed text; they move nothing there. Overrides are not among them: they turn letters round. */
const HARMLESS_BEFORE = /(^|[^\p{L}\p{M}\p{N}])[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]+/gu;
const HARMLESS_AFTER = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]+(?![\p{L}\p{M}\p{N}])/gu;
const EMOJI = /\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)*/gu;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+/gu;
const APOSTROPHES = /[\u2018\u2019\u201B\u02B9\u02BB\u02BC\u2032\u00B4\u0060\uFF07]/gu;
const BRACKETED = /[([{<〈《「『【〔“"][^)\]}>〉》」』】〕”"]*(?:[)\]}>〉》」』】〕”"]|$)/gu;
const BRACKETS = /[()[\]{}<>〈〉《》「」『』【】〔〕“”"]/gu;
/** Between two ways of writing a name, or between a person and a place: / | • @ and a dash with blanks round it. */
const READINGS = /[/|¦•@]|\s[-–—]\s/u;
const BETWEEN_PARTS = /[^\p{L}\p{M}\p{N}']+/u;

/** What an override makes of a name on the screen: U+202E shows what follows from right to left, to its end or to U+202C. */
export function asDisplayed(name: string): string {
  return name.replace(/\u202E([^\u202C]*)\u202C?/gu, (_all, turned: string) => [...turned].reverse().join(''));
}

/**
 * Takes a written name apart (threats.md §9 "Names"): NFKC; invisible characters, brackets, titles and punctuation off; case,
 * accents and kana folded.
 *
 * @param name attacker-controlled
 * @returns `null` where there is no person to compare: nothing, too much, an organisation, or an address in place of a name
 */
export function nameForm(name: string): NameForm | null {
  if (name.length > 2 * LONGEST || [...name].length > LONGEST || isEmail(name)) return null;
  const bordered = name.replace(HARMLESS_BEFORE, '$1').replace(HARMLESS_AFTER, '');
  const directed = DIRECTION.test(bordered);
  const seen = bordered.replace(EMOJI, ' ').replace(/[\t\r\n]/gu, ' ');
  const visible = seen.replace(INVISIBLE, '');
  const text = visible.replace(APOSTROPHES, "'").normalize('NFKC');
  const bare = text.replace(BRACKETED, ' ');
  // A name that stands in brackets as a whole is a name all the same.
  const named = /\p{L}/u.test(bare) ? bare : text.replace(BRACKETS, ' ');
  const readings = named.split(READINGS).flatMap(readingOf);
  if (readings.length === 0) return null;
  return { readings, invisible: visible !== seen || bordered !== name, directed };
}

/** No reading for an organisation; two for a name that is written in two scripts side by side. */
function readingOf(text: string): Parts[] {
  const pieces = text.split(/[,、，]/u).map(partsOf);
  const persons = pieces.filter((parts) => parts.length > 0 && !isOrganisation(parts.map(lower)));
  const parts = persons.flat().filter((part) => !isOrganisationPart(part));
  if (!parts.some((part) => /\p{L}/u.test(part))) return [];
  const eastern = parts.filter(isEastern);
  const others = parts.filter((part) => !isEastern(part));
  const groups = eastern.length > 0 && others.length > 0 ? [eastern, others] : [parts];
  const familyFirst = persons.length === 2 && persons[0]?.length === 1 && persons[1]?.length === 1;
  const whole = groups.length > 1 ? [foldParts(parts, null)] : [];
  return [...whole, ...groups.map((group) => foldParts(group, givenPart(group, familyFirst && groups.length === 1, text)))];
}

/** The parts between blanks and punctuation, without titles; as written, so that capitals and hiragana still tell. */
function partsOf(text: string): string[] {
  const parts = text
    // Ph.D. is one word, R.J. is two.
    .replace(/\p{L}{1,3}(?:\.\p{L}{1,3})+/gu, (word) => (isTitle(lower(word.replaceAll('.', ''))) ? ' ' : word))
    .split(BETWEEN_PARTS)
    .map((part) => part.replace(/^'+|'+$/gu, ''))
    .filter((part) => part !== '')
    .map(withoutAttachedTitle);
  return parts.filter((part) => !isTitle(lower(part)));
}

/** YAMADA, Taro and YAMADA Taro tell which part is the family's; so do Chinese characters, hangul and kana without a middle dot. */
function givenPart(parts: readonly string[], familyFirst: boolean, text: string): 0 | 1 | null {
  const [first = '', second = ''] = parts;
  if (parts.length !== 2) return null;
  if (familyFirst) return 1;
  if (isEastern(first)) return text.includes('・') ? null : 1;
  if (isCapitals(first) !== isCapitals(second)) return isCapitals(first) ? 1 : 0;
  return null;
}

function isCapitals(part: string): boolean {
  return part.length > 1 && part === part.toUpperCase() && part !== part.toLowerCase();
}

function isEastern(part: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(part);
}

function foldParts(parts: readonly string[], given: 0 | 1 | null): Parts {
  const lowered = parts.map((part) => katakana(lower(part)).normalize('NFD'));
  const plain = lowered.map((part) => withoutAccents(part, PLAIN, ''));
  const expanded = lowered.map((part) => withoutAccents(part, EXPANDED, 'e'));
  return { plain, expanded: expanded.every((part, index) => part === plain[index]) ? null : expanded, given };
}

/** Letters that do not decompose, as one letter and as the two that stand in for it. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
const EXPANDED: Readonly<Record<string, string>> = { ...PLAIN, ø: 'oe' };

/** Accents off Latin and Greek letters; other scripts need their marks. A macron stays: it tells a long vowel. */
function withoutAccents(decomposed: string, letters: Readonly<Record<string, string>>, umlaut: string): string {
  return decomposed
    .replace(/([\p{sc=Latin}\p{sc=Greek}])([\u0300-\u036F]+)/gu, (_all, letter: string, marks: string) => {
      if (marks.includes('\u0304') && 'aeiou'.includes(letter)) return `${letter}\u0304`;
      if (marks.startsWith('\u0308') && 'aou'.includes(letter)) return letter + umlaut;
      return marks.startsWith('\u030A') && letter === 'a' && umlaut ? 'aa' : letter;
    })
    .replace(/[øłđðħŧŋıæœßþ]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

function lower(text: string): string {
  return text.toLowerCase();
}

function katakana(text: string): string {
  return text.replace(/[\u3041-\u3096\u309D\u309E]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
