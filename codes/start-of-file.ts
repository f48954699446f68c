import { MOST_BYTES } from './limits.ts';

/**
 * One byte more of a file than any has that can be read: the rest of a larger one need not be brought into memory to be refused.
 * Rejects where it cannot be read.
 */
export async function startOfFile(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
}
