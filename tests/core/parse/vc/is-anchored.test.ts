import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../core/model/json.ts';
import { isAnchored } from '../../../../core/parse/vc/is-anchored.ts';

const withProof = (proof: unknown) => isAnchored({ model: 'vcdm-2.0', document: { proof } as JsonObject });

describe('an anchored credential', () => {
  it.each([
    ['of its own type', { type: 'MerkleProof2019' }],
    ['as a suite', { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019' }],
    ['in a chain', { type: 'ChainedProof2021', chainedProofType: 'MerkleProof2019' }],
    ['of 2017', { type: ['MerkleProof2017', 'Extension'] }],
    ['after another', [{ type: 'Ed25519Signature2020' }, { type: 'MerkleProof2019' }]],
  ])('has a Merkle proof %s', (_, proof) => {
    expect(withProof(proof)).toBe(true);
  });

  it('is every certificate of the time before credentials', () => {
    expect(isAnchored({ model: 'blockcerts-1.2', document: {} })).toBe(true);
    expect(isAnchored({ model: 'blockcerts-2', document: {} })).toBe(true);
  });

  it.each([
    [undefined],
    [[]],
    ['MerkleProof2019'],
    [{ type: 7 }],
    [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }],
  ])('is none with %j', (proof) => {
    expect(withProof(proof)).toBe(false);
  });
});
