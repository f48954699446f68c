/** Bit 6 of each of four bytes. */
const SIXTH = 0x40404040;

/**
 * Whether there is a control (U+0000 to U+001F) in UTF-8. Every other byte has one of its three high bits. Many bytes at a time: it is
 * asked of pictures.
 */
export function hasControls(bytes: Uint8Array): boolean {
  if (bytes.length < 4) return bytes.some((byte) => byte < 0x20);
  const before = -bytes.byteOffset & 3;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + before, (bytes.length - before) >> 2);
  const whole = words.length & ~3;
  let one = SIXTH;
  let other = SIXTH;
  for (let at = 0; at < whole; at += 4) {
    const [a, b, c, d] = [words[at] as number, words[at + 1] as number, words[at + 2] as number, words[at + 3] as number];
    one &= (a | (a << 1) | (a >>> 1)) & (b | (b << 1) | (b >>> 1));
    other &= (c | (c << 1) | (c >>> 1)) & (d | (d << 1) | (d >>> 1));
  }
  if ((one & other & SIXTH) !== SIXTH) return true;
  return [bytes.subarray(0, before), bytes.subarray(before + whole * 4)].some((edge) => edge.some((byte) => byte < 0x20));
}
