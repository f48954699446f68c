/**
 * Whether `text` has the shape of a compact JWS (RFC 7515 §7.1): three base64url parts, the first of which begins like `{`,
 * which tells a token from a host name. Five parts, an encrypted token, are let through so that `parse` can say what is wrong.
 */
export function isToken(text: string): boolean {
  return /^e[w-z0-9_-][\w-]*\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?$/.test(text);
}
