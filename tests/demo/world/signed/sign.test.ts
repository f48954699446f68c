import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publicJwkOf, publicKeyOf, signed, token } from '../../../../demo/world/signed/sign.ts';

const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:web:badges.example.org',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
};
const signer = { key: 'test', method: 'did:web:badges.example.org#key-1' };

describe('what is signed in the sample world', () => {
  it('is a token that the published key fits, and no other key', () => {
    const [header = '', payload = '', signature = ''] = token({ a: 1 }, 'test', 'k').split('.');
    const fits = (label: string) =>
      verify(
        'sha256',
        Buffer.from(`${header}.${payload}`),
        { key: createPublicKey({ key: publicJwkOf(label, 'k') as JsonWebKey, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
        Buffer.from(signature, 'base64url'),
      );
    expect(fits('test')).toBe(true);
    expect(fits('another')).toBe(false);
  });

  it.each(['rdfc', 'jcs'] as const)('is a credential with an eddsa-%s-2022 proof and nothing else changed', async (kind) => {
    const { proof, ...rest } = await signed(credential, signer, '2026-01-01T00:00:00Z', kind);
    expect(rest).toEqual(credential);
    expect(proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: `eddsa-${kind}-2022`,
      created: '2026-01-01T00:00:00Z',
      verificationMethod: signer.method,
      proofPurpose: 'assertionMethod',
    });
  });

  it('is the same at every build, and another for another key', async () => {
    const made = (key: string) => signed(credential, { ...signer, key }, '2026-01-01T00:00:00Z');
    expect(await made('test')).toEqual(await made('test'));
    expect(await made('test')).not.toEqual(await made('another'));
    expect(token({ a: 1 }, 'test', 'k')).toBe(token({ a: 1 }, 'test', 'k'));
    expect(await publicKeyOf('test')).toMatch(/^z6Mk/);
  });

  it('cannot be signed with a context that no package carries', async () => {
    const strange = { ...credential, '@context': [...credential['@context'], 'https://example.org/strange'] };
    await expect(signed(strange, signer, '2026-01-01T00:00:00Z')).rejects.toThrow();
  });
});
