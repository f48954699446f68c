import { createHash } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { describe, expect, it } from 'vitest';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { ecdsaSecp256k1Signature2019 } from '../../../../core/proof/suites/ecdsa-secp256k1-signature-2019.ts';
import { MULTIBASE } from '../../../support/anchored-badges.ts';
import { testKey } from '../../../support/controllers.ts';
import { canonicalByOracle } from '../../../support/oracle-issuer.mjs';
import { problemOfLater } from '../../../support/problem-of.ts';

const SECRET = new Uint8Array(32).fill(7);
const HEADER = { alg: 'ES256K', b64: false, crit: ['b64'] };
const part = (value: object | Uint8Array) =>
  Buffer.from(value instanceof Uint8Array ? value : JSON.stringify(value)).toString('base64url');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

const unsecured = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: 'https://certs.example.org/issuer.json',
  issuanceDate: '2025-02-01T00:00:00Z',
  credentialSubject: { id: 'did:example:hanako', name: 'Hanako Sato' },
};
const options = {
  type: 'EcdsaSecp256k1Signature2019',
  created: '2025-02-01T00:00:00Z',
  verificationMethod: 'https://certs.example.org/issuer.json#key-1',
  proofPurpose: 'assertionMethod',
};

/** Signs as the suite of old chained certificates does; @param s of the signature, made high */
async function signed(header: object = HEADER, { high = false } = {}): Promise<Record<string, string>> {
  const config = sha256(await canonicalByOracle({ ...options, '@context': unsecured['@context'] }));
  const data = Buffer.concat([Buffer.from(`${part(header)}.`), config, sha256(await canonicalByOracle(unsecured))]);
  const made = secp256k1.sign(sha256(data), SECRET, { prehash: false, lowS: true });
  const { r, s } = secp256k1.Signature.fromBytes(made, 'compact');
  const signature = high ? new secp256k1.Signature(r, secp256k1.Point.Fn.ORDER - s).toBytes('compact') : made;
  return { ...options, jws: `${part(header)}..${part(signature)}` };
}

const verify = (proof: object, document: object = unsecured, key = readKey({ multibase: MULTIBASE })) =>
  ecdsaSecp256k1Signature2019.verify({
    ...{ key, proof: proof as JsonObject, unsecured: JSON.parse(JSON.stringify(document)) as JsonObject },
  });
const code = async (...about: Parameters<typeof verify>) => (await problemOfLater(() => verify(...about)))?.code ?? null;

describe('EcdsaSecp256k1Signature2019', () => {
  it('holds as somebody else makes it, with a low s or a high one', async () => {
    const { signed: view } = await verify(await signed());
    expect(view).toMatchObject({ id: 'urn:uuid:1', type: unsecured.type, credentialSubject: { name: 'Hanako Sato' } });
    expect(await code(await signed(HEADER, { high: true }))).toBeNull();
  });
  it('does not hold with anything changed', async () => {
    const proof = await signed();
    expect(await code(proof, { ...unsecured, id: 'urn:uuid:2' })).toBe('proof.signature-invalid');
    expect(await code({ ...proof, created: '2026-02-01T00:00:00Z' })).toBe('proof.signature-invalid');
  });
  it('takes one header and no other, whatever is signed with it', async () => {
    const headers = [
      { alg: 'none', b64: false, crit: ['b64'] },
      { alg: 'ES256K' },
      { ...HEADER, kid: 'x' },
      { ...HEADER, b64: true },
    ];
    for (const header of headers) expect(await code(await signed(header))).toBe('proof.signature-invalid');
  });
  it('is a header, nothing and a signature', async () => {
    const { jws = '' } = await signed();
    const [head, , signature] = jws.split('.');
    for (const other of [
      undefined,
      7,
      '',
      'x',
      `${head}.x.${signature}`,
      `${jws}.`,
      `${head}..`,
      `..${signature}`,
      `${head}..=`,
      `x..x`,
    ]) {
      expect(await code({ ...options, jws: other })).toBe('proof.signature-invalid');
    }
    expect(await code({ ...options, jws: `${jws}${'A'.repeat(600)}` })).toBe('proof.signature-invalid');
  });
  it('is by a key of its own curve', async () => {
    const { multibase } = await testKey();
    expect(await code(await signed(), unsecured, readKey({ multibase }))).toBe('proof.alg-not-allowed');
  });
});
