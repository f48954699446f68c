import { createCanvas, loadImage } from '@napi-rs/canvas';
import { canvasesOf } from '../canvases-of.ts';

/** Draws without a browser. Rejects to load where its part for this machine was not installed. */
export const nodeCanvases = canvasesOf(
  // From bytes alone: of a text it would make a path or an address.
  (bytes) => loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  (width, height) => {
    const canvas = createCanvas(width, height);
    return { canvas, context: canvas.getContext('2d') };
  },
);
