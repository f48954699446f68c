import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { littleEndian } from '../../../../core/lib/keys/big-number.ts';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import { verifySignature } from '../../../../core/lib/keys/verify-signature.ts';
import { CURVES } from '../../../../core/lib/keys/weierstrass.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { problemOfLater } from '../../../support/problem-of.ts';

type Algorithm = Parameters<typeof verifySignature>[0];
interface Signer {
  publicKey: KeyObject;
  sign: (data: Uint8Array) => Uint8Array;
}

const elliptic = (namedCurve: string, hash: string): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve });
  return { publicKey, sign: (data) => sign(hash, data, { key: privateKey, dsaEncoding: 'ieee-p1363' }) };
};
const edwards = (): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey, sign: (data) => sign(null, data, privateKey) };
};
const rsa = (padding: number): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
  return { publicKey, sign: (data) => sign('sha256', data, { key: privateKey, padding, saltLength }) };
};

const SIGNERS: [Algorithm, Signer][] = [
  ['EdDSA', edwards()],
  ['ES256', elliptic('P-256', 'sha256')],
  ['ES384', elliptic('P-384', 'sha384')],
  ['ES256K', elliptic('secp256k1', 'sha256')],
  ['RS256', rsa(constants.RSA_PKCS1_PADDING)],
  ['PS256', rsa(constants.RSA_PKCS1_PSS_PADDING)],
];
const isRsa = (algorithm: Algorithm) => algorithm === 'RS256' || algorithm === 'PS256';
const enginesOf = (algorithm: Algorithm) => (isRsa(algorithm) ? [crypto.subtle] : [crypto.subtle, null]);
const keyOf = ({ publicKey }: Signer, members: JsonObject = {}) =>
  readKey({ jwk: { ...(publicKey.export({ format: 'jwk' }) as JsonObject), ...members } });

/** What every engine answers; it must be one answer. */
async function answer(algorithm: Algorithm, key: ReturnType<typeof readKey>, signature: Uint8Array, data: Uint8Array) {
  const answers = new Set<boolean>();
  for (const subtle of enginesOf(algorithm)) answers.add(await verifySignature(algorithm, key, signature, data, subtle));
  expect(answers.size).toBe(1);
  return [...answers][0];
}

describe.each(SIGNERS)('%s', (algorithm, signer) => {
  const key = keyOf(signer);

  it('holds for whatever was signed, and for nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), async (data, other) => {
        const signature = signer.sign(data);
        expect(await answer(algorithm, key, signature, data)).toBe(true);
        if (!Buffer.from(data).equals(other)) expect(await answer(algorithm, key, signature, other)).toBe(false);
      }),
      { numRuns: 10 },
    );
  });

  it('does not hold with any one bit of the signature changed', async () => {
    const data = new TextEncoder().encode('A sample of what is signed.');
    const signature = signer.sign(data);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: signature.length * 8 - 1 }), async (bit) => {
        const changed = Uint8Array.from(signature);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(await answer(algorithm, key, changed, data)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('does not hold under another key, nor in another length', async () => {
    const data = Uint8Array.of(1, 2, 3);
    const signature = Uint8Array.from(signer.sign(data));
    const wrong = [signature.subarray(1), Uint8Array.of(...signature, 0), Uint8Array.of(0, ...signature), new Uint8Array()];
    for (const each of wrong) expect(await answer(algorithm, key, each, data)).toBe(false);
  });

  it('is held against no key of another kind, or for another algorithm', async () => {
    const [, other] = SIGNERS[(SIGNERS.findIndex(([name]) => name === algorithm) + 1) % 5]!;
    const stranger = keyOf(other).kind === key.kind ? keyOf(SIGNERS[0]![1]) : keyOf(other);
    for (const unfit of [stranger, keyOf(signer, { alg: 'RS512' }), keyOf(signer, { alg: 'none' })]) {
      const problem = await problemOfLater(() => verifySignature(algorithm, unfit, new Uint8Array(64), new Uint8Array()));
      expect(problem).toMatchObject({ code: 'proof.alg-not-allowed', detail: { alg: algorithm } });
    }
    const data = Uint8Array.of(5);
    expect(await answer(algorithm, keyOf(signer, { alg: algorithm }), signer.sign(data), data)).toBe(true);
  });
});

describe('ECDSA', () => {
  const curves = [
    ['ES256', 'P-256'],
    ['ES384', 'P-384'],
    ['ES256K', 'secp256k1'],
  ] as const;

  it.each(curves)('%s: s and n − s hold alike, zero and n and above never', async (algorithm, curve) => {
    const [, signer] = SIGNERS.find(([name]) => name === algorithm)!;
    const { size, n } = CURVES[curve];
    const write = (r: bigint, s: bigint) =>
      new Uint8Array(Buffer.from(r.toString(16).padStart(size * 2, '0') + s.toString(16).padStart(size * 2, '0'), 'hex'));
    const data = Uint8Array.of(7);
    const signature = Buffer.from(signer.sign(data)).toString('hex');
    const r = BigInt(`0x${signature.slice(0, size * 2)}`);
    const s = BigInt(`0x${signature.slice(size * 2)}`);
    expect(await answer(algorithm, keyOf(signer), write(r, n - s), data)).toBe(true);
    const top = (1n << BigInt(size * 8)) - 1n;
    for (const [a, b] of [
      [0n, s],
      [r, 0n],
      [0n, 0n],
      [n, s],
      [r, n],
      [top, s],
      [r, top],
      [1n, 1n],
    ] as const) {
      expect(await answer(algorithm, keyOf(signer), write(a, b), data)).toBe(false);
    }
    // What s plus n fits into is one signature more.
    if (s + n <= top) expect(await answer(algorithm, keyOf(signer), write(r, s + n), data)).toBe(false);
  });

  it('takes no signature in DER', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const data = Uint8Array.of(1);
    const der = sign('sha256', data, privateKey);
    expect(await answer('ES256', keyOf({ publicKey, sign: () => der }), der, data)).toBe(false);
  });
});

