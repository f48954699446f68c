import { type Browser, browser as native } from '@wxt-dev/browser';

/** What Firefox has beside it, or in its place. */
interface FirefoxOnly {
  sidebarAction?: { open: () => Promise<void>; close: () => Promise<void> };
}

/**
 * The browser's own interface: `chrome` in Chromium, `browser` in Firefox. Both give promises; answers to messages are given by
 * `sendResponse`, which both know.
 */
export const browser = native as typeof native & FirefoxOnly;
export type { Browser };
