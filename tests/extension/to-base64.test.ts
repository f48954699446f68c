import { expect, it } from 'vitest';
import { toBase64 } from '../../extension/to-base64.ts';

it('bytes of any number come back as they were', () => {
  for (const length of [0, 1, 2, 3, 0x8000 - 1, 0x8000, 0x8001, 200_000]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
    expect(Buffer.from(toBase64(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
  }
});
