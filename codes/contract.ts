import type { CodesFault, SeenIn } from '../core/index.ts';

/** Pixels, row by row from the top left, four bytes each: red, green, blue, opacity. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A rectangle of a picture, in its own pixels. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture that was decoded. */
export interface Picture {
  width: number;
  height: number;
  /** An area of it on white, drawn at another size. */
  draw: (area: Area, width: number, height: number) => Pixels;
}

/** A surface that pdf.js draws on; what `canvas` and `context` are is between it and the platform. */
export interface Sheet {
  canvas: { width: number; height: number } | null;
  context: unknown;
}

/** What draws: a browser's own canvas, or a package in Node. */
export interface Canvases {
  /** @throws anything, where the bytes are no picture of that type */
  decode: (bytes: Uint8Array, type: string) => Promise<Picture>;
  createSheet: (width: number, height: number) => Sheet;
  pixelsOf: (sheet: Sheet) => Pixels;
}

/** What came of looking for codes in a file. */
export type CodesAnswer =
  /** An address, as it stands in the code: no more has been judged than that it is one. */
  { in: SeenIn; url: string } | { in: SeenIn; fault: CodesFault; limit?: number };

/** Looks for codes in a file. `null`: it is no file in which any are looked for. Never rejects. */
export type ReadCodes = (bytes: Uint8Array) => Promise<CodesAnswer | null>;
