import { NAME_LIMITS } from '../lib/plain-text.ts';
import { shownText } from '../lib/shown-text.ts';
import type { Endorsement } from '../model/badge.ts';
import type { Context } from '../model/context.ts';
import type { Problem } from '../model/problem.ts';

/** Endorsements of one badge that are looked at. */
export const MOST_ENDORSEMENTS = 20;
/** A comment is read in full, a name at a glance. */
const COMMENT = { graphemes: 500, lines: 10 };
const NAME = { ...NAME_LIMITS, lines: 1 };

/** What others say of a badge, and the remark that one of them does not hold. */
export interface Said {
  problems: Problem[];
  endorsements: Endorsement[];
}

/** The endorsements of a badge with their remark: one is enough. */
export function saidOf(endorsements: Endorsement[]): Said {
  const failing = endorsements.find(({ state }) => state === 'fails');
  const name = failing?.issuer.name ?? failing?.issuer.id ?? '';
  return { problems: failing ? [{ code: 'proof.endorsement-invalid', detail: { name } }] : [], endorsements };
}

/** Whether the viewer wants this host asked, which the badge does not lead to. '' names none. */
export function isWanted(host: string, { askEndorsers }: Pick<Context, 'askEndorsers'>): boolean {
  return askEndorsers === true || (askEndorsers || []).includes(host);
}

/** A comment as it may be shown. Attacker-controlled. */
export function shownComment(text: string | null): string | null {
  return (text !== null && shownText(text, COMMENT).text) || null;
}

/** The name of whoever endorses, as it may be shown. Attacker-controlled. */
export function shownName(text: string | null): string | null {
  return (text !== null && shownText(text, NAME).text) || null;
}
