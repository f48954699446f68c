import { beforeAll, describe, expect, it } from 'vitest';
import type { Controller } from '../../../../core/model/controller.ts';
import type { Token } from '../../../../core/model/credential.ts';
import { proof as check } from '../../../../core/proof/check.ts';
import { controllerWith, ISSUER, keyWith, type TestKey, testKey } from '../../../support/controllers.ts';
import { fakeContext } from '../../../support/fake-context.ts';
import { badgeFor } from '../../../support/people.ts';
import { problemOfLater } from '../../../support/problem-of.ts';
import { credentialDocument, credentialIn, tokenBy } from '../../../support/signed-credentials.ts';

const NOW = Date.UTC(2026, 5, 1);
const KID = { kid: `${ISSUER}#key-1` };
let key: TestKey;
let other: TestKey;
beforeAll(async () => {
  key = await testKey();
  other = await testKey();
});

const published = () => controllerWith([keyWith({ multibase: key.multibase })]);
const silent = () => controllerWith([], { state: 'silent' });
const claims = {
  iss: ISSUER,
  jti: 'urn:uuid:7f2b1c3e-5d0a-4c7b-9a51-1d8f6f0c0001',
  sub: 'did:example:hanako',
  nbf: Date.UTC(2026, 0, 1) / 1000,
};
const payload = (changes: object = {}) => ({ ...credentialDocument(), ...claims, ...changes });

async function run(token: Token, controller: Controller | null = published()) {
  const document = token.payload['vc'] ?? token.payload;
  const credential = credentialIn(document as object, token);
  // The very payload where that is the credential, as parse has it.
  const same = token.payload['vc'] === undefined ? { ...credential, document: token.payload } : credential;
  const context = fakeContext({ now: NOW });
  return check.run(context, { badge: badgeFor({ standard: 'ob-3.0' }), credential: same, ...(controller && { controller }) });
}
const faults = async (token: Token, controller: Controller | null = published()) => {
  const problem = await problemOfLater(() => run(token, controller));
  return problem && [problem.code, ...problem.beside];
};
const codes = ({ problems }: Awaited<ReturnType<typeof run>>) => (problems ?? []).map(({ code }) => code);

