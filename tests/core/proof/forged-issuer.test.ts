// The law on which everything rests: whoever signs with a key that the issuer does not publish never passes as that issuer.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveController } from '../../../core/issuer/controller.ts';
import { credentialIssuer } from '../../../core/issuer/credential-issuer.ts';
import type { CheckResult, Findings } from '../../../core/model/context.ts';
import type { Controller } from '../../../core/model/controller.ts';
import { BadgeProblem } from '../../../core/model/problem.ts';
import { proof as check } from '../../../core/proof/check.ts';
import { ISSUER, type TestKey, testKey } from '../../support/controllers.ts';
import { fakeContext } from '../../support/fake-context.ts';
import { type FakeAnswer, fakeHttp } from '../../support/fake-http.ts';
import { badgeFor } from '../../support/people.ts';
import { credentialDocument, credentialIn, proofOf, tokenBy } from '../../support/signed-credentials.ts';

const SET = 'https://badges.example.org/.well-known/jwks.json';
let victim: TestKey;
let forger: TestKey;
beforeAll(async () => {
  victim = await testKey();
  forger = await testKey();
});

/** Ways in which a forger may name a key. */
const names = (): fc.Arbitrary<string> => {
  const key = forger.multibase;
  const places = [
    ISSUER,
    'https://attacker.example.net/k',
    `did:key:${key}`,
    'did:web:attacker.example.net',
    'did:web:badges.example.org',
    '',
  ];
  const tails = ['', '#key-1', `#${key}`, `#${victim.multibase}`, '/', '?x', '#'];
  return fc.tuple(fc.constantFrom(...places), fc.constantFrom(...tails)).map(([place, tail]) => place + tail);
};

/** What the forger's own hosts serve: documents that name the victim as theirs. */
const ownHosts = (): Record<string, FakeAnswer> => {
  const method = {
    id: 'https://attacker.example.net/k',
    controller: ISSUER,
    type: 'Multikey',
    publicKeyMultibase: forger.multibase,
  };
  const document = {
    ...method,
    id: 'did:web:attacker.example.net',
    verificationMethod: [{ ...method, id: '#key-1' }],
    assertionMethod: ['#key-1'],
  };
  return {
    'https://attacker.example.net/k': { json: method },
    'https://attacker.example.net/.well-known/did.json': { json: document },
    'https://attacker.example.net/.well-known/jwks.json': { json: { keys: [{ ...forger.jwk, iss: ISSUER }] } },
  };
};

/** The victim's host: it publishes its key, or answers for good without one, or does not answer. */
const victimHost = (state: string): Record<string, FakeAnswer> => {
  if (state === 'down') return {};
  if (state === 'silent') return { [ISSUER]: { status: 404 }, [SET]: { status: 404 } };
  const method = { id: '#key-1', controller: ISSUER, type: 'Multikey', publicKeyMultibase: victim.multibase };
  return {
    [ISSUER]: { json: { id: ISSUER, verificationMethod: [method], assertionMethod: ['#key-1'] } },
    [SET]: { status: 404 },
  };
};

async function judge(
  credential: Findings['credential'],
  host: string,
): Promise<{ issuer: CheckResult; proof: CheckResult | null }> {
  const { http } = fakeHttp({ ...ownHosts(), ...victimHost(host) });
  const controller = (id: string, { keySet = false } = {}): Promise<Controller> => resolveController(id, http, keySet);
  const context = fakeContext({ http, controller, now: Date.UTC(2026, 5, 1) });
  const badge = badgeFor({ standard: 'ob-3.0' });
  if (!credential) throw new Error('a credential is judged');
  const issuer = await credentialIssuer(context, credential, badge);
  try {
    return { issuer, proof: await check.run(context, { badge, credential, ...issuer.found }) };
  } catch (error) {
    if (error instanceof BadgeProblem) return { issuer, proof: null };
    throw error;
  }
}

/** Never a proof that holds beside an issuer that was found; where nobody publishes a key, never an issuer. */
function expectNoForgery({ issuer, proof }: Awaited<ReturnType<typeof judge>>, host: string): void {
  const holds = proof !== null && proof.outcome === undefined;
  if (host !== 'silent') expect(holds).toBe(false);
  if (holds) {
    expect(issuer.problems?.map(({ code }) => code)).toContain('issuer.no-document');
    expect(issuer.found?.issuer?.host).toBeNull();
  }
}

describe('a badge in the name of an issuer that did not sign it', () => {
  it('never passes as that issuer’s, however its proofs name their keys', async () => {
    const shape = fc.tuple(fc.array(names(), { minLength: 1, maxLength: 3 }), fc.constantFrom('published', 'silent', 'down'));
    await fc.assert(
      fc.asyncProperty(shape, async ([methods, host]) => {
        const document = credentialDocument();
        const proof = await Promise.all(methods.map((verificationMethod) => proofOf(document, forger, { verificationMethod })));
        expectNoForgery(await judge(credentialIn({ ...document, proof }), host), host);
      }),
      { numRuns: 150 },
    );
  });

  it('never passes as that issuer’s, whatever the header of its token says', async () => {
    const header = fc.record(
      { kid: names(), jwk: fc.constantFrom(forger.jwk, victim.jwk), typ: fc.constant('JWT') },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(header, fc.constantFrom('published', 'silent', 'down'), async (head, host) => {
        const token = await tokenBy(forger, { ...credentialDocument(), iss: ISSUER }, head);
        expectNoForgery(await judge({ ...credentialIn(token.payload, token), document: token.payload }, host), host);
      }),
      { numRuns: 150 },
    );
  });

  it('is told from one that the issuer did sign', async () => {
    const document = credentialDocument();
    const own = { ...document, proof: await proofOf(document, victim) };
    const judged = await judge(credentialIn(own), 'published');
    expect(judged.proof?.outcome).toBeUndefined();
    expect(judged.proof).not.toBeNull();
    expect(judged.issuer.found?.issuer?.host).toBe('badges.example.org');
  });
});
