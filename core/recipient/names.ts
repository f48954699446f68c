import { mixesScripts } from '../lib/scripts.ts';
import type { Axes } from '../model/verdict.ts';
import { foldLookAlikes, foldStrokes } from './look-alikes.ts';
import { asDisplayed, type NameForm, nameForm, type Parts } from './name-form.ts';
import { partsAgree, residues, sameParts } from './parts.ts';
import { foldKana, foldRomaji } from './romaji.ts';
import { foldVariantKanji } from './variant-kanji.ts';

/** What two names say of each other. */
export interface NameComparison {
  axis: Exclude<Axes['recipient'], 'match-email'>;
  /** Invisible characters were removed before comparing. */
  invisible: boolean;
}

/** From the strongest; a name written in two ways counts by the way that fits best. */
const ORDER = ['match-name', 'similar-name', 'unchecked', 'differ'] as const;
type Answer = (typeof ORDER)[number];

/**
 * Compares the name in the badge with the one on the page (threats.md §9 "Names").
 *
 * Equal up to spelling and order is a match; parts, initials, nicknames, variant characters and the spellings of romaji are
 * similar; what cannot be compared (characters against kana or Latin, organisations, nothing) is unchecked, never different.
 * Two people may share a name, so nothing here ever confirms.
 *
 * @param badge attacker-controlled
 * @param page attacker-controlled
 */
export function compareNames(badge: string, page: string): NameComparison {
  const [a, b] = [nameForm(badge), nameForm(page)];
  if (!a || !b) return { axis: 'unchecked', invisible: false };
  const invisible = a.invisible || b.invisible;
  if (badge === page) return { axis: 'match-name', invisible };
  const answer = best(a, b);
  if ((a.directed || b.directed) && (seemsEqual(answer) || seemsEqual(bestOf(asDisplayed(badge), asDisplayed(page))))) {
    return { axis: 'spoof', invisible };
  }
  if (answer !== 'match-name' && imitates(badge, page)) return { axis: 'spoof', invisible };
  return { axis: answer, invisible };
}

/** Names that become the same, or similar by way of a word of mixed scripts, once look-alike characters are one. */
function imitates(badge: string, page: string): boolean {
  const looks = [foldLookAlikes(badge), foldLookAlikes(page)] as const;
  const strokes = [foldStrokes(looks[0]), foldStrokes(looks[1])] as const;
  if (strokes[0] === badge && strokes[1] === page) return false;
  const answers = [bestOf(...looks), bestOf(...strokes)];
  if (answers.includes('match-name')) return true;
  return answers.includes('similar-name') && (mixesScripts(badge) || mixesScripts(page));
}

function seemsEqual(answer: Answer): boolean {
  return answer === 'match-name' || answer === 'similar-name';
}

function bestOf(badge: string, page: string): Answer {
  const [a, b] = [nameForm(badge), nameForm(page)];
  return a && b ? best(a, b) : 'unchecked';
}

function best(a: NameForm, b: NameForm): Answer {
  const answers = a.readings.flatMap((one) => b.readings.map((other) => compareReadings(one, other)));
  return ORDER.find((answer) => answers.includes(answer)) ?? 'unchecked';
}

function compareReadings(a: Parts, b: Parts): Answer {
  if (sameParts(a.plain, b.plain)) return 'match-name';
  if (isSimilar(a, b)) return 'similar-name';
  const [restA, restB] = residues(a.plain, b.plain);
  // 斎藤 花子 and 斎藤 はなこ: how characters are read is not written in them. A handle of a web site is no name.
  const readable = restA === '' || restB === '' || scriptOf(restA) === scriptOf(restB);
  if (!readable || /\p{N}/u.test(restA + restB)) return 'unchecked';
  return 'differ';
}

function isSimilar(a: Parts, b: Parts): boolean {
  const spellings = ({ plain, expanded }: Parts) => [plain, ...(expanded ? [expanded] : [])];
  return spellings(a).some((one) => spellings(b).some((other) => similarParts(one, other))) || sharesGivenName(a, b);
}

function similarParts(a: readonly string[], b: readonly string[]): boolean {
  const [foldedA, foldedB] = [a.map(foldSpelling), b.map(foldSpelling)];
  if (sameParts(foldedA, foldedB) || partsAgree(a, b) || partsAgree(foldedA, foldedB)) return true;
  // 山田 and 山田太郎, written without a blank: the one is a part of the other.
  return isWithin(foldedA.join(''), foldedB.join(''));
}

function foldSpelling(part: string): string {
  return /\p{sc=Latin}/u.test(part) ? foldRomaji(part.replaceAll("'", '')) : foldVariantKanji(foldKana(part));
}

function isWithin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^[\p{sc=Han}\p{sc=Hangul}]/u.test(long) && short !== '' && (long.startsWith(short) || long.endsWith(short));
}

/**
 * The same given name with another family name, as after a marriage. Only where the order of the parts is known: of two Latin
 * names that share a part, nobody can say which part it is.
 */
function sharesGivenName(a: Parts, b: Parts): boolean {
  const [foldedA, foldedB] = [a.plain.map(foldSpelling), b.plain.map(foldSpelling)];
  if (foldedA.length === 2 && foldedB.length === 2) {
    return [0, 1].some((i) => [0, 1].some((j) => foldedA[i] === foldedB[j] && (a.given === i || b.given === j)));
  }
  return sharesEnd(foldedA, foldedB) || sharesEnd(foldedB, foldedA);
}

/** 山田花子 without a blank ends in the given name of 鈴木 花子, or in as many characters as 鈴木花子 ends in. */
function sharesEnd(unspaced: readonly string[], other: readonly string[]): boolean {
  const [name = '', ...more] = unspaced;
  if (more.length > 0 || !/^\p{sc=Han}/u.test(name)) return false;
  const given = other.length === 2 ? (other[1] ?? '') : (other[0] ?? '').slice(-2);
  // A family name that begins alike is the same one with a longer given name: 佐藤一郎, 佐藤健一郎.
  return given.length >= 2 && name.length > given.length && name.endsWith(given) && name[0] !== other[0]?.[0];
}

/** The scripts of what two names do not share, as far as they decide whether it can be compared. */
function scriptOf(text: string): string {
  if (/\p{sc=Han}/u.test(text)) return 'han';
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'kana';
  if (/\p{sc=Hangul}/u.test(text)) return 'hangul';
  if (/\p{sc=Latin}/u.test(text)) return 'latin';
  if (/\p{sc=Cyrillic}/u.test(text)) return 'cyrillic';
  return /\p{L}/u.test(text) ? 'other' : 'none';
}
