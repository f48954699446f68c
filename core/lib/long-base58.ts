const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Digits that a number of double precision holds. */
const DIGITS = 8;

/**
 * The bytes that base58btc writes, for long texts: ordinary decoders take work that grows with the square of the length.
 *
 * @param text attacker-controlled; the caller has limited its length
 * @returns `null`: another character
 */
export function decodeLongBase58(text: string): Uint8Array | null {
  if (!/^[1-9A-HJ-NP-Za-km-z]*$/.test(text)) return null;
  const digits = text.replace(/^1+/, '');
  const number = digits === '' ? '' : numberOf(digits).toString(16);
  const hex = number.length % 2 === 0 ? number : `0${number}`;
  // Zeros in front have no place in a number: each stands by itself.
  const zeros = text.length - digits.length;
  const bytes = new Uint8Array(zeros + hex.length / 2);
  for (let at = zeros; at < bytes.length; at++)
    bytes[at] = Number.parseInt(hex.slice(2 * (at - zeros), 2 * (at - zeros) + 2), 16);
  return bytes;
}

/** By halves: the engine multiplies large numbers faster than anybody adds digits one by one. */
function numberOf(digits: string): bigint {
  if (digits.length <= DIGITS) {
    let number = 0;
    for (const digit of digits) number = number * 58 + ALPHABET.indexOf(digit);
    return BigInt(number);
  }
  const middle = digits.length >> 1;
  const low = digits.slice(middle);
  return numberOf(digits.slice(0, middle)) * 58n ** BigInt(low.length) + numberOf(low);
}
