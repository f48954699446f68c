import { expect, it } from 'vitest';
import type { Canvases } from '../../codes/contract.ts';
import { fileKind } from '../../codes/file-kind.ts';
import { nodeCanvases } from '../../codes/node/canvases.ts';
import { readCodes } from '../../codes/read-codes.ts';
import { BADGE_PAGE, drawCode, drawn, pdfWithVectorCode } from '../support/code-pictures.ts';
import { randomOf } from './random.ts';

const canvas = drawn(280, 280, (context) => drawCode(context, { text: BADGE_PAGE, x: 10, y: 10, module: 4 }));
/** Of each kind; `npm run fuzz` does more. */
const RUNS = Math.ceil(Number(process.env['TASHIKA_FUZZ'] ?? 80) / 8);
/** What draws pictures in Node is native code, which a broken one may end with its process: it is not what is tested here. */
const noPictures: Canvases = { ...nodeCanvases, decode: () => Promise.reject(new Error('not drawn')) };

it.each([
  ['PDF', async () => pdfWithVectorCode(BADGE_PAGE)],
  ['PNG', () => canvas.toBuffer('image/png')],
  ['JPEG', () => canvas.toBuffer('image/jpeg')],
  ['GIF', () => canvas.toBuffer('image/gif')],
  ['WebP', () => canvas.toBuffer('image/webp')],
] as const)(
  'a broken %s gives an answer with a code, and soon',
  async (_name, make) => {
    const whole: Uint8Array = await make();
    const { below } = randomOf(7);
    for (let run = 0; run < RUNS; run++) {
      const bytes = Uint8Array.from(whole);
      for (let change = 0; change <= run * 2; change++) bytes[12 + below(bytes.length - 12)] = below(256);
      const cut = below(3) === 0 ? bytes.subarray(0, 12 + below(bytes.length - 12)) : bytes;
      expect(fileKind(cut)).not.toBeNull();
      const begun = performance.now();
      const answer = await readCodes(cut, noPictures);
      expect(performance.now() - begun).toBeLessThan(15_000);
      if (answer && 'url' in answer) expect(answer.url).toBe(BADGE_PAGE);
      else expect(answer?.fault).toMatch(/^read\./);
    }
  },
  120_000,
);
