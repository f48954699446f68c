import { beforeAll, describe, expect, it } from 'vitest';
import { candidateKey } from '../../../../core/proof/keys/candidate-key.ts';
import { type TestKey, testKey } from '../../../support/controllers.ts';

let key: TestKey;
let other: TestKey;
beforeAll(async () => {
  key = await testKey();
  other = await testKey();
});
const found = (named: string | null, jwk: object | null = null) => candidateKey(named, jwk as never)?.jwk['x'] ?? null;

describe('a key in the badge itself', () => {
  it('is the whole of a did:key or did:jwk, a Multikey after the #, or the jwk of a header', () => {
    const x = key.jwk.x;
    expect(found(`did:key:${key.multibase}`)).toBe(x);
    expect(found(`did:key:${key.multibase}#${key.multibase}`)).toBe(x);
    expect(found(`https://badges.example.org/issuer#${key.multibase}`)).toBe(x);
    expect(found(`did:web:badges.example.org#${key.multibase}`)).toBe(x);
    const jwk = Buffer.from(JSON.stringify(key.jwk)).toString('base64url');
    expect(found(`did:jwk:${jwk}`)).toBe(x);
    expect(found(`did:jwk:${jwk}#0`)).toBe(x);
    expect(found('whatever', key.jwk)).toBe(x);
  });

  it('is none where two keys are named, or none can be read', () => {
    expect(found(`did:key:${key.multibase}#${other.multibase}`)).toBeNull();
    for (const id of [
      null,
      '',
      'key-1',
      'https://badges.example.org/issuer#key-1',
      'did:key:zzzz',
      '#z6Mk',
      'did:jwk:bm8',
      'did:jwk:*',
    ]) {
      expect(found(id)).toBeNull();
    }
    expect(found(null, { ...key.jwk, d: 'AA' })).toBeNull();
    expect(found(null, { kty: 'oct', k: 'AA' })).toBeNull();
  });

  it('is none where it is of small order, which fits what nobody signed', () => {
    expect(found(null, { kty: 'OKP', crv: 'Ed25519', x: `AQ${'A'.repeat(41)}` })).toBeNull();
  });
});
