import { base58 } from '@scure/base';
import { decode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { ETHEREUM, MOCK, receipt2017, receipt2019 } from '../../../../demo/world/anchored/receipts.ts';

const place = {
  target: Buffer.alloc(32, 1),
  root: Buffer.alloc(32, 2),
  path: [{ side: 'left' as const, hash: Buffer.alloc(32, 3) }],
};
const TXID = `0x${'ab'.repeat(32)}`;

/** Members of a receipt, with the texts out of their bytes. */
const membersOf = (receipt: string): unknown => {
  const open = (value: unknown): unknown =>
    value instanceof Uint8Array ? decode(value) : Array.isArray(value) ? value.map(open) : value;
  return open(decode(base58.decode(receipt.slice(1))));
};

describe('receipts', () => {
  it('of Blockcerts 2 name hashes in hex', () => {
    expect(receipt2017(place, ETHEREUM, TXID)).toMatchObject({
      targetHash: '01'.repeat(32),
      merkleRoot: '02'.repeat(32),
      proof: [{ left: '03'.repeat(32) }],
      anchors: [{ sourceId: TXID, type: 'ETHData', chain: 'ethereumMainnet' }],
    });
  });

  it('of Blockcerts 3 are numbered members in CBOR', () => {
    const receipt = receipt2019(place, ETHEREUM, TXID);
    expect(receipt).toMatch(/^z/);
    expect(membersOf(receipt)).toEqual([
      [0, '02'.repeat(32)],
      [1, '01'.repeat(32)],
      [
        2,
        [
          [
            [0, 1],
            [1, 1],
            [2, TXID],
          ],
        ],
      ],
      [3, [[0, '03'.repeat(32)]]],
    ]);
  });

  it('of a mock chain name no network', () => {
    expect(membersOf(receipt2019({ ...place, path: [] }, MOCK, 'mock'))).toContainEqual([
      2,
      [
        [
          [0, -1],
          [1, 'mock'],
        ],
      ],
    ]);
  });
});
