import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { expect, it } from 'vitest';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import { thumbprint } from '../../../../core/lib/keys/thumbprint.ts';
import type { JsonObject } from '../../../../core/model/json.ts';

const pairs = {
  Ed25519: () => generateKeyPairSync('ed25519'),
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  RSA: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
};

it.each(Object.entries(pairs))('the thumbprint of a %s key is the one of RFC 7638', async (_kind, generate) => {
  const jwk = generate().publicKey.export({ format: 'jwk' });
  const { jwk: read } = readKey({ jwk: { ...jwk, kid: 'some', use: 'sig', alg: undefined } as JsonObject });
  expect(await thumbprint(read)).toBe(await calculateJwkThumbprint(jwk as { kty: string }));
});

it('is of the key alone, whatever it is for', async () => {
  const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) as JsonObject;
  const [plain, named] = [readKey({ jwk }), readKey({ jwk: { ...jwk, alg: 'EdDSA' } })];
  expect(await thumbprint(named.jwk)).toBe(await thumbprint(plain.jwk));
});
