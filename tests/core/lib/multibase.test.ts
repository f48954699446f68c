import { base58 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase58, decodeMultibase, encodeMultibase } from '../../../core/lib/multibase.ts';
import { busyMs } from '../../support/busy-ms.ts';

describe('decodeMultibase', () => {
  it('gives back any bytes, up to as many as are asked for', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const [z, u] = [`z${base58.encode(bytes)}`, encodeMultibase(bytes)];
        expect(decodeMultibase(z, 'z', bytes.length)).toEqual(bytes);
        expect(decodeMultibase(u, 'u', bytes.length)).toEqual(bytes);
        if (bytes.length > 0) expect(decodeMultibase(z, 'z', bytes.length - 1)).toBeNull();
        if (bytes.length > 0) expect(decodeMultibase(u, 'u', bytes.length - 1)).toBeNull();
      }),
    );
  });

  it('reads the base that is asked for alone, strictly', () => {
    expect(decodeMultibase('zabc', 'u', 9)).toBeNull();
    expect(decodeMultibase('uYWJj', 'z', 9)).toBeNull();
    expect(decodeMultibase('uYWJj=', 'u', 9)).toBeNull();
    expect(decodeMultibase('uYWJ+', 'u', 9)).toBeNull();
    expect(decodeMultibase('', 'z', 9)).toBeNull();
    for (const sign of ['0', 'O', 'I', 'l', ' ', '\n', 'é']) expect(decodeMultibase(`zab${sign}`, 'z', 9)).toBeNull();
  });

  it('makes nothing of a text that is too long for its bytes', () => {
    const start = busyMs();
    expect(decodeBase58('z'.repeat(1_000_000), 64)).toBeNull();
    expect(decodeMultibase(`u${'A'.repeat(1_000_000)}`, 'u', 64)).toBeNull();
    expect(busyMs() - start).toBeLessThan(200);
  });
});
