import { tidyText } from '../lib/tidy-detail.ts';
import type { Endorsement } from '../model/badge.ts';
import type { CheckId } from '../model/check.ts';
import type { Another, Context } from '../model/context.ts';
import type { Reference } from '../model/hosted.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';
import { firstObject, referenceOf, textOf } from '../parse/formats/fields.ts';
import { contentOf } from '../parse/hosted/gather.ts';
import { isEndorsement } from '../parse/signed/parse-endorsement.ts';
import { readToken } from '../parse/token.ts';
import { endorserProfile } from './endorser-profile.ts';
import { onlyHosts, verifiedAside } from './only-hosts.ts';
import { hostsIn, type Part, partClaimed, shownComment, shownName } from './said-of-badge.ts';

const JUDGED_BY: readonly CheckId[] = ['parse', 'issuer', 'proof', 'validity', 'status'];

/**
 * A signed endorsement of a badge of Open Badges 2.0 (§Endorsement; open-badges.md §4.5, §4.9): by a key that its own issuer's profile
 * lists, about this very badge, neither ended nor withdrawn.
 *
 * @param token attacker-controlled
 * @param mayAsk whether a host was asked already, or the viewer wants it asked
 */
export async function signedEndorsement(
  context: Context,
  token: string,
  parts: readonly Part[],
  mayAsk: (host: string) => boolean,
): Promise<Endorsement> {
  const document = payloadOf(token);
  const by = referenceOf(document?.['issuer']);
  const id = by.url === null ? null : tidyText(by.url);
  const claimed = { id, host: null, name: shownName(textOf(by.embedded?.['name'])) };
  const told = (state: Endorsement['state']): Endorsement => ({ state, of: null, issuer: claimed, comment: null });
  if (!document) return told('fails');
  if (!isEndorsement(document) || by.url === null) return told('unknown');
  if (!(await mayBeAsked(document, by, mayAsk, context.http))) return told('not-asked');
  const { http, refused } = onlyHosts(context.http, mayAsk);
  const verification = await verifiedAside(context, { kind: 'jws', token }, JUDGED_BY, http);
  const state = stateOf(verification);
  if (state !== 'holds') return told(state === 'unknown' && refused().length > 0 ? 'not-asked' : state);
  const of = partClaimed(document, parts)?.of ?? null;
  if (of === null) return told('fails');
  const { issuer, signed } = verification.findings ?? {};
  const profile = signed?.issuer?.state === 'served' ? signed.issuer.content : null;
  const comment = shownComment(textOf(firstObject(document['claim'])?.['endorsementComment']));
  const whose = { id: issuer?.id ?? id, host: issuer?.host ?? null, name: shownName(profile?.name ?? null) };
  return { state, of, issuer: whose, comment };
}

/** Whether all that verifying asks may be asked: the profile first, which says where the keys are and the list of what was withdrawn. */
async function mayBeAsked(
  document: JsonObject,
  by: Reference,
  mayAsk: (host: string) => boolean,
  http: Context['http'],
): Promise<boolean> {
  const { id = null, verification = null, verify = null } = document;
  if (!areAsked([id, by.url, verification, verify], mayAsk)) return false;
  const profile = await endorserProfile(by, mayAsk, http);
  if (profile === null) return false;
  const { publicKey = null, revocationList = null } = contentOf(profile)?.document ?? {};
  return areAsked([publicKey, revocationList], mayAsk);
}

/** All are gone through: whoever decides about asking is told of all of them. */
function areAsked(values: readonly Json[], mayAsk: (host: string) => boolean): boolean {
  return hostsIn(values).map(mayAsk).every(Boolean);
}

/** `null`: it is none. */
function payloadOf(token: string): JsonObject | null {
  try {
    return readToken(token).payload;
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}

/** A fail outweighs a doubt. An issuer who lists no key has shown nothing, and a key of the old size shows little more. */
function stateOf({ report }: Partial<Another>): 'holds' | 'fails' | 'unknown' {
  const outcomeOf = (id: CheckId) => report?.checks.find(({ check }) => check === id)?.outcome ?? 'skipped';
  const outcomes = JUDGED_BY.map(outcomeOf);
  if ((['proof', 'validity', 'status'] as const).some((id) => outcomeOf(id) === 'fail')) return 'fails';
  const isOld = report?.checks.some(({ problems }) => problems.some(({ code }) => code === 'proof.key-old')) === true;
  const isOpen = outcomeOf('issuer') !== 'pass' || outcomeOf('proof') !== 'pass' || isOld;
  return isOpen || outcomes.some((outcome) => outcome === 'unknown' || outcome === 'skipped') ? 'unknown' : 'holds';
}
