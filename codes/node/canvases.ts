import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Canvases, Sheet } from '../contract.ts';

/** Draws without a browser. Rejects to load where its part for this machine was not installed. */
export const nodeCanvases: Canvases = {
  decode: async (bytes) => {
    // From bytes alone: of a text it would make a path or an address.
    const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return {
      width: image.width,
      height: image.height,
      draw: (area, width, height) => {
        const sheet = createSheet(width, height);
        const context = sheet.context as SKRSContext2D;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, width, height);
        context.drawImage(image, area.x, area.y, area.width, area.height, 0, 0, width, height);
        return pixelsOf(sheet);
      },
    };
  },
  createSheet,
  pixelsOf,
};

function createSheet(width: number, height: number): Sheet {
  const canvas = createCanvas(width, height);
  return { canvas, context: canvas.getContext('2d') };
}

function pixelsOf({ canvas, context }: Sheet) {
  const { width, height } = canvas ?? { width: 0, height: 0 };
  return (context as SKRSContext2D).getImageData(0, 0, width, height);
}
