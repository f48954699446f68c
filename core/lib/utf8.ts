/** Made at first use; without `ignoreBOM` a byte-order mark would vanish unseen. */
let decoder: TextDecoder | undefined;

/** The text that `bytes` hold, a byte-order mark included; `null`: they are not UTF-8 (WHATWG Encoding §4.2, fatal). */
export function utf8(bytes: Uint8Array): string | null {
  decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Whether `text` takes more than `limit` bytes of UTF-8; counts only where its length leaves that open. */
export function exceedsUtf8(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  // One UTF-16 unit never takes more than three bytes.
  return text.length * 3 > limit && new TextEncoder().encode(text).length > limit;
}

/** Whether half of a surrogate pair stands alone in `text`: such a text has no UTF-8 and no canonical form (RFC 8785 §3.2.2.2). */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
