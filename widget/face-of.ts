import type { Report } from '../core/index.ts';
import { capVerdict, MARKS, type Shape, type Tone } from '../core/present/index.ts';
import type { AnswerWords } from './answer-words.ts';
import type { Fallback } from './surroundings.ts';
import { fillIn } from './words.ts';

/** What is seen of an answer before its dialog is opened. */
export interface Face {
  shape: Shape;
  tone: Tone;
  words: string;
  name: string;
  /** The language of the name, where the badge says it. */
  nameLang: string | null;
  /** Best first; one that does not load is passed over. */
  pictures: readonly string[];
  /** The host as the fact, between the words before and after it. */
  host: readonly [before: string, host: string, after: string] | null;
  /** What the issuer calls itself. */
  claim: string | null;
  description: string | null;
  checked: string | null;
}

/** Where an answer is shown. */
export interface FaceSetting {
  words: AnswerWords;
  /** The host of the page, ASCII. */
  site: string;
  fallback: Fallback;
}

/** BCP 47 as far as an attribute needs it. Attacker-controlled. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,5}$/i;

/** Puts an answer into what is seen of it. Where nothing of the badge is proven, it is called what the page calls it, in quotes. */
export function faceOf(report: Report, { words, site, fallback }: FaceSetting): Face {
  const { badge } = report;
  const verdict = capVerdict(report.verdict, 'widget');
  const answer = { ...MARKS[verdict], words: words.verdicts[verdict], checked: checkedWords(report, site, words) };
  if (!badge) {
    const name = fallback.name ? fillIn(words.quoted, { name: fallback.name }) : words.untitled;
    return { ...answer, name, nameLang: null, pictures: fallback.pictures, host: null, claim: null, description: null };
  }
  const { host, name } = badge.issuer;
  return {
    ...answer,
    name: badge.name || words.untitled,
    nameLang: badge.language !== null && LANGUAGE.test(badge.language) ? badge.language : null,
    pictures: [...(badge.image !== null && isPicture(badge.image) ? [badge.image] : []), ...fallback.pictures],
    host: host === null ? null : around(badge.platform ? words.issuedThrough : words.issuedBy, host),
    claim: name ? fillIn(host === null ? words.onlyClaim : words.claim, { name }) : null,
    description: badge.description,
  };
}

/**
 * A report as the widget tells it: what embeds it could make it say anything, so it never says more than `genuine` (threats.md T65).
 */
export function capReport(report: Report): Report {
  return {
    ...report,
    verdict: capVerdict(report.verdict, 'widget'),
    ...(report.members && { members: report.members.map(capReport) }),
  };
}

/** Attacker-controlled: only what an image element draws without running it. */
function isPicture(image: string): boolean {
  return /^(?:https:\/\/|data:image\/)/i.test(image);
}

function around(text: string, host: string): readonly [string, string, string] {
  const [before = '', after = ''] = text.split('{host}');
  return [before, host, after];
}

function checkedWords({ verifiedAt }: Report, site: string, words: AnswerWords): string | null {
  const time = Date.parse(verifiedAt);
  if (Number.isNaN(time)) return null;
  const format = { dateStyle: 'medium', timeStyle: 'short', calendar: 'gregory' } as const;
  const date = new Intl.DateTimeFormat(words.dates, format).format(time);
  // A date is not torn apart at the end of a line.
  return fillIn(words.checked, { site, date: date.replaceAll(' ', '\u00a0') });
}
