/** The kinds of values that occur in a public key (X.690 §8). */
export const TAG = { integer: 0x02, bits: 0x03, null: 0x05, id: 0x06, sequence: 0x30 } as const;

/** One value: what kind it is, and its bytes. */
export interface DerValue {
  tag: number;
  content: Uint8Array;
}

/**
 * The values that stand in `bytes` one after the other (X.690 §10, the distinguished rules): a length has one spelling, and nothing is
 * left at the end.
 *
 * @param bytes attacker-controlled
 * @returns empty where any of it is not so
 */
export function derValues(bytes: Uint8Array): DerValue[] {
  const values: DerValue[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    if (first === undefined) return [];
    // The long form counts the bytes that follow; two are enough for every key, and for what cannot be written in fewer.
    const more = first < 0x80 ? 0 : first - 0x80;
    if (first === 0x80 || more > 2) return [];
    let length = more === 0 ? first : 0;
    for (const byte of bytes.subarray(at + 2, at + 2 + more)) length = length * 256 + byte;
    if (more > 0 && length < (more === 1 ? 0x80 : 0x100)) return [];
    const start = at + 2 + more;
    at = start + length;
    if (at > bytes.length) return [];
    values.push({ tag, content: bytes.subarray(start, at) });
  }
  return values;
}

/** The bytes of a positive integer without the zero that keeps it positive (X.690 §8.3); `null`: it is none, or not written so. */
export function derInteger(value: DerValue | undefined): Uint8Array | null {
  if (value?.tag !== TAG.integer) return null;
  const [first, second = 0] = value.content;
  if (first === undefined || first >= 0x80) return null;
  if (first !== 0) return value.content;
  return value.content.length > 1 && second >= 0x80 ? value.content.subarray(1) : null;
}
