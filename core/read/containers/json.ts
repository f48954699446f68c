import { tooLarge } from '../../lib/too-large.ts';
import { MAX_DOCUMENT_BYTES } from '../../model/baked.ts';
import type { Container } from './contract.ts';
import { beginsAsJson } from './first-byte.ts';

/** A JSON document as a file. It is carried as it is: `parse` guards it, and says what it is. */
export const json: Container = {
  id: 'json',
  recognises: beginsAsJson,
  read(bytes) {
    if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(MAX_DOCUMENT_BYTES);
    return { carried: { kind: 'json', source: bytes }, notes: [] };
  },
};
