import { deflateSync } from 'node:zlib';

/** A stream of a PDF document, with what stands before it. */
interface Part {
  dictionary: string;
  stream?: Uint8Array;
}

/** A picture of a page: three bytes a pixel, and where the opacity of one byte a pixel stands besides, if it has one. */
export interface PdfPicture {
  name: string;
  width: number;
  height: number;
  rgb: Uint8Array;
  opacity?: Uint8Array;
}

/** A PDF document of one page (ISO 32000-1 §7.5), A4 across, with Helvetica as `/F`. @param content the page's own operators */
export function writePdf(content: string, pictures: readonly PdfPicture[]): Uint8Array {
  const parts: Part[] = [
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' },
    { dictionary: '' },
    { dictionary: '', stream: Buffer.from(content, 'latin1') },
    { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' },
  ];
  const named = pictures.map((one) => `/${one.name} ${addPicture(parts, one)} 0 R`);
  const resources = `<< /Font << /F 5 0 R >> /XObject << ${named.join(' ')} >> >>`;
  parts[2] = { dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 841.92 594.96] /Resources ${resources} /Contents 4 0 R` };
  return written(parts);
}

function addPicture(parts: Part[], { width, height, rgb, opacity }: PdfPicture): number {
  const image = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
  if (opacity) parts.push({ dictionary: `${image} /ColorSpace /DeviceGray`, stream: opacity });
  const mask = opacity ? ` /SMask ${parts.length} 0 R` : '';
  return parts.push({ dictionary: `${image} /ColorSpace /DeviceRGB${mask}`, stream: rgb });
}

function written(parts: readonly Part[]): Uint8Array {
  const chunks = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const add = (text: string | Uint8Array) => {
    const chunk = typeof text === 'string' ? Buffer.from(text, 'latin1') : Buffer.from(text);
    chunks.push(chunk);
    length += chunk.length;
  };
  const places = parts.map(({ dictionary, stream }, index) => {
    const place = length;
    const packed = stream && deflateSync(stream, { level: 9 });
    add(`${index + 1} 0 obj\n<< ${dictionary}${packed ? ` /Filter /FlateDecode /Length ${packed.length}` : ''} >>\n`);
    if (packed) for (const chunk of ['stream\n', packed, '\nendstream\n']) add(chunk);
    add('endobj\n');
    return place;
  });
  const table = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${parts.length + 1}\n0000000000 65535 f \n${rows}`);
  add(`trailer\n<< /Size ${parts.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(chunks));
}
