// Pictures and PDF files with codes in them, drawn for tests.
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import encodeQR from 'qr';
import { writePdf } from '../../demo/world/codes/write-pdf.ts';

/** As a code on a certificate names it (lecos.md §3, row 1); the id is invented. */
export const BADGE_PAGE =
  'https://www.openbadge-global.com/ns/portal/openbadge/public/assertions/detail/enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09';

export interface Code {
  text: string;
  x: number;
  y: number;
  /** Pixels of a module. */
  module: number;
  dark?: string;
  light?: string;
}

const modulesOf = (text: string) => encodeQR(text, 'raw', { ecc: 'medium', border: 4 });

/** Draws a code with its quiet zone. */
export function drawCode(context: SKRSContext2D, { text, x, y, module, dark = '#000', light = '#fff' }: Code): void {
  const rows = modulesOf(text);
  context.fillStyle = light;
  context.fillRect(x, y, rows.length * module, rows.length * module);
  context.fillStyle = dark;
  for (const [j, row] of rows.entries())
    for (const [i, isDark] of row.entries()) if (isDark) context.fillRect(x + i * module, y + j * module, module, module);
}

/** A canvas with something on it. */
export function drawn(width: number, height: number, draw: (context: SKRSContext2D) => void): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  draw(context);
  return canvas;
}

/** Many small rectangles of any colour, the same ones each time: as restless as a screenshot can be. */
export function noise(context: SKRSContext2D, width: number, height: number, count = 1_500): void {
  for (let index = 0; index < count; index++) {
    context.fillStyle = `hsl(${(index * 37) % 360} 60% ${20 + ((index * 13) % 60)}%)`;
    context.fillRect((index * 7919) % width, (index * 104_729) % height, 30, 12);
  }
}

/** A PDF document whose code is drawn as squares, with no picture in it. */
export function pdfWithVectorCode(text: string): Uint8Array {
  const squares = modulesOf(text).flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`${600 + x * 2} ${300 - y * 2} 2 2 re`] : [])),
  );
  return writePdf(`1 g 590 150 160 170 re f 0 g ${squares.join(' ')} f`, []);
}

/** The same document, to be opened only with a password that nobody knows (ISO 32000-1 §7.6). */
export function locked(pdf: Uint8Array): Uint8Array {
  const key = (sign: string) => `<${sign.repeat(64)}>`;
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${key('a')} /U ${key('b')} >> /ID [<00> <00>]`;
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(Buffer.from(text.replace('trailer\n<< ', `trailer\n<< ${encrypt} `), 'latin1'));
}
