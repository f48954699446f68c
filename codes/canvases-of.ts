import type { Canvases, Picture, Sheet } from './contract.ts';

/** A picture as what draws here has decoded it. */
interface Decoded {
  width: number;
  height: number;
}

/** The part of a two-dimensional context that is used here; a browser's and Node's have it alike. */
interface Context<Image> {
  fillStyle: unknown;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  drawImage: (image: Image, x: number, y: number, width: number, height: number, ...to: [number, number, number, number]) => void;
  getImageData: (
    x: number,
    y: number,
    width: number,
    height: number,
  ) => { width: number; height: number; data: Uint8ClampedArray };
}

/** What draws, of the two ways in which a platform decodes a picture and makes a surface; `context` of such a surface is a `Context`. */
export function canvasesOf<Image extends Decoded>(
  decode: (bytes: Uint8Array, type: string) => Promise<Image>,
  createSheet: Canvases['createSheet'],
): Canvases {
  const contextOf = ({ context }: Sheet) => context as Context<Image>;
  const pixelsOf = (sheet: Sheet) => {
    const { width, height } = sheet.canvas ?? { width: 0, height: 0 };
    return contextOf(sheet).getImageData(0, 0, width, height);
  };
  const pictureOf = (image: Image): Picture => ({
    width: image.width,
    height: image.height,
    draw: (area, width, height) => {
      const sheet = createSheet(width, height);
      const context = contextOf(sheet);
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.drawImage(image, area.x, area.y, area.width, area.height, 0, 0, width, height);
      return pixelsOf(sheet);
    },
  });
  return { decode: async (bytes, type) => pictureOf(await decode(bytes, type)), createSheet, pixelsOf };
}
