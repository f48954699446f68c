import type { Canvases, Sheet } from '../contract.ts';

/** Draws with what a browser's worker has. */
export const browserCanvases: Canvases = {
  decode: async (bytes, type) => {
    const image = await createImageBitmap(new Blob([bytes.slice()], { type }));
    return {
      width: image.width,
      height: image.height,
      draw: (area, width, height) => {
        const sheet = createSheet(width, height);
        const context = sheet.context as OffscreenCanvasRenderingContext2D;
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
  const canvas = new OffscreenCanvas(width, height);
  return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
}

function pixelsOf({ canvas, context }: Sheet) {
  const { width, height } = canvas ?? { width: 0, height: 0 };
  return (context as OffscreenCanvasRenderingContext2D).getImageData(0, 0, width, height);
}
