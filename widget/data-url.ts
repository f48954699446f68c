/**
 * The bytes in a `data:` address (RFC 2397), read without asking for it, which a page's content policy may forbid. One that cannot be
 * read holds none.
 */
export function bytesOfDataUrl(url: string): Uint8Array {
  const comma = url.indexOf(',');
  if (comma < 0) return new Uint8Array();
  const data = percentDecoded(url.slice(comma + 1).replace(/#.*$/s, ''));
  if (!/;\s*base64\s*$/i.test(url.slice(0, comma))) return data;
  try {
    const text = atob(new TextDecoder('latin1').decode(data));
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function percentDecoded(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] === PERCENT ? String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0) : '';
    const isEncoded = /^[0-9a-f]{2}$/i.test(code);
    bytes[length++] = isEncoded ? Number.parseInt(code, 16) : (bytes[at] ?? 0);
    if (isEncoded) at += 2;
  }
  return bytes.subarray(0, length);
}

const PERCENT = 0x25;
