import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import { base58 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { PublicKey } from '../../../../core/lib/keys/public-key.ts';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { codeOf } from '../../../support/problem-of.ts';

const PREFIX = { Ed25519: [0xed, 0x01], 'P-256': [0x80, 0x24], 'P-384': [0x81, 0x24], secp256k1: [0xe7, 0x01] } as const;
type Named = keyof typeof PREFIX;
const names = Object.keys(PREFIX) as Named[];

function generate(kind: Named): JsonWebKey {
  const pair = kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
  return pair.publicKey.export({ format: 'jwk' });
}

const bytes = (text = '') => Buffer.from(text, 'base64url');
const multibase = (...parts: ArrayLike<number>[]) => ({
  multibase: `z${base58.encode(Uint8Array.from(parts.flatMap((part) => [...Array.from(part)])))}`,
});
const compressed = ({ x, y }: JsonWebKey) => (y === undefined ? bytes(x) : [2 + (bytes(y).at(-1)! & 1), ...bytes(x)]);

/** An RSA key of a number of bits that nobody can sign with: only its size is read. */
const rsa = (bits: number, members: JsonObject = {}): JsonObject => {
  const modulus = Buffer.alloc(Math.ceil(bits / 8), 0xff);
  modulus[0] = 0xff >> (modulus.length * 8 - bits);
  return { kty: 'RSA', n: modulus.toString('base64url'), e: 'AQAB', ...members };
};
const codeOfJwk = (jwk: JsonObject) => codeOf(() => readKey({ jwk }));

describe('readKey', () => {
  it.each(names)('reads a %s key the same from a Multikey and a JWK', (kind) => {
    const jwk = generate(kind);
    const expected: PublicKey = { kind, jwk: jwk as Record<string, string> };
    expect(readKey({ jwk: jwk as JsonObject })).toEqual(expected);
    expect(readKey(multibase(PREFIX[kind], compressed(jwk)))).toEqual(expected);
  });

  it('reads the bytes alone of the older Ed25519 form', () => {
    const { x = '' } = generate('Ed25519');
    expect(readKey({ base58: base58.encode(bytes(x)) }).jwk['x']).toBe(x);
    const codes = [base58.encode(bytes(x).subarray(1)), `${base58.encode(bytes(x))}0`, '', '1'.repeat(100_000)].map((text) =>
      codeOf(() => readKey({ base58: text })),
    );
    expect(new Set(codes)).toEqual(new Set(['proof.key-malformed']));
  });

  it('reads the bytes alone of the older secp256k1 forms, compressed or not', () => {
    const jwk = generate('secp256k1');
    const whole = Buffer.concat([Buffer.of(4), bytes(jwk.x), bytes(jwk.y)]);
    for (const point of [Buffer.from(compressed(jwk)), whole]) {
      for (const hex of [point.toString('hex'), point.toString('hex').toUpperCase()])
        expect(readKey({ hex })).toEqual({ kind: 'secp256k1', jwk });
      expect(readKey({ base58: base58.encode(point), curve: 'secp256k1' })).toEqual({ kind: 'secp256k1', jwk });
    }
    const hybrid = Buffer.concat([Buffer.of(6), whole.subarray(1)]);
    const off = Buffer.concat([whole.subarray(0, -1), Buffer.of((whole.at(-1) ?? 0) ^ 1)]);
    for (const hex of ['', '02', 'zz', `0x${whole.toString('hex')}`, `${whole.toString('hex')}00`, hybrid.toString('hex')])
      expect(
        codeOf(() => readKey({ hex })),
        hex,
      ).toBe('proof.key-malformed');
    const { y, ...rest } = jwk;
    const otherY = off.subarray(33).toString('base64url');
    expect(codeOf(() => readKey({ hex: off.toString('hex') }))).toBe(codeOfJwk({ ...rest, y: otherY } as JsonObject));
    expect(otherY).not.toBe(y);
    expect(codeOf(() => readKey({ base58: '', curve: 'secp256k1' }))).toBe('proof.key-malformed');
  });

  it('reads one material once', () => {
    const material = { jwk: generate('P-256') as JsonObject };
    expect(readKey(material)).toBe(readKey(material));
  });

  it('takes no Multikey of another prefix, length or base', () => {
    const key = bytes(generate('Ed25519').x);
    const point = compressed(generate('P-256'));
    const wrong = [
      multibase([0xed, 0x02], key),
      multibase([0x80, 0x24], key),
      multibase([0x82, 0x24], point),
      multibase(PREFIX.Ed25519, key.subarray(1)),
      multibase(PREFIX.Ed25519, key, [0]),
      multibase(PREFIX['P-384'], point),
      multibase(PREFIX['P-256'], [4, ...point.slice(1)]),
      multibase(key),
      { multibase: '' },
      { multibase: 'z' },
      { multibase: 'z0OIl' },
      { multibase: `z${'1'.repeat(100_000)}` },
      { multibase: `u${Buffer.from([...PREFIX.Ed25519, ...key]).toString('base64url')}` },
      { multibase: multibase(PREFIX.Ed25519, key).multibase.slice(1) },
      { unreadable: 'publicKeyPem' },
    ];
    expect(new Set(wrong.map((material) => codeOf(() => readKey(material))))).toEqual(new Set(['proof.key-malformed']));
  });

  it('takes no point of small order or beside its curve, in any form', () => {
    for (const hex of ED25519_TORSION_SUBGROUP) {
      const point = Buffer.from(hex, 'hex');
      const forms = [
        multibase(PREFIX.Ed25519, point),
        { base58: base58.encode(point) },
        { jwk: { kty: 'OKP', crv: 'Ed25519', x: point.toString('base64url') } },
      ];
      expect(forms.map((form) => codeOf(() => readKey(form)))).toEqual(Array(3).fill('proof.key-small-order'));
    }
    // About every second x has no point.
    const codes = [1, 2, 3, 4, 5, 6, 7].map((x) =>
      codeOf(() => readKey(multibase(PREFIX['P-256'], [2, ...new Uint8Array(31), x]))),
    );
    expect(codes).toContain('proof.key-small-order');
    const { x = '', y = '' } = generate('P-384');
    expect(codeOfJwk({ kty: 'EC', crv: 'P-384', x: y, y: x })).toBe('proof.key-small-order');
  });
});

describe('a JWK', () => {
  const good = generate('P-256') as JsonObject;

  it('is read with members that say nothing of the key', () => {
    const members = { kid: 'key-1', use: 'sig', key_ops: ['verify'], ext: true, x5c: null, d: null };
    expect(readKey({ jwk: { ...good, ...members } })).toEqual(readKey({ jwk: good }));
  });

  it('keeps the algorithm that it is for', () => {
    expect(readKey({ jwk: { ...good, alg: 'ES256' } }).jwk['alg']).toBe('ES256');
    expect(codeOfJwk({ ...good, alg: 5 })).toBe('proof.key-malformed');
  });

  it.each([
    { d: 'AA' },
    { k: 'AA' },
    { use: 'enc' },
    { key_ops: ['encrypt'] },
    { key_ops: 'verify' },
    { kty: 'oct', k: 'AAAA' },
    { kty: 'OKP' },
    { crv: 'P-521' },
    { crv: 'p-256' },
    { x: 5 },
    { x: `${good['x']}=` },
    { x: `A${good['x']}` },
    { x: String(good['x']).slice(0, -1) },
    { y: undefined },
  ])('is malformed with %o', (change) => {
    expect(codeOfJwk({ ...good, ...(change as JsonObject) })).toBe('proof.key-malformed');
  });

  it('of RSA has 2,048 bits or more and an odd exponent of 65,537 or more', () => {
    expect(readKey({ jwk: rsa(2048) }).kind).toBe('RSA');
    expect(readKey({ jwk: rsa(8192) }).kind).toBe('RSA');
    const small = [
      rsa(2047),
      rsa(1024),
      rsa(2048, { e: 'Aw' }),
      rsa(2048, { e: 'AQAC' }),
      rsa(2048, { e: 'AQAAAAE' }),
      rsa(2048, { e: '' }),
    ];
    expect(small.map(codeOfJwk)).toEqual(small.map(() => 'proof.key-too-small'));
    const even = Buffer.alloc(256, 0xfe).toString('base64url');
    const broken = [rsa(8193), rsa(800_000), rsa(2048, { n: even }), rsa(2048, { n: 5 }), rsa(2048, { e: 'AAAAAAAAAAAAAQAB' })];
    expect(broken.map(codeOfJwk)).toEqual(broken.map(() => 'proof.key-malformed'));
  });

  it('of RSA is the same key with and without a zero before its number', () => {
    const { n } = rsa(2048);
    const padded = Buffer.concat([Buffer.of(0), bytes(String(n))]).toString('base64url');
    expect(readKey({ jwk: rsa(2048, { n: padded }) })).toEqual(readKey({ jwk: rsa(2048) }));
  });
});
