import { detect } from '../../read/detect.ts';
import type { AssertionFormat } from './contract.ts';
import { readAssertion } from './ob-parts.ts';

/** Open Badges 2.0; 2.1 adds only transport. */
export const ob2: AssertionFormat = {
  id: 'ob2',
  family: 'assertion',
  recognises: (document) => {
    const detected = detect(document);
    return detected.kind === 'assertion' && detected.standard === 'ob-2.0';
  },
  read: (document) => readAssertion(document, 'ob-2.0'),
};
