import type { Badge } from '../model/badge.ts';
import type { CheckResult, Context, Findings } from '../model/context.ts';
import type { Credential } from '../model/credential.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem } from '../model/problem.ts';
import { badgeOfCredential } from '../parse/credential.ts';
import { hasType } from '../parse/formats/of-type.ts';
import { shownTexts } from '../parse/shown.ts';
import { STATUS_LISTS } from '../parse/vc/parse-credential.ts';
import { afterProof } from './after-proof.ts';

/**
 * What a proof that holds has shown: the badge, read again from nothing but what was signed (threats.md §1, law 4), and what it
 * leads to. The key was found by the issuer and the id that the document in hand gives itself: those must be the signed ones.
 *
 * @param signed what the signature covers, in plain members
 * @throws BadgeProblem proof.issuer-mismatch | proof.unmapped-term
 */
export async function secured(
  context: Context,
  findings: Readonly<Findings>,
  credential: Credential,
  signed: JsonObject,
): Promise<Pick<CheckResult, 'problems' | 'found'>> {
  const badge = badgeOfCredential(signed, credential.token);
  if (badge.issuer.id !== credential.issuerId) throw new BadgeProblem('proof.issuer-mismatch');
  if (badge.id !== credential.id) throw new BadgeProblem('proof.unmapped-term', { field: 'id' });
  const claimed = findings.badge?.standard ?? 'vc';
  // A kind that the signature does not cover was written in by somebody else.
  if (claimed !== 'vc' && claimed !== badge.standard) throw new BadgeProblem('proof.unmapped-term', { field: 'type' });
  // And one that it covers cannot be written so that parse does not know it: a status list is nobody's badge.
  const isHidden = !findings.payload?.aside && hasType(signed, STATUS_LISTS);
  if (isHidden) throw new BadgeProblem('proof.unmapped-term', { field: 'type' });
  const inHand = saysTheSame(findings.badge, badge) ? findings.shown : undefined;
  const shown = inHand ?? (await shownTexts(badge)).shown;
  const after = await afterProof(context, findings, { badge, credential, signed });
  return { problems: after.problems, found: { badge, shown, ...after.found } };
}

/** Whether two readings have the same texts, so that those that were made fit to be shown are so still. */
function saysTheSame(inHand: Badge | undefined, signed: Badge): boolean {
  return inHand !== undefined && JSON.stringify(textsOf(inHand)) === JSON.stringify(textsOf(signed));
}

function textsOf({ name, issuer, description, criteria, details }: Badge): unknown {
  return [name, issuer.name, description, criteria.narrative, details];
}
