import { tooLarge } from '../../lib/too-large.ts';
import { MAX_DOCUMENT_BYTES } from '../../model/baked.ts';
import type { Container } from './contract.ts';
import { firstByte } from './first-byte.ts';

/** A JSON document as a file. It is carried as it is: `parse` guards it, and says what it is. */
export const json: Container = {
  id: 'json',
  recognises(bytes) {
    const first = bytes[firstByte(bytes)];
    return first === 0x7b || first === 0x5b;
  },
  read(bytes) {
    if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(MAX_DOCUMENT_BYTES);
    return { carried: { kind: 'json', source: bytes }, notes: [] };
  },
};
