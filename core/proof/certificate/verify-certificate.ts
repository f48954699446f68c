import { type AnchoredKind, anchoredForm } from '../../lib/canonical/anchored-form.ts';
import { isObject } from '../../lib/json.ts';
import type { AnchorClaim, Receipt } from '../../model/anchor.ts';
import type { Badge } from '../../model/badge.ts';
import type { CheckResult, Context, Findings } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { Credential } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { badgeOfCertificate, type CertificateModel, isCertificate } from '../../parse/certificate/badge-of-certificate.ts';
import { hostWordOf } from '../../parse/certificate/host-word-of.ts';
import { listOf } from '../../parse/formats/fields.ts';
import { shownTexts } from '../../parse/shown.ts';
import { oneId, oneObject } from '../../parse/vc/one.ts';
import { without } from '../suites/proof-options.ts';
import { PROOF_SUITES } from '../suites/registry.ts';
import { signedUid } from './signed-uid.ts';

/** Receipts of one certificate (threats.md §8); one is in use. */
const MAX_RECEIPTS = 10;
const KINDS: Readonly<Record<CertificateModel, AnchoredKind>> = {
  'blockcerts-1.2': 'certificate-1.2',
  'blockcerts-2': 'certificate-2',
};

/**
 * Verifies what can be verified of a certificate of Blockcerts 1.2 or 2.x before anybody looks at a blockchain (blockcerts.md §3, §4,
 * §7): that its contexts change nothing, what the hash covers, whose addresses must have sent it. The certificate is then read again
 * from what the hash covers alone; whether that hash was anchored is for the next check.
 *
 * @throws BadgeProblem proof.* | parse.shape
 */
export async function verifyCertificate(
  { http }: Pick<Context, 'http'>,
  { credential, controller, payload }: Readonly<Findings>,
): Promise<CheckResult> {
  if (!credential || !isCertificate(credential)) throw new BadgeProblem('proof.missing');
  const receipts = await receiptsOf(credential);
  const content = contentOf(credential);
  const { hash, signed } = await anchoredForm(content, KINDS[credential.model]);
  const anchors = receipts.map((receipt) => claimOf(receipt, hash, signed, controller));
  const suite = receipts[0]?.kind ?? '';
  try {
    const badge = secured(credential, signed);
    const signer = credential.model === 'blockcerts-1.2' ? signedUid(signed, controller) : null;
    const facts = { suite, ...(signer !== null && { key: signer }) };
    // Whose addresses they are nobody can say, and everything else can be judged.
    if (anchors.some(({ by }) => by === 'open')) return { outcome: 'unknown', found: { anchors }, facts };
    const { shown } = await shownTexts(badge);
    const hostWord =
      credential.model === 'blockcerts-2' ? await hostWordOf(signed, badge.id, payload?.served ?? null, http) : null;
    return { found: { anchors, badge, shown, ...(hostWord && { hostWord }) }, facts };
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { problems: error.all, found: { anchors }, facts: { suite } };
  }
}

/** @throws BadgeProblem proof.missing | proof.too-many | proof.unsupported, and those of each receipt */
async function receiptsOf({ model, document }: Credential): Promise<Receipt[]> {
  const entries = listOf(document[model === 'blockcerts-2' ? 'signature' : 'receipt']);
  if (entries.length === 0) throw new BadgeProblem('proof.missing');
  if (entries.length > MAX_RECEIPTS) throw new BadgeProblem('proof.too-many', { limit: MAX_RECEIPTS });
  return Promise.all(entries.map((entry) => receiptIn(isObject(entry) ? entry : {})));
}

async function receiptIn(entry: JsonObject): Promise<Receipt> {
  for (const suite of PROOF_SUITES) {
    if (suite.form === 'anchor' && suite.of === 'certificate' && suite.recognises(entry)) return suite.receipt(entry);
  }
  const { type } = entry;
  throw new BadgeProblem('proof.unsupported', {
    suite: listOf(type)
      .filter((kind) => typeof kind === 'string')
      .join(', '),
  });
}

/** What the hash is about: an assertion without its signature; of 1.2 the document beside the receipt. */
function contentOf({ model, document }: Credential): JsonObject {
  if (model === 'blockcerts-2') return without(document, 'signature');
  const content = document['document'];
  if (!isObject(content)) throw new BadgeProblem('parse.shape', { field: 'document' });
  return content;
}

/** @param signed attacker-controlled until the anchor holds */
function claimOf(receipt: Receipt, documentHash: string, signed: JsonObject, issuer: Controller | undefined): AnchorClaim {
  const isKnown = issuer?.state === 'published' || issuer?.state === 'self-made';
  const verification = oneObject(signed['verification']);
  return {
    ...{ receipt, documentHash, created: null },
    by: isKnown ? 'issuer' : 'open',
    party: isKnown ? issuer : null,
    // An id that is a key has no list of addresses: those of the key count.
    method: issuer?.state === 'self-made' ? (issuer.keys[0] ?? null) : null,
    // Blockcerts 2.0-alpha calls it so.
    statedAddress: oneId(verification?.['publicKey']) ?? oneId(verification?.['creator']),
  };
}

/**
 * The badge as the hash covers it. The issuer was found by the id in the document in hand: that must be the one that is covered.
 *
 * @throws BadgeProblem proof.issuer-mismatch | proof.unmapped-term
 */
function secured({ model, id, issuerId }: Credential & { model: CertificateModel }, signed: JsonObject): Badge {
  const badge = badgeOfCertificate(model, signed);
  if (badge.issuer.id !== issuerId) throw new BadgeProblem('proof.issuer-mismatch');
  if (badge.id !== id) throw new BadgeProblem('proof.unmapped-term', { field: 'id' });
  return badge;
}
