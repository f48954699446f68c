import { firstByte } from './first-byte.ts';

/** How much of a file is looked at to tell an SVG from a web page. */
const PROLOG_BYTES = 65_536;

/**
 * Whether `bytes` are meant as an SVG, well-formed or not: markup whose first element is called `svg` in any prefix, whose
 * DOCTYPE says so, or XML of another kind. Web pages, XHTML included, are not. UTF-16 is recognised so that the reader can
 * say that it is not read.
 */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  if (isUtf16Markup(bytes)) return true;
  const start = firstByte(bytes);
  if (bytes[start] !== 0x3c) return false;
  // Only told apart here: wrong bytes are refused by the reader.
  const text = new TextDecoder().decode(bytes.subarray(start, start + PROLOG_BYTES));
  const declared = /^<\?xml[ \t\r\n]/.test(text);
  const name = firstName(text);
  if (name === null) return declared;
  const local = name.slice(name.indexOf(':') + 1);
  return local === 'svg' || (declared && local.toLowerCase() !== 'html');
}

/** `<` behind a byte-order mark of UTF-16, or written in its two bytes without one. */
function isUtf16Markup([a, b, c, d]: Uint8Array): boolean {
  if (a === 0xff && b === 0xfe) return c === 0x3c && d === 0;
  if (a === 0xfe && b === 0xff) return c === 0 && d === 0x3c;
  return (a === 0x3c && b === 0) || (a === 0 && b === 0x3c);
}

/** The name in the DOCTYPE or of the first element, behind comments and instructions; `null`: none is in sight. */
function firstName(text: string): string | null {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    if (text.startsWith('<!--', at)) at = text.indexOf('-->', at + 4);
    else if (text.startsWith('<?', at)) at = text.indexOf('?>', at + 2);
    else return /^<(?:!doctype[ \t\r\n]+)?([^ \t\r\n/>[<]+)/i.exec(text.slice(at, at + 1_024))?.[1] ?? null;
    if (at === -1) return null;
  }
  return null;
}
