import { Block } from 'bitcoinjs-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHeader, targetOf } from '../../../../core/lib/bitcoin/block-header.ts';
import { BitcoinRegtest, REGTEST_GENESIS, REGTEST_LIMIT } from '../../../support/bitcoin-regtest.ts';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

describe('the header of a block', () => {
  it('says its hash, root, time and work', () => {
    const chain = new BitcoinRegtest();
    const { header, hash, time } = chain.mine();
    const root = Buffer.from(Block.fromHex(header).merkleRoot ?? [])
      .reverse()
      .toString('hex');
    expect(parseHeader(bytesOf(header))).toEqual({ hash, merkleRoot: root, time, target: REGTEST_LIMIT, hasWork: true });
    expect(chain.blocks[0]?.hash).toBe(REGTEST_GENESIS);
  });

  it('of 79 or 81 bytes is none', () => {
    expect(parseHeader(new Uint8Array(79))).toBeNull();
    expect(parseHeader(new Uint8Array(81))).toBeNull();
  });

  it('has the work that another library sees, whatever it writes', () => {
    // Notations near the limits beside any other: most are far too hard.
    const bits = fc.oneof(
      fc.nat(0xffff_ffff),
      fc.tuple(fc.integer({ min: 0, max: 36 }), fc.nat(0xff_ffff)).map(([a, b]) => a * 2 ** 24 + b),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 80, maxLength: 80 }), bits, (header, written) => {
        Buffer.from(header.buffer).writeUInt32LE(written, 72);
        const other = Block.fromBuffer(header);
        expect(parseHeader(header)?.hasWork).toBe(other.checkProofOfWork());
        expect(parseHeader(header)?.hash).toBe(other.getId());
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('bits', () => {
  // Examples of Bitcoin Core's own tests of SetCompact.
  it.each([
    [0x0100_3456, null],
    [0x0112_3456, 0x12n],
    [0x0200_8000, 0x80n],
    [0x0212_3456, 0x1234n],
    [0x0312_3456, 0x12_3456n],
    [0x0412_3456, 0x1234_5600n],
    [0x0492_3456, null],
    [0x0500_9234, 0x9234_0000n],
    [0x2012_3456, 0x12_3456n << 232n],
    [0xff12_3456, null],
    [0, null],
    [0x1d00_ffff, 0xffffn << 208n],
    [0x2100_ffff, 0xffffn << 240n],
    [0x2101_0000, null],
    [0x2200_00ff, 0xffn << 248n],
    [0x2200_0100, null],
    [0x2300_0001, null],
  ])('%x are read as Bitcoin reads them', (bits, target) => {
    expect(targetOf(bits)).toBe(target);
  });
});
