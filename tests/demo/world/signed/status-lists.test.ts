import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LISTS, statusEntry, statusList, statusOf } from '../../../../demo/world/signed/status-lists.ts';

async function bitsOf(set: readonly string[]): Promise<Buffer> {
  const { credentialSubject } = await statusList('revocation', set);
  const { encodedList } = credentialSubject as { encodedList: string };
  expect(encodedList).toMatch(/^uH4sI[\w-]+$/);
  return gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
}

const bitAt = (bits: Buffer, index: number) => (bits.readUInt8(index >> 3) >> (7 - (index & 7))) & 1;

describe('a list of the university', () => {
  it('has the bits of the badges named, and of no others', async () => {
    const bits = await bitsOf(['a', 'b']);
    expect(bits).toHaveLength(16_384);
    for (const label of ['a', 'b']) expect(bitAt(bits, Number(statusEntry(label, 'revocation')['statusListIndex']))).toBe(1);
    expect([...bits].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)).toBe(2);
    expect((await bitsOf([])).every((byte) => byte === 0)).toBe(true);
  });

  it('is signed by the university, under the address at which it lies', async () => {
    const list = await statusList('suspension', []);
    expect(list).toMatchObject({ id: LISTS.suspension, issuer: expect.stringMatching(/^did:web:/) });
    expect(list['proof']).toMatchObject({ verificationMethod: `${list['issuer']}#issuing-2025` });
  });

  it('gives each badge a place in both', () => {
    expect(statusOf('a').map(({ statusPurpose, statusListCredential }) => [statusPurpose, statusListCredential])).toEqual([
      ['revocation', LISTS.revocation],
      ['suspension', LISTS.suspension],
    ]);
  });
});
