import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { expand } from '../../../../core/lib/canonical/json-ld.ts';
import { knownOptions } from '../../../../core/lib/canonical/known-options.ts';
import type { JsonObject } from '../../../../core/model/json.ts';
import { OPEN_BADGE, parsed } from '../../../support/sample-credentials.ts';

const OPTIONS = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  created: '2026-04-01T00:00:00Z',
  verificationMethod: 'https://badges.example.org/issuer#key-1',
  proofPurpose: 'assertionMethod',
};
const CONTEXTS = [
  OPEN_BADGE,
  ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/security/suites/ed25519-2020/v1'],
  ['https://www.w3.org/2018/credentials/v1'],
  'https://www.w3.org/ns/credentials/v2',
];
const text = fc.oneof(
  fc.constantFrom('', 'urn:a', 'did:web:a.example#1', '@id', '_:b', 'a:b', 'sec:x', '2026-04-01'),
  fc.string({ unit: 'grapheme' }),
  fc.webUrl(),
);
const changed = fc.record({
  '@context': fc.constantFrom(...CONTEXTS),
  type: fc.constantFrom('DataIntegrityProof', 'Ed25519Signature2020', 'Ed25519Signature2018', 'Unheard'),
  cryptosuite: fc.constantFrom('ecdsa-rdfc-2019', undefined),
  proofPurpose: fc.constantFrom('authentication', 'unheard', 'https://vendor.example/purpose'),
  created: text,
  verificationMethod: text,
  expires: text,
  challenge: text,
  domain: text,
  nonce: text,
});
/** Good ones with some members changed. */
const options = fc
  .tuple(changed, fc.subarray(Object.keys(OPTIONS).concat('@context', 'expires', 'domain'), { maxLength: 3 }))
  .map(([others, names]) => ({
    '@context': OPEN_BADGE,
    ...OPTIONS,
    ...Object.fromEntries(names.map((name) => [name, others[name as keyof typeof others]])),
  }));

describe('options of proofs that are like others', () => {
  it('expand to what jsonld makes of them, or are left to it', async () => {
    let known = 0;
    await fc.assert(
      fc.asyncProperty(options, async (made) => {
        const document = parsed(made);
        const form = await knownOptions(document, expand);
        if (form === null) return;
        known++;
        expect([form]).toEqual(await expand(document));
      }),
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThan(60);
  });

  it('are expanded once for all that differ in their texts alone', async () => {
    const counted = vi.fn(expand);
    const one = { '@context': CONTEXTS[1], ...OPTIONS, type: 'Ed25519Signature2020', cryptosuite: undefined };
    for (const day of [1, 2, 3]) {
      const form = await knownOptions(parsed({ ...one, created: `2026-04-0${day}T00:00:00Z` }), counted);
      expect(JSON.stringify(form)).toContain(`2026-04-0${day}`);
    }
    expect(counted).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['an inline context', { '@context': [...OPEN_BADGE, { a: 'https://vendor.example/' }] }],
    ['no context', { '@context': undefined }],
    ['a member that is no text', { created: ['2026-04-01T00:00:00Z'] }],
    ['a nested member', { verificationMethod: { id: 'https://badges.example.org/issuer#key-1' } }],
    ['an id', { id: 'urn:example:proof' }],
    ['a proof before it', { previousProof: 'urn:example:proof' }],
    ['an unheard member', { unheard: 'x' }],
    ['an unheard type', { type: 'Unheard' }],
    ['a context of nobody', { '@context': 'https://vendor.example/context' }],
    ['a relative method', { verificationMethod: '#key-1' }],
    ['a method like a prefix', { verificationMethod: 'sec:key' }],
    ['a blank method', { verificationMethod: '_:key' }],
    ['a method with a space', { verificationMethod: 'https://badges.example.org/a b' }],
  ])('are left to jsonld with %s', async (_, over) => {
    expect(await knownOptions(parsed({ '@context': OPEN_BADGE, ...OPTIONS, ...over }), expand)).toBeNull();
  });

  it('keep apart contexts that would be one text', async () => {
    const [a, b] = ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/data-integrity/v2'];
    const split = await knownOptions(parsed({ '@context': [a, b], ...OPTIONS }), expand);
    const joined = await knownOptions(parsed({ '@context': [`${a},${b}`], ...OPTIONS }) as JsonObject, expand);
    expect(split).not.toBeNull();
    expect(joined).toBeNull();
  });
});
