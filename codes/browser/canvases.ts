import { canvasesOf } from '../canvases-of.ts';

/** Draws with what a browser's worker has. */
export const browserCanvases = canvasesOf(
  (bytes, type) => createImageBitmap(new Blob([bytes.slice()], { type })),
  (width, height) => {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  },
);
