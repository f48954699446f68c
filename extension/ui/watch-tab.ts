import { browser } from '../browser.ts';

/** How often, and how many times, a tab is looked at while another page comes into it, in milliseconds. */
const LOOK_MS = 1_000;
const LOOKS = 120;

/** Who is told. */
export interface TabNews {
  /** Another tab is the active one of this window. */
  active: (tabId: number | null) => void;
  /** There may be another page in it: what is shown of the old one must go, and no message comes from a page without badges. */
  moved: () => void;
}

/** Tells which tab of this window is the active one, and of its pages. Needs no permission: nothing of them but the number is read. */
export async function watchTab({ active, moved }: TabNews): Promise<void> {
  let shown: number | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  const use = (tabId: number | null) => {
    clearInterval(timer);
    shown = tabId;
    active(tabId);
  };
  const [first] = await browser.tabs.query({ active: true, currentWindow: true });
  use(first?.id ?? null);
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (first === undefined || windowId === first.windowId) use(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId !== shown || status === undefined) return;
    clearInterval(timer);
    moved();
    if (status !== 'loading') return;
    // When it begins, the old page is still there; a page that never ends to load must not lend it its place.
    let looks = 0;
    timer = setInterval(() => {
      if (++looks >= LOOKS) clearInterval(timer);
      moved();
    }, LOOK_MS);
  });
}
