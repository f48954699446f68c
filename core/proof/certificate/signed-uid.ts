import { signerOfMessage } from '../../lib/bitcoin/signed-message.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { oneObject, oneText } from '../../parse/vc/one.ts';
import { nameOf } from '../keys/key-rules.ts';

/** Versions of P2PKH addresses: of the main network, and of those for tests (blockcerts.md §16.1). */
const VERSIONS = [0x00, 0x6f];

/**
 * Who signed the id of a certificate of Blockcerts 1.2, as a Bitcoin signed message (blockcerts.md §3.2). The signature is itself
 * covered by the hash; it must be by one of the addresses that the issuer lists.
 *
 * @param signed what the hash covers: attacker-controlled until the anchor holds
 * @returns the address; `null`: the certificate has no such signature, or nobody can say whose addresses those are
 * @throws BadgeProblem proof.signature-invalid | proof.key-not-bound
 */
export function signedUid(signed: JsonObject, issuer: Controller | undefined): string | null {
  if (signed['signature'] === undefined) return null;
  const signature = oneText(signed['signature']);
  const uid = oneText(oneObject(signed['assertion'])?.['uid']);
  const addresses = signature === null || uid === null ? null : signerOfMessage(uid, signature, VERSIONS);
  if (!addresses) throw new BadgeProblem('proof.signature-invalid', { field: 'signature' });
  const listed = issuer?.addresses ?? [];
  if (issuer?.state !== 'published' || listed.length === 0) return null;
  const signer = addresses.find((address) => listed.some((own) => own.address === address));
  if (signer !== undefined) return signer;
  const [unasked] = issuer.unasked ?? [];
  // It may stand in the list that could not be had.
  throw unasked
    ? new BadgeProblem(unasked.code, unasked.detail)
    : new BadgeProblem('proof.key-not-bound', { host: nameOf(issuer) });
}
