import { detect } from '../../read/detect.ts';
import type { AssertionFormat } from './contract.ts';
import { readAssertion } from './ob-parts.ts';

/** Open Badges 0.5, 1.0 and 1.1. */
export const ob1: AssertionFormat = {
  id: 'ob1',
  family: 'assertion',
  recognises: (document) => {
    const detected = detect(document);
    return detected.kind === 'assertion' && detected.standard !== 'ob-2.0';
  },
  read: (document) => {
    const detected = detect(document);
    return readAssertion(document, detected.kind === 'assertion' ? detected.standard : 'ob-1.1');
  },
};
