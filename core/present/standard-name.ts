import type { Standard } from '../model/badge.ts';

type Numbered = `ob-${string}` | `blockcerts-${string}`;

/** Editions that are called otherwise than by their number. */
const NAMES = {
  'clr-2.0': 'Comprehensive Learner Record 2.0',
  endorsement: 'Open Badges 3.0 (EndorsementCredential)',
  vc: 'W3C Verifiable Credential',
} as const satisfies Record<Exclude<Standard, Numbered>, string>;

/** What the editions are called, the same in every language: `ob-2.0` → "Open Badges 2.0", `blockcerts-3` → "Blockcerts 3". `null`: an edition without a name here. */
export function standardName(standard: string): string | null {
  const [, family, edition] = /^(ob|blockcerts)-(\d+(?:\.\d+)?)$/.exec(standard) ?? [];
  if (edition) return `${family === 'ob' ? 'Open Badges' : 'Blockcerts'} ${edition}`;
  return Object.hasOwn(NAMES, standard) ? NAMES[standard as keyof typeof NAMES] : null;
}
