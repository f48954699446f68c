import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../core/model/json.ts';
import { readReceipt } from '../../../../core/proof/receipts/read-receipt.ts';
import { codeOf } from '../../../support/problem-of.ts';

const anchor = { sourceId: '0xAB', type: 'ETHData', chain: 'ethereumMainnet' };
const signature = { targetHash: 'AA', merkleRoot: 'BB', proof: [{ right: 'CC' }], anchors: [anchor] };
const read = (changes: object) => readReceipt('MerkleProof2017', { ...signature, ...changes } as JsonObject);

describe('a receipt that is written as JSON', () => {
  it('is taken as it stands, hashes in lower case', () => {
    expect(read({})).toEqual({
      kind: 'MerkleProof2017',
      ...{ targetHash: 'aa', merkleRoot: 'bb', path: [{ right: 'CC' }] },
      places: [{ chain: 'ethereumMainnet', type: 'ETHData', txid: '0xab' }],
    });
  });
  it('may leave out the chain and the path; what is no text names nothing that is known', () => {
    expect(read({ anchors: [{ sourceId: 'ab', type: 'BTCOpReturn' }] }).places[0]?.chain).toBeNull();
    expect(read({ anchors: [{ ...anchor, chain: 7 }] }).places[0]?.chain).toBe('7');
    expect(read({ proof: undefined }).path).toBeNull();
    expect(read({ targetHash: 7, merkleRoot: undefined })).toMatchObject({ targetHash: '', merkleRoot: '' });
  });
  it('names one to ten places', () => {
    for (const anchors of [undefined, [], ['x'], [anchor, 'x'], 'x']) {
      expect(codeOf(() => read({ anchors }))).toBe('parse.shape');
    }
    expect(read({ anchors: Array(10).fill(anchor) }).places).toHaveLength(10);
    expect(codeOf(() => read({ anchors: Array(11).fill(anchor) }))).toBe('proof.too-many');
  });
});
