import { describe, expect, it } from 'vitest';
import { resolveParty } from '../../core/resolve-party.ts';
import { ISSUER, testKey } from '../support/controllers.ts';
import { fakeHttp } from '../support/fake-http.ts';
import { proofOf } from '../support/signed-credentials.ts';

const key = await testKey();
const profile = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: ISSUER,
  type: ['BlockcertsIssuerProfile'],
  publicKey: [{ id: 'ecdsa-koblitz-pubkey:1SampleAddressOfAnInventedIssuer11' }],
  verificationMethod: [{ id: '#key-1', type: 'Multikey', controller: ISSUER, publicKeyMultibase: key.multibase }],
  assertionMethod: ['#key-1'],
};
const signed = { ...profile, proof: await proofOf(profile, key) };
const found = (json: object, options = {}) =>
  resolveParty(ISSUER, fakeHttp({ [ISSUER]: { json } }).http, options, { now: Date.UTC(2026, 5, 1), effort: { spent: 0 } });

describe('the party that an id names', () => {
  it('may sign its profile, which is verified where its addresses are asked for', async () => {
    expect(await found(signed, { addresses: true })).toMatchObject({ state: 'published', profileProof: 'holds', problems: [] });
    expect((await found(signed)).profileProof).toBeUndefined();
  });

  it('is not believed where its profile was altered after it was signed', async () => {
    const altered = { ...signed, publicKey: [{ id: 'ecdsa-koblitz-pubkey:1AddressOfSomebodyElse1111111111111' }] };
    const { problems } = await found(altered, { addresses: true });
    expect(problems).toEqual([{ code: 'issuer.profile-signature', detail: { host: 'badges.example.org' } }]);
    expect((await found(altered)).problems).toEqual([]);
  });
});
