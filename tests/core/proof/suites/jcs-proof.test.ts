import { beforeAll, describe, expect, it } from 'vitest';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import { type TestKey, testKey } from '../../../support/controllers.ts';
import { codeOfIssued, type Issued, verifyIssued } from '../../../support/oracle-proofs.ts';
import { credentialDocument, proofOf } from '../../../support/signed-credentials.ts';

const [V2, OB3] = credentialDocument()['@context'] as [string, string];
const INLINE = { extra: 'https://example.org/terms#extra' };

let key: TestKey;
beforeAll(async () => {
  key = await testKey();
});

/** A credential signed under some contexts. @param shown what is put in their place; @param named those of the proof; null: none */
async function signedUnder(contexts: unknown, shown: { as?: unknown } = { as: contexts }, named = contexts): Promise<Issued> {
  const document = credentialDocument({ '@context': contexts });
  const proof = await proofOf(document, key, named === null ? {} : { '@context': named });
  return { signed: { ...document, '@context': shown.as, proof }, key: readKey({ multibase: key.multibase }) };
}

describe('the contexts of a proof over canonical JSON', () => {
  it('may be left out of it', async () => {
    expect(await codeOfIssued(await signedUnder([V2, OB3], { as: [V2, OB3] }, null))).toBeNull();
    expect(await codeOfIssued(await signedUnder([V2, OB3], { as: [V2, OB3, INLINE] }, null))).toBe('proof.signature-invalid');
  });

  it('are those that the document begins with; what was added after signing is gone', async () => {
    expect(await codeOfIssued(await signedUnder([V2, OB3]))).toBeNull();
    expect(await codeOfIssued(await signedUnder([V2, INLINE]))).toBeNull();
    const signed = await verifyIssued(await signedUnder([V2, OB3], { as: [V2, OB3, INLINE] }));
    expect(signed['@context']).toEqual([V2, OB3]);
    expect(await codeOfIssued(await signedUnder(V2, { as: [V2, OB3] }))).toBeNull();
  });

  it('do not hold in another order, changed or left out of the document', async () => {
    const shown: unknown[] = [[OB3, V2], [V2], [], V2, undefined, [INLINE, V2, OB3], [V2, { ...INLINE, other: 'urn:x' }, OB3]];
    for (const each of shown)
      expect(await codeOfIssued(await signedUnder([V2, OB3], { as: each }))).toBe('proof.signature-invalid');
    const other = { extra: 'https://example.org/terms#other' };
    expect(await codeOfIssued(await signedUnder([V2, INLINE], { as: [V2, other] }))).toBe('proof.signature-invalid');
  });
});

describe('a member of a proof over canonical JSON', () => {
  it('is signed whatever its name is, as are the values of the document down to their spelling', async () => {
    const document = credentialDocument({ extra: { one: 1.5, 'urn:two': [null, true] } });
    const proof = await proofOf(document, key, { 'urn:own': { deep: [1] } });
    const one: Issued = { signed: { ...document, proof }, key: readKey({ multibase: key.multibase }) };
    expect((await verifyIssued(one))['extra']).toEqual({ one: 1.5, 'urn:two': [null, true] });
    expect(await codeOfIssued({ ...one, signed: { ...one.signed, proof: { ...proof, 'urn:own': { deep: [2] } } } })).toBe(
      'proof.signature-invalid',
    );
    expect(await codeOfIssued({ ...one, signed: { ...one.signed, extra: { one: '1.5', 'urn:two': [null, true] } } })).toBe(
      'proof.signature-invalid',
    );
  });
});
