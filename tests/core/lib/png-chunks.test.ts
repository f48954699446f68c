import { describe, expect, it } from 'vitest';
import { MAX_PNG_CHUNKS, PNG_TYPES, walkPngChunks } from '../../../core/lib/png-chunks.ts';
import { isPng } from '../../../core/lib/png-signature.ts';
import { isTextChunk, keywordOf } from '../../../core/lib/png-text.ts';
import { chunk, header, IDAT, IEND, IHDR, PNG_SIGNATURE, pngOf } from '../../support/make-png.ts';
import { codeOf, problemOf } from '../../support/problem-of.ts';

const walk = (...parts: readonly Uint8Array[]) => walkPngChunks(Buffer.concat([PNG_SIGNATURE, ...parts]), () => {});
const withHeader = (parts: Parameters<typeof header>[0]) => () => walk(chunk('IHDR', header(parts)), IDAT, IEND);

describe('walking the chunks of a PNG', () => {
  it('visits each chunk with its place and length, and ends behind IEND', () => {
    const file = pngOf(IDAT);
    const seen: number[][] = [];
    const end = walkPngChunks(file, (...place) => seen.push(place));
    expect(seen).toEqual([
      [PNG_TYPES.IHDR, 8, 13],
      [PNG_TYPES.IDAT, 33, IDAT.length - 12],
      [PNG_TYPES.IEND, 33 + IDAT.length, 0],
    ]);
    expect(end).toBe(file.length);
  });

  it('looks at nothing behind IEND', () => {
    const file = pngOf();
    expect(walkPngChunks(Buffer.concat([file, Buffer.from('rest')]), () => {})).toBe(file.length);
  });

  it('reads a file that lies inside a larger buffer', () => {
    const file = pngOf(IDAT);
    const larger = Buffer.concat([Buffer.from('before'), file]);
    expect(walkPngChunks(larger.subarray(6), () => {})).toBe(file.length);
  });

  it.each([
    ['nothing behind the signature', []],
    ['no IEND', [IHDR, IDAT]],
    ['a chunk cut short', [IHDR, IDAT.subarray(0, -1)]],
    ['half a chunk head', [IHDR, IDAT, IEND.subarray(0, 6)]],
    ['a length that runs past the end', [IHDR, chunk('tEXt', 'x', { length: 1_000 }), IEND]],
    ['the largest length there may be', [IHDR, chunk('tEXt', 'x', { length: 0x7fffffff }), IEND]],
  ])('finds a file truncated: %s', (_, parts) => {
    expect(codeOf(() => walk(...parts))).toBe('read.truncated');
  });

  it('refuses a length beyond 2^31−1', () => {
    expect(codeOf(() => walk(IHDR, chunk('tEXt', 'x', { length: 0x80000000 }), IEND))).toBe('read.chunk-length');
  });

  it.each([
    ['not first', [IDAT, IHDR, IEND]],
    ['missing', [IDAT, IEND]],
    ['there twice', [IHDR, IHDR, IEND]],
    ['of another length', [chunk('IHDR', Buffer.concat([header(), Buffer.alloc(1)])), IEND]],
    ['of a wrong checksum', [chunk('IHDR', header(), { crc: 1 }), IEND]],
  ])('refuses a header that is %s', (_, parts) => {
    expect(codeOf(() => walk(...parts))).toBe('read.header');
  });

  it.each([
    ['no width', { width: 0 }],
    ['no height', { height: 0 }],
    ['colour type 1', { tail: [8, 1, 0, 0, 0] }],
    ['a palette of 16 bits', { tail: [16, 3, 0, 0, 0] }],
    ['bit depth 0', { tail: [0, 0, 0, 0, 0] }],
    ['another compression', { tail: [8, 6, 1, 0, 0] }],
    ['another filter', { tail: [8, 6, 0, 1, 0] }],
    ['interlace 2', { tail: [8, 6, 0, 0, 2] }],
  ])('refuses an impossible header: %s', (_, parts) => {
    expect(codeOf(withHeader(parts))).toBe('read.header');
  });

  it('takes sides of 16,384 pixels and refuses one more', () => {
    expect(codeOf(withHeader({ width: 16_384, height: 16_384 }))).toBeNull();
    expect(problemOf(withHeader({ width: 16_385 }))).toMatchObject({
      code: 'read.dimensions',
      detail: { width: 16_385, height: 1, limit: 16_384 },
    });
    expect(codeOf(withHeader({ height: 0xffffffff }))).toBe('read.dimensions');
  });

  it('takes 10,000 chunks and refuses one more', () => {
    const empty = chunk('tIME');
    const files = [MAX_PNG_CHUNKS - 2, MAX_PNG_CHUNKS - 1].map((count) => pngOf(...Array<Uint8Array>(count).fill(empty)));
    expect(files.map((file) => codeOf(() => walkPngChunks(file, () => {})))).toEqual([null, 'read.chunk-limit']);
  });

  it('knows a PNG by all eight bytes of its signature', () => {
    for (let i = 0; i < 8; i++) {
      const file = pngOf();
      expect(isPng(file)).toBe(true);
      file[i] = (file[i] as number) ^ 1;
      expect(isPng(file)).toBe(false);
    }
    expect(isPng(PNG_SIGNATURE.subarray(0, 7))).toBe(false);
  });
});

describe('the keyword of a text chunk', () => {
  const of = (text: string, length = text.length) => keywordOf(Buffer.from(text), 0, length, ['ob', 'obx']);

  it('is the whole of what stands before NUL, byte for byte', () => {
    expect([of('ob\0text'), of('obx\0'), of('ob')]).toEqual(['ob', 'obx', 'ob']);
    expect([of('OB\0'), of('o\0b'), of('oby\0'), of(' ob\0'), of('o')]).toEqual([null, null, null, null, null]);
  });

  it('does not reach into the chunk that follows', () => {
    expect(of('ob\0', 1)).toBeNull();
  });

  it('stands in three kinds of chunks', () => {
    const { iTXt, tEXt, zTXt, IDAT: data } = PNG_TYPES;
    expect([iTXt, tEXt, zTXt, data].map(isTextChunk)).toEqual([true, true, true, false]);
  });
});
