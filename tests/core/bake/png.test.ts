import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { bakePng } from '../../../core/bake/png.ts';
import { walkPngChunks } from '../../../core/lib/png-chunks.ts';
import { MAX_BADGE_TEXT_BYTES } from '../../../core/model/baked.ts';
import { png } from '../../../core/read/containers/png.ts';
import { chunk, header, IDAT, IEND, iTXt, PNG_SIGNATURE, pngOf, tEXt, zTXt } from '../../support/make-png.ts';
import { codeOf } from '../../support/problem-of.ts';

const read = async (file: Uint8Array) => png.read(file);
const chunksOf = (file: Uint8Array) => {
  const chunks: string[] = [];
  walkPngChunks(file, (_, start, length) =>
    chunks.push(Buffer.from(file.subarray(start, start + 12 + length)).toString('latin1')),
  );
  return chunks;
};
const others = (file: Uint8Array) => chunksOf(file).filter((one) => !one.slice(8).startsWith('openbadge'));

describe('baking a badge into a PNG', () => {
  it('gives back what was baked, under either keyword, without a remark', async () => {
    const keywords = fc.constantFrom('openbadges' as const, 'openbadgecredential' as const);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ stringUnit: 'grapheme' })),
        keywords,
        async (value, keyword) => {
          const payload = JSON.stringify(value);
          expect(await read(bakePng(pngOf(IDAT), payload, keyword))).toEqual({
            carried: { kind: 'json', source: payload },
            notes: [],
          });
        },
      ),
    );
  });

  it('never changes a pixel', async () => {
    const picture = new PNG({ width: 40, height: 30 });
    for (let i = 0; i < picture.data.length; i++) picture.data[i] = (i * i * 31) >> 2;
    const original = new Uint8Array(PNG.sync.write(picture));
    const again = PNG.sync.read(Buffer.from(bakePng(bakePng(original, '{"first":1}'), '{"second":2}')));
    expect([again.width, again.height, Buffer.compare(again.data, picture.data)]).toEqual([40, 30, 0]);
  });

  it('keeps every other chunk and their order, in whatever order they stand', async () => {
    const parts = [
      IDAT,
      IDAT,
      tEXt('x', 'Comment'),
      iTXt('y', { keyword: 'XML:com.adobe.xmp' }),
      chunk('gAMA', '\0\0\xb1\x8f'),
      chunk('prVt', ''),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(parts), async (middle) => {
        const file = pngOf(...middle);
        const baked = bakePng(file, '{}');
        expect(others(baked)).toEqual(chunksOf(file));
        const firstData = chunksOf(baked).findIndex((one) => one.startsWith('IDAT', 4) || one.startsWith('IEND', 4));
        expect(chunksOf(baked)[firstData - 1]).toContain('openbadges');
      }),
    );
  });

  it('takes the place of every badge that was there, of any kind and keyword', async () => {
    const old = [
      iTXt('{"old":1}'),
      tEXt('https://old.example/1'),
      zTXt('{}', 'clrcredential'),
      chunk('iTXt', 'openbadgecredential'),
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...old, IDAT, tEXt('x', 'Comment')]), async (middle) => {
        const baked = bakePng(pngOf(...middle), '{"new":1}', 'openbadgecredential');
        expect(await read(baked)).toEqual({ carried: { kind: 'json', source: '{"new":1}' }, notes: [] });
      }),
    );
  });

  it('gives the same file when done twice', async () => {
    const once = bakePng(pngOf(tEXt('x', 'Comment'), IDAT), '{"a":1}');
    expect(bakePng(once, '{"a":1}')).toEqual(once);
  });

  it('leaves out what stood behind the picture', async () => {
    expect((await read(bakePng(Buffer.concat([pngOf(IDAT), iTXt('{"other":1}')]), '{}'))).notes).toEqual([]);
  });

  it('bakes tokens and addresses', async () => {
    expect((await read(bakePng(pngOf(IDAT), 'https://badges.example.org/1'))).carried.kind).toBe('pointer');
    expect((await read(bakePng(pngOf(IDAT), 'eyJ9.e30.AA', 'openbadgecredential'))).carried.kind).toBe('jws');
  });

  it('hands out nothing that could not be read back', async () => {
    expect(codeOf(() => bakePng(Buffer.from('GIF89a'), '{}'))).toBe('read.unrecognised');
    expect(codeOf(() => bakePng(pngOf(IDAT), 'x'.repeat(MAX_BADGE_TEXT_BYTES + 1)))).toBe('read.too-large');
    expect(codeOf(() => bakePng(pngOf(IDAT), '{"a":"\ud834"}'))).toBe('read.encoding');
    expect(codeOf(() => bakePng(pngOf(IDAT).subarray(0, -1), '{}'))).toBe('read.truncated');
    expect(codeOf(() => bakePng(pngOf(...Array<Uint8Array>(9_998).fill(chunk('tIME'))), '{}'))).toBe('read.chunk-limit');
    expect(codeOf(() => bakePng(pngOf(chunk('IDAT', Buffer.alloc(5_242_800))), '{}'))).toBe('read.too-large');
  });

  it('reads a payload of exactly the limit back', async () => {
    const payload = `{"a":"${'x'.repeat(MAX_BADGE_TEXT_BYTES - 8)}"}`;
    expect((await read(bakePng(pngOf(IDAT), payload))).carried).toEqual({ kind: 'json', source: payload });
  });
});

describe('a picture as the platform of the first users bakes it', () => {
  // The byte layout and both figures are published facts about that platform (docs/platforms.md); all values are invented.
  const host = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';
  const assertion = `${host}/Assertion/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09`;
  const payload = JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: assertion,
    badge: `${host}/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09`,
    image: `${assertion}/image`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2025-03-21T00:00:00+09:00',
    recipient: {
      identity: 'sha256$69f62f448589abbbfd45f9580e133cc369c8c6c78256ca58c46d404ad9175ae1',
      type: 'email',
      hashed: true,
      salt: '9ded2eeb1d4f0dc4a4331dfa09bf9717',
    },
  });
  const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
  const unbaked = Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header({ width: 250, height: 250 })),
    chunk('sRGB', Buffer.from([0])),
    chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
    chunk('pHYs', Buffer.from([0, 0, 0x0b, 0x13, 0, 0, 0x0b, 0x13, 1])),
    chunk('IDAT', deflateSync(Buffer.alloc(250 * 1_001))),
    IEND,
  ]);

  it('is made of the 630 bytes that were published', async () => {
    expect([payload.length, sha256(payload)]).toEqual([630, 'dc1ac49339f03d9a63d3d085610c4f19eb298a4f7f4c31d666f3674c8b2b7a5f']);
  });

  it('begins with the very 740 bytes', async () => {
    const baked = bakePng(unbaked, payload);
    expect(sha256(baked.subarray(0, 740))).toBe('6e8ef30aff6b4a5fe786c131a599bc060729772ddbd7389a2d96b4814ea9e06b');
    expect(Buffer.from(baked.subarray(736, 740)).toString('hex')).toBe('de210fce');
    expect(await read(baked)).toEqual({ carried: { kind: 'json', source: payload }, notes: [] });
  });
});
