import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Canvases } from '../../codes/contract.ts';
import { nodeCanvases } from '../../codes/node/canvases.ts';
import { readCodes } from '../../codes/read-codes.ts';
import { statedSize } from '../../codes/stated-size.ts';
import { drawn } from '../support/code-pictures.ts';
import { nestedGroups, repeatedPattern } from '../support/hostile-pdfs.ts';

const FRAME = [0x2c, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0];
const SCREEN = [...Buffer.from('GIF89a'), 1, 0, 1, 0];
const box = (type: string, ...content: number[]) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(8 + content.length);
  return [...length, ...Buffer.from(type), ...content];
};
const ispe = (side: number) => box('ispe', 0, 0, 0, 0, 0, 0, side >> 8, side & 255, 0, 0, side >> 8, side & 255);
const AVIF = box('ftyp', ...Buffer.from('avif'), 0, 0, 0, 0);

describe('a picture that states two sizes', () => {
  const never: Canvases = { ...nodeCanvases, decode: () => Promise.reject(new Error('it was decoded')) };

  it.each([
    ['GIF whose first frame is larger than its screen', [...SCREEN, 0, 0, 0, ...FRAME]],
    [
      'GIF with that frame behind colours and remarks',
      [...SCREEN, 0x80, 0, 0, ...Array(6).fill(0), 0x21, 0xfe, 2, 65, 66, 0, ...FRAME],
    ],
    [
      'AVIF that says the larger one far behind',
      [...AVIF, ...box('free', ...ispe(8)), ...box('free', ...Array(70_000).fill(0)), ...ispe(60_000)],
    ],
  ])('is refused by the larger one before it is decoded: %s', async (_name, bytes) => {
    expect(await readCodes(Uint8Array.from(bytes), never)).toEqual({ in: 'picture', fault: 'read.too-large' });
  });

  it('is no AVIF whose pixels happen to look like a size', () => {
    const bytes = Uint8Array.from([...AVIF, ...box('meta', ...ispe(8)), ...box('mdat', ...ispe(60_000))]);
    expect(statedSize(bytes, 'image/avif')).toEqual({ width: 8, height: 8 });
  });

  it('is no honest GIF', async () => {
    const bytes = new Uint8Array(await drawn(40, 30, () => {}).toBuffer('image/gif'));
    expect(statedSize(bytes, 'image/gif')).toEqual({ width: 40, height: 30 });
  });
});

it('a PDF of groups within groups is given up before they fill the memory', async () => {
  let pixels = 0;
  const counted: Canvases = {
    ...nodeCanvases,
    createSheet: (width, height) => {
      pixels += width * height;
      return nodeCanvases.createSheet(width, height);
    },
  };
  expect(await readCodes(nestedGroups(200), counted)).toEqual({ in: 'pdf', fault: 'read.too-large' });
  expect(pixels).toBeLessThan(200_000_000);
});

it('a PDF with a few groups and a pattern is drawn', async () => {
  expect(await readCodes(nestedGroups(8), nodeCanvases)).toEqual({ in: 'pdf', fault: 'read.no-code' });
  expect(await readCodes(repeatedPattern(600), nodeCanvases)).toEqual({ in: 'pdf', fault: 'read.no-code' });
});

it('a process that a file makes take ever more memory is ended from within, however busy it is', () => {
  // As it is published: the thread is begun from a file. Nothing of what is kept lies in the heap.
  const watchdog = JSON.stringify(new URL('../../dist/codes/node/watchdog.js', import.meta.url).href);
  const busy = `
    new (require('node:worker_threads').Worker)(new URL(${watchdog})).on('online', () => {
      const kept = [];
      while (kept.length < 60) {
        kept.push(Buffer.alloc(50_000_000, 1));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
      }
      process.exit(0);
    });`;
  expect(spawnSync(process.execPath, ['-e', busy], { timeout: 50_000 }).signal).toBe('SIGKILL');
}, 60_000);
