import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { canonicalize } from '../../../../core/lib/canonical/canonicalize.ts';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { testKey } from '../../../support/controllers.ts';
import { codeOfIssued, type Issued } from '../../../support/oracle-proofs.ts';
import { credentialDocument } from '../../../support/signed-credentials.ts';

async function issuedEarly(): Promise<Issued> {
  const key = await testKey();
  const document = credentialDocument() as JsonObject;
  const options = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-2022', proofPurpose: 'assertionMethod' };
  const hash = async (part: JsonObject) =>
    createHash('sha256')
      .update((await canonicalize(part, 'SHA-256')).quads.join(''))
      .digest();
  const data = Buffer.concat([await hash({ ...options, '@context': document['@context'] ?? null }), await hash(document)]);
  const proof = { ...options, proofValue: `z${base58.encode(await key.sign(data))}` };
  return { signed: { ...document, proof }, key: readKey({ multibase: key.multibase }) };
}

describe('eddsa-2022', () => {
  it('holds where it is made by the recipe of today', async () => {
    expect(await codeOfIssued(await issuedEarly())).toBeNull();
  });

  it('is no evidence where it does not fit: drafts had other recipes', async () => {
    const one = await issuedEarly();
    expect(await codeOfIssued({ ...one, signed: { ...one.signed, validFrom: '2027-01-01T00:00:00Z' } })).toBe(
      'proof.unsupported',
    );
  });

  it('is no excuse for what no signature covers', async () => {
    const one = await issuedEarly();
    expect(await codeOfIssued({ ...one, signed: { ...one.signed, honours: 'all' } })).toBe('proof.unmapped-term');
  });
});
