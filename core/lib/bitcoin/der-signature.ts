/**
 * r and s, 32 bytes each, of a signature in the one DER form that Bitcoin takes (BIP 66), without its hash type; `null`: it has
 * another form, or its numbers do not fit. Whether they are good for anything is the curve's to say.
 *
 * @param der attacker-controlled
 */
export function compactOf(der: Uint8Array): Uint8Array | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const r = integerAt(der, 2);
  const s = r && integerAt(der, 4 + r.length);
  if (!r || !s || 6 + r.length + s.length !== der.length) return null;
  const compact = new Uint8Array(64);
  for (const [number, end] of [[r, 32] as const, [s, 64] as const]) {
    const digits = number[0] === 0 ? number.subarray(1) : number;
    if (digits.length > 32) return null;
    compact.set(digits, end - digits.length);
  }
  return compact;
}

/** A positive integer in its shortest form; a zero byte before it only where its sign would be taken for a minus. */
function integerAt(der: Uint8Array, at: number): Uint8Array | null {
  const length = der[at + 1] ?? 0;
  const bytes = der.subarray(at + 2, at + 2 + length);
  const [first = 0x80, second = 0] = bytes;
  if (der[at] !== 0x02 || length === 0 || bytes.length !== length || first >= 0x80) return null;
  return first === 0 && length > 1 && second < 0x80 ? null : bytes;
}
