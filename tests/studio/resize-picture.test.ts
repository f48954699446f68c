import { describe, expect, it } from 'vitest';
import { bakePng } from '../../core/bake/png.ts';
import { bakeSvg } from '../../core/bake/svg.ts';
import { png } from '../../core/read/containers/png.ts';
import { svg } from '../../core/read/containers/svg.ts';
import { resizePicture } from '../../studio/resize-picture.ts';
import { chunk, header, IDAT, IEND, PNG_SIGNATURE, pngOf } from '../support/make-png.ts';

const DRAWN = new Uint8Array(pngOf(IDAT));
const draw = async () => DRAWN;
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
const SVG = new TextEncoder().encode(DRAWING);
const resized = (bytes: Uint8Array) => resizePicture(bytes, 72, draw);

describe('a picture in another size', () => {
  it('is the same badge as before', async () => {
    for (const keyword of ['openbadges', 'openbadgecredential'] as const) {
      const baked = bakePng(pngOf(IDAT), '{"id":"https://badges.example.org/a/1"}', keyword);
      const { bytes, carriesBadge } = await resized(baked);
      expect(carriesBadge).toBe(true);
      expect(bytes).not.toEqual(DRAWN);
      expect(await png.read(bytes)).toEqual(await png.read(baked));
    }
  });

  it('carries the badge of a drawing as well', async () => {
    const address = 'https://badges.example.org/a/1';
    const baked = [
      bakeSvg(DRAWING, { json: `{"@context":"https://w3id.org/openbadges/v2","id":"${address}"}` }, 'openbadges'),
      bakeSvg(DRAWING, { json: `{"id":"${address}"}` }, 'openbadgecredential'),
      bakeSvg(DRAWING, { verify: address }, 'openbadges'),
    ];
    for (const drawing of baked) {
      const { bytes, carriesBadge } = await resized(new TextEncoder().encode(drawing));
      expect(carriesBadge).toBe(true);
      expect(await png.read(bytes)).toEqual(await svg.read(new TextEncoder().encode(drawing)));
    }
  });

  it('says so where there was no badge in it', async () => {
    for (const bytes of [pngOf(IDAT), SVG, new TextEncoder().encode('GIF89a'), new Uint8Array()]) {
      expect(await resized(bytes)).toEqual({ bytes: DRAWN, carriesBadge: false });
    }
  });

  it('is not drawn where it would take too much memory', async () => {
    const huge = Buffer.concat([PNG_SIGNATURE, chunk('IHDR', header({ width: 16_000, height: 16_000 })), IDAT, IEND]);
    await expect(resized(huge)).rejects.toThrow(RangeError);
    await expect(resized(new Uint8Array(6_000_000))).rejects.toThrow(RangeError);
  });

  it('lets what cannot be drawn be known', async () => {
    const fault = new Error('no picture');
    await expect(resizePicture(SVG, 72, () => Promise.reject(fault))).rejects.toBe(fault);
  });
});
