import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../core/model/json.ts';
import { judgeHeader } from '../../../../core/proof/token/judge-header.ts';
import { codeOf, problemOf } from '../../../support/problem-of.ts';

const header = (changes: JsonObject = {}): JsonObject => ({ alg: 'EdDSA', kid: 'key-1', ...changes });
const JWK = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
const ignored = (changes: JsonObject) => judgeHeader(header(changes)).notes.map(({ detail }) => detail['field']);

describe('a token’s header', () => {
  it.each(['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'])('may be signed with %s', (alg) => {
    expect(judgeHeader(header({ alg })).algorithm).toBe(alg);
  });

  it.each([
    ['none'],
    ['None'],
    ['NONE'],
    ['nOnE'],
    [' none '],
    [''],
    ['HS256'],
    ['hs512'],
    [null],
    [undefined],
    [['RS256']],
    [7],
  ])('proves nothing with %s', (alg) => {
    expect(codeOf(() => judgeHeader(header({ alg: alg as never })))).toBe('proof.alg-not-allowed');
  });

  it.each(['ES256K', 'ES512', 'RS384', 'PS512', 'Ed25519', 'ML-DSA-44', 'rs256'])(
    'says nothing against a badge with %s',
    (alg) => {
      expect(problemOf(() => judgeHeader(header({ alg })))).toMatchObject({ code: 'proof.unsupported', detail: { suite: alg } });
    },
  );

  it.each(['jku', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'X5U'])('may not lead to keys by %s', (name) => {
    const problem = problemOf(() => judgeHeader(header({ [name]: 'https://attacker.example.net/k' })));
    expect(problem).toMatchObject({ code: 'proof.header-not-allowed', detail: { field: name } });
  });

  it('may carry a public key, and no private one', () => {
    expect(judgeHeader(header({ jwk: JWK })).jwk).toEqual(JWK);
    for (const jwk of [{ ...JWK, d: 'AA' }, { ...JWK, d: null }, 'x', [JWK]]) {
      expect(codeOf(() => judgeHeader(header({ jwk: jwk as never })))).toBe('proof.header-not-allowed');
    }
    expect(codeOf(() => judgeHeader(header({ jwk: { kty: 'oct' } })))).toBe('proof.alg-not-allowed');
  });

  it.each([{ crit: ['exp2'] }, { crit: [] }, { crit: null }, { b64: true }, { b64: false }])(
    'may ask for no extension: %j',
    (changes) => {
      expect(codeOf(() => judgeHeader(header(changes)))).toBe('proof.crit-unsupported');
    },
  );

  it('names its key by a text of bounded length', () => {
    expect(judgeHeader({ alg: 'EdDSA' }).kid).toBeNull();
    expect(codeOf(() => judgeHeader(header({ kid: 'k'.repeat(2_049) })))).toBe('parse.token-malformed');
    expect(codeOf(() => judgeHeader(header({ kid: 7 })))).toBe('parse.token-malformed');
  });

  it('has the types that credentials have, and any other is told', () => {
    for (const typ of ['JWT', 'vc+jwt', 'vc+ld+json+jwt', 'application/vc+jwt']) expect(ignored({ typ, cty: 'vc' })).toEqual([]);
    expect(ignored({ typ: 'dpop+jwt' })).toEqual(['typ']);
  });

  it('is told of what it holds without meaning, in a few words', () => {
    expect(ignored({ iat: 1, nonce: 'x' })).toEqual(['iat', 'nonce']);
    expect(ignored(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`m${index}`, 1])))).toHaveLength(5);
  });
});
