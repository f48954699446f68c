import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../core/model/json.ts';
import { rdfOptions, requireNamed, withMember, without } from '../../../../core/proof/suites/proof-options.ts';
import { rdfHashes } from '../../../../core/proof/suites/rdf-proof.ts';
import { codeOfIssued, issued, withProof } from '../../../support/oracle-proofs.ts';
import { codeOf, problemOfLater } from '../../../support/problem-of.ts';

const PROOF: JsonObject = { type: 'DataIntegrityProof', created: '2026-01-01T00:00:00Z', proofValue: 'z1' };
const UNSECURED: JsonObject = { '@context': ['https://www.w3.org/ns/credentials/v2'], name: 'Sample' };

describe('rdfOptions', () => {
  it('are the proof without its value, under the contexts of the document and never its own', () => {
    const own = { ...PROOF, '@context': 'https://example.org/other' };
    expect({ ...rdfOptions(own, UNSECURED) }).toEqual({
      '@context': UNSECURED['@context'],
      type: 'DataIntegrityProof',
      created: '2026-01-01T00:00:00Z',
    });
  });

  it.each<[string, JsonObject]>([
    ['proof.context-nested', { verificationMethod: { '@context': {}, id: 'urn:x' } }],
    ['proof.context-nested', { verificationMethod: [{ controller: { '@context': {} } }] }],
    ['proof.unmapped-term', { '@id': 'urn:x' }],
    ['proof.unmapped-term', { '@nest': {} }],
    ['proof.unmapped-term', { verificationMethod: { '@id': 'urn:x' } }],
    ['proof.unmapped-term', { 'https://w3id.org/security#expiration': '2099' }],
    ['proof.unmapped-term', { nonce: [['sec:expiration', { 'sec:expiration': 'x' }]] }],
  ])('are %s where a member stands under another name: %o', (code, members) => {
    expect(codeOf(() => rdfOptions({ ...PROOF, ...members }, UNSECURED))).toBe(code);
  });

  it('let no end be hidden that the issuer signed', async () => {
    const one = await issued('eddsa-rdfc-2022');
    // The same statement is signed, and nobody who reads members sees it.
    const { created, ...rest } = one.signed['proof'] as Record<string, string>;
    const hidden = {
      'http://purl.org/dc/terms/created': { '@value': created, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
    };
    expect(await codeOfIssued({ ...one, signed: { ...one.signed, proof: { ...rest, ...hidden } } })).toBe('proof.unmapped-term');
    expect(await codeOfIssued(withProof(one, {}))).toBeNull();
  });
});

describe('requireNamed', () => {
  it('asks the proof for every member that its statements have', () => {
    expect(codeOf(() => requireNamed({ expires: '2026' }, { expires: '2026', 'https://example.org/extra': 'x' }))).toBeNull();
    expect(codeOf(() => requireNamed({ expires: null }, { expires: '2026' }))).toBe('proof.unmapped-term');
  });

  it('lets no context hide an end under the second name that it has for it', async () => {
    const contexts = [...(UNSECURED['@context'] as string[]), 'https://w3id.org/security/v1'];
    const hashesOf = (members: JsonObject) =>
      problemOfLater(() => rdfHashes({ '@context': contexts, name: 'Sample' }, { ...PROOF, ...members }, 'SHA-256'));
    expect(await hashesOf({ expires: '2026-02-01T00:00:00Z' })).toBeNull();
    expect(await hashesOf({ expiration: '2026-02-01T00:00:00Z' })).toMatchObject({
      code: 'proof.unmapped-term',
      detail: { field: 'expires' },
    });
  });
});

describe('withMember and without', () => {
  it('leave the object as it is, and give one without a prototype', () => {
    const object = Object.freeze({ a: 1, proof: 2 });
    expect(Object.getPrototypeOf(without(object, 'proof'))).toBeNull();
    expect({ ...without(object, 'proof') }).toEqual({ a: 1 });
    expect({ ...withMember(object, 'b', null) }).toEqual({ a: 1, proof: 2, b: null });
    expect(object).toEqual({ a: 1, proof: 2 });
  });
});
