import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startScanner } from '../scan/start-scanner.ts';
import { ANY_SITE } from '../sites/registry.ts';

/** In any page, when the viewer asks to look for badges there. */
export default defineUnlistedScript(() => startScanner(ANY_SITE, document));