describe('a credential in a token', () => {
  it('holds by a key that the issuer publishes', async () => {
    const result = await run(await tokenBy(key, payload(), KID));
    expect([result.outcome, codes(result)]).toEqual([undefined, []]);
    expect(result.found?.badge).toMatchObject({ name: 'Sample Statistics', issuer: { id: ISSUER } });
    expect(result.facts).toEqual({ suite: 'vc-jwt EdDSA', key: KID.kid });
  });

  it('holds in data model 1.1, where it is a claim', async () => {
    const vc = credentialDocument({
      '@context': ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      validFrom: undefined,
      issuanceDate: '2026-01-01T00:00:00Z',
    });
    expect(codes(await run(await tokenBy(key, { vc, ...claims }, KID)))).toEqual([]);
  });

  it('fails where a stranger signed it, or it was changed', async () => {
    expect(await faults(await tokenBy(other, payload(), KID))).toEqual(['proof.signature-invalid']);
    const token = await tokenBy(key, payload(), KID);
    const signingInput = Uint8Array.from(token.signingInput, (byte, index) => (index === 90 ? byte ^ 1 : byte));
    expect(await faults({ ...token, signingInput })).toEqual(['proof.signature-invalid']);
    expect(await faults({ ...token, signature: new Uint8Array() })).toEqual(['proof.signature-invalid']);
  });

  it('fails where it brings its own key', async () => {
    expect(await faults(await tokenBy(other, payload(), { jwk: other.jwk }))).toEqual(['proof.key-not-bound']);
    expect(await faults(await tokenBy(other, payload(), { kid: `did:key:${other.multibase}` }))).toEqual([
      'proof.issuer-mismatch',
    ]);
  });

  it('holds where the key that it brings is the issuer’s', async () => {
    expect(await faults(await tokenBy(key, payload(), { jwk: key.jwk }))).toBeNull();
  });

  it('fails for what the header says before any key is looked for', async () => {
    for (const controller of [published(), silent(), null]) {
      const token = await tokenBy(key, payload(), KID);
      expect(await faults({ ...token, header: { ...token.header, alg: 'none' } }, controller)).toEqual(['proof.alg-not-allowed']);
      expect(await faults(await tokenBy(key, payload(), { ...KID, crit: ['x'] }), controller)).toEqual([
        'proof.crit-unsupported',
      ]);
    }
  });

  it('fails where the header says another algorithm than the key’s', async () => {
    const token = await tokenBy(key, payload(), { ...KID, alg: 'ES256' });
    expect(await faults(token)).toEqual(['proof.alg-not-allowed']);
  });

  it('tries each key of the issuer where it names none', async () => {
    const two = controllerWith([
      keyWith({ multibase: other.multibase }, { id: '#other' }),
      keyWith({ multibase: key.multibase }),
    ]);
    expect(await faults(await tokenBy(key, payload()), two)).toBeNull();
    expect(await faults(await tokenBy(await testKey(), payload()), two)).toEqual(['proof.signature-invalid']);
  });

  it('cannot be told where it names no key, and one of the issuer’s could not be read or had', async () => {
    const unread = controllerWith([keyWith({ unreadable: 'x' }), keyWith({ multibase: key.multibase }, { id: '#2' })]);
    expect(await faults(await tokenBy(other, payload()), unread)).toEqual(['proof.key-malformed']);
    const unasked = [{ code: 'net.timeout', detail: { host: 'badges.example.org' } }] as const;
    expect(await faults(await tokenBy(other, payload()), { ...published(), unasked })).toEqual(['net.timeout']);
    // A key that it does name was had.
    expect(await faults(await tokenBy(other, payload(), KID), { ...published(), unasked })).toEqual(['proof.signature-invalid']);
  });

  it('tells a key that lies beside the issuer’s document', async () => {
    const kid = 'https://badges.example.org/keys/1';
    const at = controllerWith([keyWith({ jwk: key.jwk }, { id: kid, controller: null, source: 'address' })]);
    expect(codes(await run(await tokenBy(key, payload(), { kid }), at))).toEqual(['proof.key-same-origin']);
  });

  it('fails where its claims say another thing, once it is known to be signed', async () => {
    const token = await tokenBy(key, payload({ jti: 'urn:uuid:2' }), KID);
    expect(await faults(token)).toEqual(['proof.claims-mismatch']);
    expect(await faults(await tokenBy(other, payload({ jti: 'urn:uuid:2' }), KID))).toEqual(['proof.signature-invalid']);
    const result = await run(token, null);
    expect([result.outcome, codes(result)]).toEqual(['skipped', []]);
  });

  it('fails where it holds two credentials', async () => {
    expect(await faults(await tokenBy(key, payload({ vc: credentialDocument() }), KID))).toEqual(['proof.claims-mismatch']);
  });

  it('is told what it lacks and what means nothing', async () => {
    const result = await run(await tokenBy(key, payload({ sub: undefined }), { ...KID, nonce: 'x' }));
    expect(codes(result)).toEqual(['proof.header-ignored', 'proof.claims-missing']);
  });

  it('cannot be told where its names get their meaning from a context that nobody knows', async () => {
    const [first] = credentialDocument()['@context'] as string[];
    for (const added of ['https://context.example.net/v1', { '@vocab': 'urn:x:' }]) {
      const token = await tokenBy(key, payload({ '@context': [first, added] }), KID);
      expect(await faults(token)).toEqual(['proof.context-unknown']);
    }
  });
});

describe('a token whose issuer publishes no key', () => {
  it('is unchanged where it fits the key in itself, and no more', async () => {
    const result = await run(await tokenBy(other, payload(), { jwk: other.jwk }), silent());
    expect(result.outcome).toBeUndefined();
    expect(result.found?.badge?.name).toBe('Sample Statistics');
  });

  it('is neither genuine nor forged where it does not fit, or carries none', async () => {
    for (const header of [{ jwk: key.jwk }, { kid: 'a' }, {}]) {
      const result = await run(await tokenBy(other, payload(), header), silent());
      expect([result.outcome, result.found]).toEqual(['unknown', undefined]);
    }
    const unfit = await tokenBy(other, payload(), { jwk: other.jwk, alg: 'RS256' });
    expect((await run(unfit, silent())).outcome).toBe('unknown');
  });
});
