import type { Container } from './contract.ts';
import { looksLikeSvg } from './svg-recognise.ts';

/** A picture with a badge element. Its reader, an XML parser, is loaded when there is one to read: nearly all badges are PNG. */
export const svg: Container = {
  id: 'svg',
  recognises: looksLikeSvg,
  read: async (bytes) => (await import('./svg-contents.ts')).readSvg(bytes),
};
