import { base58 } from '@scure/base';
import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashlinksIn, readHashlink } from '../../../core/lib/hashlink.ts';
import { busyMs } from '../../support/busy-ms.ts';
import { hashlinkTo, SEAL, SEAL_LINK, WEAK_LINK } from '../../support/designs.ts';

const withMetadata = (metadata: Uint8Array) => `${hashlinkTo(SEAL)}:z${base58.encode(metadata)}`;

describe('a hashlink', () => {
  it('says the hash of what is linked, where it may be had, and what it is said to be', async () => {
    expect(await readHashlink(SEAL_LINK)).toEqual({
      hash: 'sha2-256',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      urls: ['https://pictures.example.org/seal.svg'],
      contentType: 'image/svg+xml',
    });
  });

  it('is known by eight bytes of BLAKE2b too, under that name', async () => {
    expect(await readHashlink(WEAK_LINK)).toMatchObject({ hash: 'blake2b-64', digest: '0102030405060708' });
  });

  it('is nothing in another base, by another hash, of another length or with a tail', async () => {
    const whole = hashlinkTo(SEAL);
    const other = (bytes: readonly number[]) => `hl:z${base58.encode(Uint8Array.from(bytes))}`;
    const odd = [
      `hl:u${whole.slice(4)}`,
      other([0x12, 0x20, ...Array(31).fill(7)]),
      other([0x13, 0x40, ...Array(64).fill(7)]),
      other([0xb2, 0x08, 0x08, 1]),
      `${whole} `,
      `${whole}:`,
      `HL${whole.slice(2)}`,
      `${whole}:z1${'1'.repeat(5_000)}`,
      '',
    ];
    expect(await Promise.all(odd.map(readHashlink))).toEqual(odd.map(() => null));
  });

  it('keeps its hash where its metadata cannot be read, and takes no addresses from them', async () => {
    const tail = Uint8Array.of(...encode(new Map([[15, ['https://a.example.org/']]])), 0);
    const odd = [tail, encode([1]), encode(new Map([[15, 'https://a.example.org/']])), Uint8Array.of(0xbf, 0xff), encode(7)];
    for (const metadata of odd) {
      expect(await readHashlink(withMetadata(metadata))).toMatchObject({ hash: 'sha2-256', urls: [] });
    }
  });

  it('is read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 80 }), async (bytes) => {
        const link = await readHashlink(withMetadata(bytes));
        expect(link?.hash).toBe('sha2-256');
        expect(link?.urls.every((url) => typeof url === 'string')).toBe(true);
      }),
    );
  });
});

describe('hashlinks in a text', () => {
  it('are found once each, as they stand, and only whole', () => {
    const text = `<img src="${SEAL_LINK}"><img src='${WEAK_LINK}'> ${SEAL_LINK} xhl:zabc hl:z hl:z0OIl ${hashlinkTo(SEAL)}:more`;
    expect(hashlinksIn(text)).toEqual([SEAL_LINK, WEAK_LINK]);
  });

  it('are no more than fifty', () => {
    const many = Array.from({ length: 80 }, (_, at) => hashlinkTo(Uint8Array.of(at))).join(' ');
    expect(hashlinksIn(many)).toHaveLength(50);
  });

  it('are found in time that grows with the text alone', () => {
    const before = busyMs();
    hashlinksIn('hl:z'.repeat(200_000));
    hashlinksIn(`hl:z${'a'.repeat(800_000)}`);
    expect(busyMs() - before).toBeLessThan(2_000);
  });
});
