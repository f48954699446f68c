import { describe, expect, it } from 'vitest';
import type { Token } from '../../../../core/model/credential.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { demandOnePacking, judgeClaims } from '../../../../core/proof/token/judge-claims.ts';
import { codeOf, problemOf } from '../../../support/problem-of.ts';

const NBF = Date.UTC(2025, 3, 1) / 1000;
const CREDENTIAL: JsonObject = {
  id: 'urn:uuid:1',
  issuer: { id: 'https://badges.example.org/issuer' },
  credentialSubject: { id: 'did:example:hanako' },
  validFrom: '2025-04-01T00:00:00.750Z',
};
const CLAIMS: JsonObject = { iss: 'https://badges.example.org/issuer', jti: 'urn:uuid:1', sub: 'did:example:hanako', nbf: NBF };
const token = (payload: JsonObject): Token => ({
  header: {},
  payload,
  signingInput: new Uint8Array(),
  signature: new Uint8Array(),
});

/** A payload that is the credential; what a test names comes last. */
const judged = (changes: JsonObject) => {
  const payload = { ...CREDENTIAL, ...CLAIMS, ...changes };
  return judgeClaims(token(payload), { document: payload, model: 'vcdm-2.0' });
};

describe('the claims of a token', () => {
  it('may say what the credential says, to the second', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ iss: 'http://badges.example.org/issuer', issuer: 'https://badges.example.org/issuer' })).toEqual([]);
    expect(judged({ exp: NBF + 60, validUntil: '2025-04-01T00:01:00Z' })).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    ['iss', { iss: 'https://attacker.example.net/issuer' }],
    ['jti', { jti: 'urn:uuid:2' }],
    ['sub', { sub: 'did:example:taro' }],
    ['nbf', { nbf: NBF + 3 }],
    ['exp', { exp: NBF + 60, validUntil: '2025-05-01T00:00:00Z' }],
  ])('may not say another %s', (field, changes) => {
    expect(problemOf(() => judged(changes))).toMatchObject({ code: 'proof.claims-mismatch', detail: { field } });
  });

  it.each<[string, JsonObject]>([
    ['iss', { iss: ['https://badges.example.org/issuer'] }],
    ['sub', { sub: 7 }],
    ['exp', { exp: '2030' }],
    ['exp', { exp: 1e300 }],
    ['nbf', { nbf: true }],
  ])('have their own types: %s', (field, changes) => {
    expect(problemOf(() => judged(changes))).toMatchObject({ code: 'proof.claims-malformed', detail: { field } });
  });

  it('may begin with either date of a credential that has one of each data model, and end with the one that counts', () => {
    const both = { validFrom: '2025-06-01T00:00:00Z', issuanceDate: '2025-04-01T00:00:00Z' };
    expect(judged(both)).toEqual([]);
    expect(judged({ ...both, nbf: Date.UTC(2025, 5, 1) / 1000 })).toEqual([]);
    expect(problemOf(() => judged({ ...both, nbf: NBF + 3 }))?.detail).toEqual({ field: 'nbf' });
    const ends = { validUntil: '2025-05-01T00:00:00Z', expirationDate: '2025-04-01T00:01:00Z', exp: NBF + 60 };
    expect(problemOf(() => judged(ends))?.detail).toEqual({ field: 'exp' });
  });

  it('may be absent, and that is told in one line', () => {
    expect(judged({ sub: null, nbf: undefined })).toEqual([{ code: 'proof.claims-missing', detail: { field: 'nbf, sub' } }]);
  });

  it('contradict nothing that the credential does not say', () => {
    expect(judged({ credentialSubject: {}, validFrom: undefined })).toEqual([]);
    expect(judged({ exp: NBF + 60 })).toEqual([]);
    expect(judged({ validFrom: 'soon' })).toEqual([]);
  });

  it('name one of several subjects', () => {
    expect(judged({ credentialSubject: [{ id: 'did:example:taro' }, { id: 'did:example:hanako' }] })).toEqual([]);
  });

  it('stand beside the credential in data model 1.1, and are part of it in 2.0; the other way round is told', () => {
    const payload = { vc: CREDENTIAL, ...CLAIMS };
    expect(judgeClaims(token(payload), { document: CREDENTIAL, model: 'vcdm-1.1' })).toEqual([]);
    const told = [{ code: 'parse.schema', detail: { field: 'vc' } }];
    expect(judgeClaims(token(payload), { document: CREDENTIAL, model: 'vcdm-2.0' })).toEqual(told);
  });

  it('are not those of two credentials at once', () => {
    expect(codeOf(() => demandOnePacking(token({ ...CREDENTIAL, vc: CREDENTIAL })))).toBe('proof.claims-mismatch');
    expect(codeOf(() => demandOnePacking(token({ vc: CREDENTIAL, ...CLAIMS })))).toBeNull();
  });
});
