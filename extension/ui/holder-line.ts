import type { ProblemCode, Report } from '../../core/index.ts';
import type { HolderWords } from '../words/panel-words.ts';
import type { Place } from './place.ts';

type Line = Exclude<keyof HolderWords, 'title'>;

const BY_CODE: Readonly<Partial<Record<ProblemCode, Line>>> = {
  'recipient.sender-unproven': 'warned',
  'recipient.in-quoted-text': 'quoted',
  'recipient.name-lookalike': 'nameImitated',
  'recipient.name-differs': 'nameDiffers',
  'recipient.name-similar': 'nameSimilar',
  'recipient.name-only': 'nameMatches',
  'recipient.name-not-comparable': 'nameOnly',
  'recipient.unknown-holder': 'nobody',
  'recipient.missing': 'unnamed',
  'recipient.identity-type': 'unreadable',
  'recipient.hash-unsupported': 'unreadable',
};

/** What is said about the holder: the member of `HolderWords`; `null` where the comparison was not reached. */
export function holderLine({ verdict, checks }: Pick<Report, 'verdict' | 'checks'>, place: Place): Line | null {
  const check = checks.find((one) => one.check === 'recipient');
  if (!check || check.outcome === 'skipped') return null;
  const bySender = place === 'mail';
  const listed = checks.some((one) => one.check === 'trust' && one.outcome === 'pass');
  // There the headline says that the holder was not checked: both are to be true.
  if (check.outcome === 'pass' && verdict === 'genuine' && !listed) return bySender ? 'mailMatchesOnly' : 'givenMatchesOnly';
  if (check.outcome === 'pass') return bySender ? 'mailMatches' : 'givenMatches';
  for (const { code } of check.problems) {
    if (code === 'recipient.email-differs') return bySender ? 'mailDiffers' : 'givenDiffers';
    const line = BY_CODE[code];
    if (line) return line;
  }
  return null;
}

/** Reasons that the line about the holder says better, because it knows the page. */
export const SAID_BY_HOLDER_LINE: readonly ProblemCode[] = [
  'recipient.sender-unproven',
  'recipient.in-quoted-text',
  'recipient.name-not-comparable',
  'recipient.unknown-holder',
  'recipient.missing',
  'recipient.identity-type',
];
