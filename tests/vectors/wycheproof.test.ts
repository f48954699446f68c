// Signature edge cases of Wycheproof, by the functions that every suite and token goes through, with both engines.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PublicKey } from '../../core/lib/keys/public-key.ts';
import { readKey } from '../../core/lib/keys/read-key.ts';
import { verifySignature } from '../../core/lib/keys/verify-signature.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { codeOf } from '../support/problem-of.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

interface Group {
  publicKeyJwk?: JsonObject;
  keyJwk?: JsonObject;
  publicKey: { curve?: string; uncompressed?: string };
  tests: { tcId: number; comment: string; msg: string; sig: string; result: 'valid' | 'invalid' | 'acceptable' }[];
}
type Algorithm = Parameters<typeof verifySignature>[0];

const FILES: readonly { file: string; algorithm: Algorithm; plainToo: boolean }[] = [
  { file: 'ed25519_test.json', algorithm: 'EdDSA', plainToo: true },
  { file: 'ecdsa_secp256r1_sha256_p1363_test.json', algorithm: 'ES256', plainToo: true },
  { file: 'ecdsa_secp384r1_sha384_p1363_test.json', algorithm: 'ES384', plainToo: true },
  { file: 'ecdsa_secp256k1_sha256_p1363_test.json', algorithm: 'ES256K', plainToo: true },
  { file: 'rsa_signature_2048_sha256_test.json', algorithm: 'RS256', plainToo: false },
];

const readFile = <File>(name: string): File => JSON.parse(readFileSync(vectorPath('corpora', 'wycheproof', name), 'utf8'));
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** The key of a group; some keys of curves are given as points alone. */
function jwkOf({ publicKeyJwk, keyJwk, publicKey: { curve, uncompressed = '' } }: Group): JsonObject {
  const jwk = publicKeyJwk ?? keyJwk;
  if (jwk) return jwk;
  const crv = { secp256r1: 'P-256', secp384r1: 'P-384', secp256k1: 'secp256k1' }[curve ?? ''] ?? '';
  const half = (uncompressed.length - 2) / 2;
  const coordinate = (from: number) => Buffer.from(uncompressed.slice(from, from + half), 'hex').toString('base64url');
  return { kty: 'EC', crv, x: coordinate(2), y: coordinate(2 + half) };
}

/** A public key as it would be read if exponents under 65,537 were let pass: the signature under it is another question. */
function keyOf(jwk: JsonObject): PublicKey {
  if (jwk['e'] !== 'Aw') return readKey({ jwk });
  expect(codeOf(() => readKey({ jwk }))).toBe('proof.key-too-small');
  return { kind: 'RSA', jwk: { kty: 'RSA', n: String(jwk['n']), e: 'Aw' } };
}

/** Whether a signature counts: refusing its key refuses it. */
async function holds(algorithm: Algorithm, jwk: JsonObject, sig: string, msg: string, subtle: SubtleCrypto | null) {
  try {
    return await verifySignature(algorithm, keyOf(jwk), bytes(sig), bytes(msg), subtle);
  } catch (error) {
    if (error instanceof BadgeProblem) return false;
    throw error;
  }
}

for (const { file, algorithm, plainToo } of vectorsPresent ? FILES : []) {
  const { testGroups, numberOfTests } = readFile<{ testGroups: Group[]; numberOfTests: number }>(file);
  const tests = testGroups.flatMap((group) => group.tests.map((test) => ({ ...test, jwk: jwkOf(group) })));
  describe(`corpora/wycheproof/${file}`, () => {
    const engines: [string, SubtleCrypto | null][] = [['WebCrypto', crypto.subtle]];
    if (plainToo) engines.push(['plain code', null]);
    it.each(engines)('%s answers every test as its result says', async (_name, subtle) => {
      const wrong: string[] = [];
      for (const { tcId, comment, msg, sig, result, jwk } of tests) {
        const answer = await holds(algorithm, jwk, sig, msg, subtle);
        if (result !== 'acceptable' && answer !== (result === 'valid'))
          wrong.push(`${tcId} ${comment}: ${answer}, not ${result}`);
      }
      expect(wrong).toEqual([]);
      expect(tests).toHaveLength(numberOfTests);
    });
  });
}
