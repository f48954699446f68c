import { base58 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLongBase58 } from '../../../core/lib/long-base58.ts';
import { busyMs } from '../../support/busy-ms.ts';

describe('long base58btc', () => {
  it('is what other decoders read, zeros in front included', () => {
    const bytes = fc
      .tuple(fc.nat(4), fc.uint8Array({ maxLength: 300 }))
      .map(([zeros, rest]) => [...Array(zeros).fill(0), ...rest]);
    fc.assert(
      fc.property(bytes, (written) => {
        expect([...(decodeLongBase58(base58.encode(Uint8Array.from(written))) ?? [])]).toEqual(written);
      }),
    );
  });
  it('is refused with any other character', () => {
    for (const text of ['0', 'O', 'I', 'l', 'a b', 'ä', 'z\n']) expect(decodeLongBase58(text)).toBeNull();
    expect(decodeLongBase58('')).toEqual(new Uint8Array());
  });
  it('is read at 64 KiB in a fraction of what an ordinary decoder takes', () => {
    const text = 'z'.repeat(64 * 1024);
    const began = busyMs();
    expect(decodeLongBase58(text)?.length).toBe(47_989);
    expect(busyMs() - began).toBeLessThan(1_000);
  });
});
