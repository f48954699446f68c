import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { digest } from '../../../core/lib/digest.ts';

it.each([0, 1, 8191, 8192, 100_000])('%i bytes have the hash that Node gives them', async (length) => {
  const bytes = new Uint8Array(length).fill(0x61);
  const expected = (name: string) => new Uint8Array(createHash(name).update(bytes).digest());
  expect(await digest('SHA-256', bytes)).toEqual(expected('sha256'));
  expect(await digest('SHA-384', bytes)).toEqual(expected('sha384'));
});
