import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../overlay/start-overlay.ts';
import { HANDLE, type World } from '../scan/handle.ts';

// Put into a page by the background once the scanner has found the first link; a second time it has nothing to do.
export default defineUnlistedScript(() => {
  const handle = (globalThis as World)[HANDLE];
  if (handle && !handle.overlay) startOverlay(handle);
});
