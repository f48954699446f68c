import { TransportFailure } from './transport.ts';

/**
 * Refuses an answer that announces more than `maxBytes`. `Content-Length` is a claim: it can only make us stop sooner; what
 * arrives is counted all the same (threats.md T24).
 *
 * @throws TransportFailure net.too-large
 */
export function refuseAnnounced(length: string | null | undefined, maxBytes: number): void {
  if (length && /^\d+$/.test(length) && Number(length) > maxBytes) throw tooLarge();
}

/**
 * Puts the parts of a body together, counting decoded bytes as they arrive, so that 10 KB which inflate to 1 GiB end at the
 * limit (threats.md T24). The caller ends the stream if this throws.
 *
 * @param next the next part, `null` at the end
 * @throws TransportFailure net.too-large
 */
export async function collectBody(next: () => Promise<Uint8Array | null>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await next(); part; part = await next()) {
    length += part.byteLength;
    if (length > maxBytes) throw tooLarge();
    parts.push(part);
  }
  const [only] = parts;
  // A part may be a view of a larger buffer of the runtime, which would be kept alive with it.
  if (only && parts.length === 1 && only.byteLength === only.buffer.byteLength) return only;
  const body = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.byteLength;
  }
  return body;
}

function tooLarge(): TransportFailure {
  return new TransportFailure('net.too-large', { final: true });
}
