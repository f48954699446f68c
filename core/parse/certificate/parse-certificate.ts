import { isObject } from '../../lib/json.ts';
import type { CheckResult } from '../../model/context.ts';
import type { Credential } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { stringsOf } from '../formats/fields.ts';
import { shownTexts } from '../shown.ts';
import { objectsOf } from '../vc/objects-of.ts';
import { badgeOfCertificate, type CertificateModel } from './badge-of-certificate.ts';

/**
 * Reads a certificate of Blockcerts 1.2 or 2.x (blockcerts.md §2). What the receipt claims is for the proof check.
 *
 * @param document attacker-controlled
 * @throws BadgeProblem parse.version-unsupported | parse.shape
 */
export async function parseCertificate(
  model: CertificateModel,
  document: JsonObject,
  notes: readonly Problem[],
): Promise<CheckResult> {
  const content = model === 'blockcerts-2' ? document : document['document'];
  // Blockcerts 1.1 and older stand by themselves, without a receipt.
  if (!isObject(content)) throw new BadgeProblem('parse.version-unsupported', { version: 'Blockcerts 1.1' });
  if (model === 'blockcerts-2' && objectsOf(document['badge']).length === 0 && stringsOf(document['badge']).length > 0) {
    // The hash covers the address of the class, and nothing of what lies there.
    throw new BadgeProblem('parse.version-unsupported', { version: 'Blockcerts 2, badge' });
  }
  const badge = badgeOfCertificate(model, content);
  if (badge.issuer.id === null) throw new BadgeProblem('parse.shape', { field: 'issuer' });
  const { id, issuer } = badge;
  const types = stringsOf(content['type']);
  const credential: Credential = { model, document, token: null, id, issuerId: issuer.id, types };
  const { shown, notes: remarks } = await shownTexts(badge);
  return {
    problems: [...notes, ...remarks],
    found: { credential, badge, shown },
    facts: { standard: badge.standard },
  };
}
