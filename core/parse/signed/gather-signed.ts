import { hostOf } from '../../lib/host-of.ts';
import type { Token } from '../../model/credential.ts';
import type { Assertion, BadgeClass, HostedPart, Reference } from '../../model/hosted.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import type { SignedRecord } from '../../model/signed.ts';
import type { Ports } from '../../ports.ts';
import { readBadgeClass } from '../formats/ob-parts.ts';
import { findBadgeClass, findProfile } from '../hosted/find-part.ts';
import { contentOf, notingIn } from '../hosted/gather.ts';

/**
 * Asks for the badge class that a signed assertion names, and for the profile that the class names (Open Badges 2.0 §Signed Verification;
 * open-badges.md §4.5). The profile is always the one at its own address: what a badge says of its issuer's keys counts for nothing.
 *
 * @throws BadgeProblem `parse.*` where a host serves a badge class that is not to be read
 */
export async function gatherSigned(token: Token, assertion: Assertion, http: Ports['http']): Promise<SignedRecord> {
  const notes: Problem[] = [];
  const noting = notingIn(notes, http);
  const badgeClass = await classOf(assertion.badge, noting);
  const kind = contentOf(badgeClass);
  // Open Badges 0.5, whose issuers have no profile, were never signed.
  const issuer = kind && (await findProfile(kind.issuer, null, 'ob-2.0', noting));
  return { token, assertion, badgeClass, issuer, notes };
}

/**
 * The class that the payload names, holds, or both. What stands in the payload is signed, so that its texts are the badge's, also where
 * its address, on the issuer's host, gives no answer. But where that address answers, it says whose class it is: nobody makes a badge of another's class by
 * writing himself into it.
 */
async function classOf(reference: Reference, http: Ports['http']): Promise<HostedPart<BadgeClass>> {
  const signed = wholeClass(reference);
  if (reference.url === null || !signed) return findBadgeClass(reference, null, http);
  const found = await tried(reference, http);
  if (found?.state !== 'served') {
    const host = hostOf(reference.url);
    // Of a class on another host, which may be anybody's, only that host says whose it is.
    if (isOneSite(host, hostOf(signed.issuer.url ?? ''))) return { state: 'embedded', content: signed };
    return found ?? { state: 'missing', problems: [{ code: 'net.bad-body', detail: { host } }] };
  }
  const { issuer } = found.content;
  return { ...found, content: { ...signed, ...(issuer.id !== null && { issuer }) } };
}

function isOneSite(a: string, b: string): boolean {
  return a.replace(/^www\./, '') === b.replace(/^www\./, '');
}

/** A class that stands in the payload with all that makes it one; else it is no more than a name for one. */
function wholeClass({ embedded }: Reference): BadgeClass | null {
  const kind = embedded && readBadgeClass(embedded);
  return kind && kind.name !== null && (kind.issuer.id !== null || kind.issuer.embedded !== null) ? kind : null;
}

/** `null`: what lies there is not to be read. */
async function tried(reference: Reference, http: Ports['http']): Promise<HostedPart<BadgeClass> | null> {
  try {
    return await findBadgeClass(reference, null, http);
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return null;
  }
}
