/** The bytes behind base64 (RFC 4648 §4); `null`: it is none. @param coded from a content script */
export function bytesOf(coded: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(coded), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