describe('Ed25519 where implementations differ', () => {
  const { Point } = ed25519;
  const L = Point.Fn.ORDER;
  const torsion = Point.fromHex(ED25519_TORSION_SUBGROUP.find((hex) => Point.fromHex(hex).multiplyUnsafe(4n).is0() === false)!);
  const secret = 0x1234567890abcdef1234567890abcdefn;
  const nonce = 0xfedcba0987654321fedcba0987654321n;
  const keyOfPoint = (point: InstanceType<typeof Point>) =>
    readKey({ jwk: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(point.toBytes()).toString('base64url') } });
  const scalar = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();

  /** Signs with a key and an R that either may carry a part of small order, which no honest signer makes. */
  function signed(key: InstanceType<typeof Point>, r: InstanceType<typeof Point>, data: Uint8Array): Uint8Array {
    const k = littleEndian(createHash('sha512').update(r.toBytes()).update(key.toBytes()).update(data).digest()) % L;
    return new Uint8Array(Buffer.concat([r.toBytes(), scalar((nonce + k * secret) % L)]));
  }

  it('a key of mixed order: one answer on every engine, the one without the cofactor', async () => {
    const mixed = Point.BASE.multiply(secret).add(torsion);
    const key = keyOfPoint(mixed);
    const answers: (boolean | undefined)[] = [];
    for (let number = 0; number < 40; number++) {
      const data = Uint8Array.of(number);
      const signature = signed(mixed, Point.BASE.multiply(nonce), data);
      expect(ed25519.verify(signature, data, mixed.toBytes(), { zip215: false })).toBe(true);
      answers.push(await answer('EdDSA', key, signature, data));
    }
    expect(new Set(answers)).toEqual(new Set([true, false]));
  });

  it('an R of mixed order never holds', async () => {
    const good = Point.BASE.multiply(secret);
    const data = Uint8Array.of(1);
    const signature = signed(good, Point.BASE.multiply(nonce).add(torsion), data);
    expect(ed25519.verify(signature, data, good.toBytes(), { zip215: false })).toBe(true);
    expect(await answer('EdDSA', keyOfPoint(good), signature, data)).toBe(false);
  });

  it('S of L and above never holds', async () => {
    const good = Point.BASE.multiply(secret);
    const data = Uint8Array.of(1);
    const signature = signed(good, Point.BASE.multiply(nonce), data);
    expect(await answer('EdDSA', keyOfPoint(good), signature, data)).toBe(true);
    const raised = signature.slice();
    raised.set(scalar(littleEndian(signature.subarray(32)) + L), 32);
    expect(await answer('EdDSA', keyOfPoint(good), raised, data)).toBe(false);
  });
});

describe('an engine', () => {
  const data = Uint8Array.of(1);

  it('without WebCrypto says of RSA that it cannot tell', async () => {
    for (const [algorithm, signer] of SIGNERS.filter(([name]) => isRsa(name))) {
      const problem = await problemOfLater(() => verifySignature(algorithm, keyOf(signer), signer.sign(data), data, null));
      expect(problem).toMatchObject({ code: 'proof.unsupported', detail: { suite: algorithm } });
    }
  });

  it('that lacks an algorithm, or stumbles over it, is answered for by plain code', async () => {
    const lacking = { importKey: async () => Promise.reject(new Error('not supported')) } as unknown as SubtleCrypto;
    const stumbling = {
      importKey: async () => ({}),
      verify: async () => Promise.reject(new Error('operation failed')),
    } as unknown as SubtleCrypto;
    for (const [algorithm, signer] of SIGNERS.filter(([name]) => !isRsa(name))) {
      for (const subtle of [lacking, stumbling]) {
        expect(await verifySignature(algorithm, keyOf(signer), signer.sign(data), data, subtle)).toBe(true);
        expect(await verifySignature(algorithm, keyOf(signer), signer.sign(data), Uint8Array.of(2), subtle)).toBe(false);
      }
    }
  });

  it('imports a key once for each algorithm', async () => {
    let imports = 0;
    const counting = {
      importKey: (...given: Parameters<SubtleCrypto['importKey']>) => {
        imports++;
        return crypto.subtle.importKey(...given);
      },
      verify: (...given: Parameters<SubtleCrypto['verify']>) => crypto.subtle.verify(...given),
    } as unknown as SubtleCrypto;
    const [, signer] = SIGNERS[1]!;
    const key = keyOf(signer);
    for (let round = 0; round < 3; round++)
      expect(await verifySignature('ES256', key, signer.sign(data), data, counting)).toBe(true);
    expect(imports).toBe(1);
  });
});
