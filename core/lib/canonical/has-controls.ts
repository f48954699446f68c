/** A control in each of four bytes, and the bit that tells of it. */
const SPACES = 0x20202020;
const DELETES = 0x7f7f7f7f;
const ONES = 0x01010101;
const HIGH = 0x80808080;

/** Whether there is a control (U+0000 to U+001F, U+007F) in UTF-8. Four bytes at a time: it is asked of pictures. */
export function hasControls(bytes: Uint8Array): boolean {
  const start = bytes.byteOffset + (-bytes.byteOffset & 3);
  const words = new Int32Array(bytes.buffer, start, Math.max(0, (bytes.byteOffset + bytes.length - start) >> 2));
  let found = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    const deletes = word ^ DELETES;
    found |= ((word - SPACES) & ~word) | ((deletes - ONES) & ~deletes);
  }
  if ((found & HIGH) !== 0) return true;
  return [bytes.subarray(0, start - bytes.byteOffset), bytes.subarray(start - bytes.byteOffset + words.length * 4)].some((edge) =>
    edge.some((byte) => byte < 0x20 || byte === 0x7f),
  );
}
