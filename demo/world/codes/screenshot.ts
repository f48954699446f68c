import { PNG } from 'pngjs';
import { publicPage, walletId } from '../awards.ts';
import type { Award } from '../badges.ts';
import type { SampleFile } from '../sample.ts';
import { codePixels, fill, type Plane, plane, stamp } from './code-pixels.ts';

const INK = [60, 64, 80] as const;
const PALE = [205, 208, 220] as const;

/** What somebody pasted out of a chat: a window with lines of writing, and a code among them. */
export function screenshot(award: Award): SampleFile {
  const page = plane(900, 560, [238, 240, 246]);
  fill(page, [0, 0, 900, 44], INK);
  for (const [at, colour] of [[238, 90, 80] as const, [240, 190, 70] as const, [90, 190, 110] as const].entries())
    fill(page, [20 + at * 26, 16, 12, 12], colour);
  fill(page, [40, 84, 820, 436], [255, 255, 255]);
  fill(page, [80, 124, 300, 26], INK);
  for (let row = 0; row < 9; row++) fill(page, [80, 186 + row * 30, 260 + ((row * 97) % 160), 10], PALE);
  stamp(page, codePixels(publicPage(walletId(award))), 560, 190, 2);
  return { bytes: png(page), name: 'screenshot.png' };
}

function png({ width, height, rgb }: Plane): Uint8Array {
  const file = new PNG({ width, height });
  for (let at = 0; at < width * height; at++) file.data.set([...rgb.subarray(at * 3, at * 3 + 3), 255], at * 4);
  return new Uint8Array(PNG.sync.write(file, { deflateLevel: 9 }));
}
