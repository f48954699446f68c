import type { CheckResult } from '../../model/context.ts';
import type { Token } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';
import { detect } from '../../read/detect.ts';
import { referenceOf, stringsOf } from '../formats/fields.ts';
import { readAssertion } from '../formats/ob-parts.ts';
import { badgeOfAssertion } from '../hosted/badge-of.ts';
import { findProfile } from '../hosted/find-part.ts';
import { notingIn } from '../hosted/gather.ts';

/** Whether a document is what somebody says of a badge, its class or its issuer (Open Badges 2.0 §Endorsement). */
export function isEndorsement(document: JsonObject): boolean {
  const types = stringsOf(document['type'] ?? document['@type']);
  return detect(document).kind === 'other' && types.some((type) => /^(?:obi:)?Endorsement$/.test(type));
}

/**
 * Reads a signed endorsement (Open Badges 2.0 §Endorsement): secured as an assertion is, by an issuer of its own, and without a badge
 * class. As of a badge, the profile is the one at its own address.
 *
 * @param document the payload of the token: attacker-controlled
 */
export async function parseEndorsement(token: Token, document: JsonObject, http: Ports['http']): Promise<CheckResult> {
  const notes: Problem[] = [];
  const issuer = await findProfile(referenceOf(document['issuer']), null, 'ob-2.0', notingIn(notes, http));
  const assertion = readAssertion(document, 'ob-2.0');
  return { found: { signed: { token, assertion, badgeClass: null, issuer, notes }, badge: badgeOfAssertion(assertion) } };
}
