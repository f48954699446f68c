import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { AWARDS } from '../../../demo/world/awards.ts';
import { assertion } from '../../../demo/world/badges.ts';
import { PICTURES } from '../../../demo/world/designs.ts';
import { bakedPicture, plainPicture } from '../../../demo/world/picture-files.ts';

/** Name, offset and length of each chunk. */
function chunksOf(png: Uint8Array): { name: string; at: number; length: number }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    chunks.push({ name: Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'), at, length });
    at += length + 12;
  }
  return chunks;
}

describe('badge pictures', () => {
  it.each(PICTURES)('are 250 × 250 with smooth edges on a transparent ground: %s', (key) => {
    const { width, height, data } = PNG.sync.read(Buffer.from(plainPicture(key)));
    expect([width, height]).toEqual([250, 250]);
    const opacities = new Set(data.filter((_, index) => index % 4 === 3));
    expect(data[3], 'the corner').toBe(0);
    expect(opacities.has(255), 'a solid middle').toBe(true);
    expect(opacities.size, 'steps of opacity').toBeGreaterThan(50);
  });

  it('differ from each other', () => {
    const pictures = new Set(PICTURES.map((key) => Buffer.from(plainPicture(key)).toString('latin1')));
    expect(pictures.size).toBe(PICTURES.length);
  });

  it('carry the badge where the wallet writes it, and nothing behind the end', () => {
    const png = bakedPicture(AWARDS.aiLiteracy);
    const chunks = chunksOf(png);
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'sRGB', 'gAMA', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks[4]).toEqual({ name: 'iTXt', at: 83, length: 645 });
    expect(Buffer.from(png.subarray(106, 106 + 630)).toString('utf8')).toBe(assertion(AWARDS.aiLiteracy));
    expect(Buffer.from(png.subarray(8, 83)).toString('hex')).toBe(
      '0000000d49484452000000fa000000fa080600000088ec5a3d000000017352474200aece1ce90000000467414d410000b18f0bfc6105' +
        '000000097048597300000b1300000b1301009a9c18',
    );
  });

  it('are the same pixels before and after baking', () => {
    const pixels = (png: Uint8Array) => PNG.sync.read(Buffer.from(png)).data;
    expect(pixels(bakedPicture(AWARDS.aiLiteracy)).equals(pixels(plainPicture('ai-literacy')))).toBe(true);
  });
});
