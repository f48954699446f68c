import { browser } from '../browser.ts';

/**
 * Opens the browser's own surface beside the page. To be called before anything is awaited: the browser wants to see the click
 * that led here. Chromium has a side panel. Firefox opens its sidebar from a menu or from a page of ours alone, so a click on a
 * mark opens the popup, which has a button for the sidebar.
 */
export function openPanel(tabId: number, from: 'mark' | 'menu' | 'toolbar'): void {
  const opened = import.meta.env.FIREFOX
    ? from === 'mark'
      ? browser.action.openPopup()
      : browser.sidebarAction?.open()
    : browser.sidePanel.open({ tabId });
  // A browser that does not let us leaves the toolbar button, which shows the same.
  opened?.catch(() => {});
}
