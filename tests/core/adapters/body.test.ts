import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectBody, refuseAnnounced } from '../../../core/adapters/body.ts';

function partsOf(parts: Uint8Array[]) {
  const left = [...parts];
  return { left, next: async () => left.shift() ?? null };
}

describe('collectBody', () => {
  it('gives all bytes in order, whatever the parts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 20 })), async (parts) => {
        const body = await collectBody(partsOf(parts).next, 10_000);
        expect([...body]).toEqual(parts.flatMap((part) => [...part]));
      }),
    );
  });

  it('takes exactly the limit, and stops asking at the first byte over it', async () => {
    const part = new Uint8Array(10);
    expect(await collectBody(partsOf([part, part]).next, 20)).toHaveLength(20);
    const { next, left } = partsOf([part, part, new Uint8Array(1), part, part]);
    await expect(collectBody(next, 20)).rejects.toMatchObject({ code: 'net.too-large', final: true });
    expect(left).toHaveLength(2);
  });

  it('does not copy a single part, nor keep a larger buffer alive with it', async () => {
    const whole = new Uint8Array(10);
    expect(await collectBody(partsOf([whole]).next, 20)).toBe(whole);
    const view = new Uint8Array(65_536).subarray(0, 10);
    expect((await collectBody(partsOf([view]).next, 20)).buffer.byteLength).toBe(10);
  });
});

describe('refuseAnnounced', () => {
  it('can only make us stop sooner', () => {
    expect(() => refuseAnnounced('4294967296', 1_000)).toThrow('net.too-large');
    for (const length of [null, undefined, '', '1000', '-5', 'many', '1e9'])
      expect(() => refuseAnnounced(length, 1_000)).not.toThrow();
  });
});
