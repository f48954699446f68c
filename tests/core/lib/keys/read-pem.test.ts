import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derInteger, derValues } from '../../../../core/lib/keys/der.ts';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import { readPem } from '../../../../core/lib/keys/read-pem.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEYS: [string, KeyObject][] = [
  ['RSA', rsa.publicKey],
  ['RSA of 4,096 bits', generateKeyPairSync('rsa', { modulusLength: 4096 }).publicKey],
  ['P-256', generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey],
  ['P-384', generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey],
  ['Ed25519', generateKeyPairSync('ed25519').publicKey],
];
const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }) as string;
const pkcs1 = rsa.publicKey.export({ type: 'pkcs1', format: 'pem' }) as string;
const wrapped = (der: Uint8Array, label = 'PUBLIC KEY') =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;
const der = (key: KeyObject) => key.export({ type: 'spki', format: 'der' }) as Buffer;

describe('a public key in a PEM text', () => {
  it.each(KEYS)('is the key that OpenSSL wrote: %s', (_, key) => {
    const expected = key.export({ format: 'jwk' });
    expect({ ...readPem(spki(key)) }).toEqual(expected);
    for (const text of [spki(key).replace(/\n/g, ''), spki(key).replace(/\n/g, '\r\n'), `a key:\n${spki(key)}\nthe end`]) {
      expect({ ...readPem(text) }).toEqual(expected);
    }
    expect(readKey({ jwk: readPem(spki(key)) ?? {} }).kind).toBe(_.replace(/ of.*/, ''));
  });

  it('is an RSA key by itself too (PKCS #1), under its own label alone', () => {
    expect({ ...readPem(pkcs1) }).toEqual(rsa.publicKey.export({ format: 'jwk' }));
    expect(readPem(pkcs1.replaceAll('RSA PUBLIC', 'PUBLIC'))).toBeNull();
    expect(readPem(spki(rsa.publicKey).replaceAll('PUBLIC', 'RSA PUBLIC'))).toBeNull();
  });

  it('may be a compressed point', () => {
    const key = KEYS[2]?.[1] as KeyObject;
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const parity = (Buffer.from(y, 'base64url').at(-1) ?? 0) & 1;
    const head = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex');
    const bytes = Buffer.concat([head, Buffer.of(2 + parity), Buffer.from(x, 'base64url')]);
    expect({ ...readPem(wrapped(bytes)) }).toEqual({ kty: 'EC', crv: 'P-256', x, y });
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no block', 'key'],
    ['an empty block', wrapped(new Uint8Array())],
    ['two blocks', spki(rsa.publicKey) + pkcs1],
    ['a private key', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string],
    ['one beside it', `${spki(rsa.publicKey)}-----BEGIN RSA PRIVATE KEY-----`],
    ['a certificate', spki(rsa.publicKey).replaceAll('PUBLIC KEY', 'CERTIFICATE')],
    ['two labels', spki(rsa.publicKey).replace('END PUBLIC', 'END RSA PUBLIC')],
    ['other characters', spki(rsa.publicKey).replace('MII', 'M!I')],
    ['padding in the middle', spki(rsa.publicKey).replace('MII', 'M=I')],
    ['a byte behind it', wrapped(Buffer.concat([der(rsa.publicKey), Buffer.of(0)]))],
    ['a byte less', wrapped(der(rsa.publicKey).subarray(0, -1))],
    ['another kind of key', spki(generateKeyPairSync('x25519').publicKey)],
    ['another curve', spki(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey)],
    ['a key for one way of padding', spki(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey)],
    ['too much', spki(rsa.publicKey) + ' '.repeat(20_000)],
  ])('is not read where there is %s', (_, text) => {
    expect(readPem(text)).toBeNull();
  });

  it('is read by its bytes: with any of them changed it is another key, or none, and nothing else happens', () => {
    for (const [, key] of KEYS) {
      const own = JSON.stringify(readPem(spki(key)));
      const bytes = der(key);
      for (let at = 0; at < bytes.length; at++) {
        const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ 0x21 : byte));
        expect(JSON.stringify(readPem(wrapped(changed)))).not.toBe(own);
      }
    }
  });

  it('never throws, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readPem(wrapped(bytes)) === null));
    fc.assert(fc.property(fc.string(), (text) => readPem(`-----BEGIN PUBLIC KEY-----${text}-----END PUBLIC KEY-----`) === null));
  });
});

describe('values by the distinguished rules', () => {
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
  it('stand one after the other', () => {
    expect(derValues(bytes('02010505000401ff')).map(({ tag, content }) => [tag, ...content])).toEqual([[2, 5], [5], [4, 255]]);
  });
  it.each(['02', '0202ff', '028105', '0280', '02810100', '0282007f00', '02830000010', '0500ff'])(
    'have one spelling: not %s',
    (hex) => {
      expect(derValues(bytes(hex))).toEqual([]);
    },
  );
  it('are positive integers without a zero that nobody needs', () => {
    const integer = (hex: string) => derInteger({ tag: 2, content: bytes(hex) });
    expect(integer('0080')).toEqual(bytes('80'));
    expect(integer('7f')).toEqual(bytes('7f'));
    for (const hex of ['', '00', '007f', '80', 'ff']) expect(integer(hex)).toBeNull();
    expect(derInteger({ tag: 4, content: bytes('7f') })).toBeNull();
    expect(derInteger(undefined)).toBeNull();
  });
});
