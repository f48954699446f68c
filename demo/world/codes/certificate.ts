import { PNG } from 'pngjs';
import { publicPage, walletId } from '../awards.ts';
import type { Award } from '../badges.ts';
import { plainPicture } from '../picture-files.ts';
import type { SampleFile } from '../sample.ts';
import { codePixels } from './code-pixels.ts';
import { type PdfPicture, writePdf } from './write-pdf.ts';

/** A certificate as the wallet makes them: a page with name and date, the badge, and the code of its public page (lecos.md §11). */
export function certificate(award: Award, name: string): SampleFile {
  const badge = badgePicture(award);
  const code = codePixels(publicPage(walletId(award)));
  const content = [
    '0.97 0.95 0.9 rg 0 0 841.92 594.96 re f',
    '0.55 0.45 0.2 RG 3 w 24 24 793.92 546.96 re S 0.75 w 32 32 777.92 530.96 re S',
    '0.15 0.15 0.2 rg',
    line('CERTIFICATE OF ACHIEVEMENT', 30, 450),
    line(name, 26, 370),
    line('has successfully achieved the certification', 14, 330),
    line(`Date of achievement  ${award.issuedOn.slice(0, 10)}`, 12, 120),
    'q 150 0 0 150 345.96 155 cm /Badge Do Q',
    'q 86 0 0 86 700 56 cm /Code Do Q',
  ].join('\n');
  const bytes = writePdf(content, [badge, { name: 'Code', ...code }]);
  return { bytes, name: 'certificate.pdf' };
}

/** One line in the middle of the page; of Helvetica a letter is half as wide as it is high, more or less. */
function line(text: string, size: number, y: number): string {
  const x = (841.92 - text.length * size * 0.53) / 2;
  return `BT /F ${size} Tf ${x.toFixed(2)} ${y} Td (${text.replaceAll(/[\\()]/g, '\\$&')}) Tj ET`;
}

/** Drawn anew, as a PDF holds pictures: the data in its file are lost. */
function badgePicture({ kind }: Award): PdfPicture {
  const { width, height, data } = PNG.sync.read(Buffer.from(plainPicture(kind.picture)));
  const rgb = new Uint8Array(width * height * 3);
  const opacity = new Uint8Array(width * height);
  for (let at = 0; at < opacity.length; at++) {
    rgb.set(data.subarray(at * 4, at * 4 + 3), at * 3);
    opacity[at] = data[at * 4 + 3] ?? 0;
  }
  return { name: 'Badge', width, height, rgb, opacity };
}
