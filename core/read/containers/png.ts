import { isPng } from '../../lib/png-signature.ts';
import type { Container } from './contract.ts';

let reader: typeof import('./png-contents.ts').readPng | undefined;

/** A picture with a badge in a text chunk. Its reader is loaded with the first one: of most badges a page has the address. */
export const png: Container = {
  id: 'png',
  recognises: isPng,
  async read(bytes) {
    reader ??= (await import('./png-contents.ts')).readPng;
    return reader(bytes);
  },
};
