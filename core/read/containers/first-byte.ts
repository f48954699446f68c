/** Where the content of a text file begins: behind an optional byte-order mark and blanks. `bytes.length`: there is none. */
export function firstByte(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let byte = bytes[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[at]) at++;
  return at;
}

/** Whether a text file begins as a JSON object or array does. */
export function beginsAsJson(bytes: Uint8Array): boolean {
  const first = bytes[firstByte(bytes)];
  return first === 0x7b || first === 0x5b;
}
