import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../overlay/start-overlay.ts';
import { HANDLE, type World } from '../scan/handle.ts';

// Put into a page by the background once the scanner has found the first link. A second time the one that is there tells everything
// again: the background has begun this page anew, for instance because it was stopped before the scanner had its answer.
export default defineUnlistedScript(() => {
  const handle = (globalThis as World)[HANDLE];
  if (handle?.overlay) handle.overlay.refresh();
  else if (handle) startOverlay(handle);
});
