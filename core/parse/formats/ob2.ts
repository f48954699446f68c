import { detect } from '../../read/detect.ts';
import type { Format } from './contract.ts';
import { readAssertion } from './ob-parts.ts';

/** Open Badges 2.0; 2.1 adds only transport. */
export const ob2: Format = {
  id: 'ob2',
  recognises: (document) => {
    const detected = detect(document);
    return detected.kind === 'assertion' && detected.standard === 'ob-2.0';
  },
  read: (document) => readAssertion(document, 'ob-2.0'),
};
