import { createHash } from 'node:crypto';

/** Subresource Integrity metadata of a file (W3C SRI §3.1): SHA-384, as it stands in an `integrity` attribute. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
