import { hostOf } from '../lib/host-of.ts';
import { httpsForm, sameAddress } from '../lib/https-form.ts';
import { NAME_LIMITS } from '../lib/plain-text.ts';
import { sameDocument } from '../lib/same-document.ts';
import { shownText } from '../lib/shown-text.ts';
import type { Endorsement } from '../model/badge.ts';
import type { Context } from '../model/context.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { addressOf, listOf } from '../parse/formats/fields.ts';

/** Endorsements of one badge that are looked at. */
export const MOST_ENDORSEMENTS = 20;
/** Hosts that are named of one endorsement: nobody could be asked about more. */
export const MOST_HOSTS = 20;
/** A comment is read in full, a name at a glance. */
const COMMENT = { graphemes: 500, lines: 10 };
const NAME = { ...NAME_LIMITS, lines: 1 };

/** What others say of a badge, and the remark that one of them does not hold. */
export interface Said {
  problems: Problem[];
  endorsements: Endorsement[];
}

/** What of a badge of Open Badges 2.0 may be endorsed, all its addresses, and those of them that were asked. */
export interface Part {
  of: NonNullable<Endorsement['of']>;
  addresses: readonly string[];
  asked: readonly string[];
  document: JsonObject;
}

/** What came of one endorsement: whose it is stands in it as it is claimed, until that was shown. */
export type Judged = Pick<Endorsement, 'state'> & Partial<Endorsement>;

/** The part of a badge that an endorsement of Open Badges 2.0 is about: one, by its address; `null`: something else, or several. */
export function partClaimed({ claim }: JsonObject, parts: readonly Part[]): Part | null {
  const claims = listOf(claim);
  const target = claims.length === 1 ? addressOf(claims[0]) : null;
  const isIt = (one: string) => target !== null && (sameAddress(one, target) || sameDocument(one, target));
  return parts.find(({ addresses }) => addresses.some(isIt)) ?? null;
}

/** The hosts of all that may be an address in a document; its depth was bounded by whoever parsed it. Attacker-controlled. */
export function hostsIn(value: Json | readonly Json[] | undefined): string[] {
  const address = typeof value === 'string' ? httpsForm(value) : null;
  if (address !== null) return [hostOf(address)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(hostsIn) : [];
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
