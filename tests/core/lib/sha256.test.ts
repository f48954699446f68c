import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';

const LENGTHS = [0, 1, 55, 56, 64, 8191, 8192, 100_000];

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => at % 251);
const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('the hash of SHA-256', () => {
  it.each(LENGTHS)('of %i bytes is the one that Node gives, in a page with WebCrypto and in one without', async (length) => {
    const { sha256Hex } = await import('../../../core/lib/sha256.ts');
    const bytes = bytesOf(length);
    expect(await sha256Hex(bytes)).toBe(expected(bytes));
    vi.stubGlobal('crypto', undefined);
    expect(await sha256Hex(bytes)).toBe(expected(bytes));
    vi.stubGlobal('crypto', {});
    expect(await sha256Hex(bytes)).toBe(expected(bytes));
  });

  it('is the same for the first and the hundredth text, and soon asks the platform for large ones alone', async () => {
    const { sha256Hex } = await import('../../../core/lib/sha256.ts');
    const digest = vi.fn((name: string, bytes: Uint8Array<ArrayBuffer>) => subtle.digest(name, bytes));
    const { subtle } = crypto;
    vi.stubGlobal('crypto', { subtle: { digest } });
    for (let length = 0; length < 100; length++) expect(await sha256Hex(bytesOf(length))).toBe(expected(bytesOf(length)));
    await vi.waitFor(async () => {
      digest.mockClear();
      await sha256Hex(bytesOf(10));
      expect(digest).not.toHaveBeenCalled();
    });
    await sha256Hex(bytesOf(100_000));
    expect(digest).toHaveBeenCalledOnce();
  });
});
