import { type BadgeInput, readLink } from '../../core/index.ts';
import { type Browser, browser } from '../browser.ts';
import { newJob, putJob } from '../store/jobs.ts';
import { choices } from './choices.ts';
import { bytesOf } from './from-base64.ts';
import { openPanel } from './open-panel.ts';
import { updateTab } from './tabs.ts';
import { tellPanels } from './tell.ts';

const VERIFY = 'verify';
const SCAN = 'scan';

/** Puts "Verify this badge" into the menu of pictures and links, and "Look for badges" into that of pages. */
export async function createMenus(): Promise<void> {
  const { menu } = (await choices()).words;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: VERIFY, title: menu.verify, contexts: ['image', 'link'] });
  browser.contextMenus.create({ id: SCAN, title: menu.scan, contexts: ['page'] });
}

/** What was chosen on a page: the panel opens first, while the browser still sees the click. */
export function onMenu(
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
  scan: (tabId: number) => Promise<unknown>,
): void {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  openPanel(tabId, 'menu');
  void (info.menuItemId === SCAN ? scan(tabId) : verifyThis(info, tabId));
}

async function verifyThis(info: Browser.contextMenus.OnClickData, tabId: number): Promise<void> {
  const input = await inputOf(info, tabId);
  if (!input) return;
  const job = newJob(input, 'menu');
  await putJob(job);
  await updateTab(tabId, () => ({ job: job.id }));
  tellPanels(tabId);
}

/** A link to a badge says more than the picture in it, whose data the site may have lost; any other link less. */
async function inputOf({ linkUrl, srcUrl }: Browser.contextMenus.OnClickData, tabId: number): Promise<BadgeInput | null> {
  if (linkUrl && readLink(linkUrl).kind === 'badge') return { url: linkUrl };
  if (srcUrl && /^(?:data|blob):/i.test(srcUrl)) {
    const bytes = bytesOf((await pageBytes(srcUrl, tabId)) ?? '');
    return bytes && { bytes };
  }
  const url = srcUrl ?? linkUrl;
  return url ? { url } : null;
}

/** A picture that only the page has. The click on the menu gives leave to read it there. */
async function pageBytes(url: string, tabId: number): Promise<string | null> {
  const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: readAsBase64, args: [url] }).catch(() => []);
  return (answer?.result as string | null | undefined) ?? null;
}

/** Runs in the page's tab, so it stands alone. */
async function readAsBase64(url: string): Promise<string | null> {
  const MOST_BYTES = 5 * 1_048_576;
  const blob = await (await fetch(url)).blob();
  if (blob.size > MOST_BYTES) return null;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(blob);
  });
}
