import type { Verdict } from '../../core/index.ts';
import { browser } from '../browser.ts';
import type { Words } from '../words/contract.ts';
import { say } from '../words/registry.ts';
import type { TabRecord } from './tabs.ts';

/** Quiet on light and dark toolbars: the number is no verdict, so it has no verdict's colour. */
const COLOUR = '#4A5560';

/**
 * Shows on the toolbar how many badges a tab shows: the record that a page cannot draw (threats.md T14). Where the page has
 * covered, hidden or changed a mark, it says that instead.
 */
export async function showCount(tabId: number, tab: TabRecord, { toolbar }: Words): Promise<void> {
  const count = countOf(tab);
  const withdrawn = tab.items.some((item) => item.withdrawn > 0);
  const text = withdrawn ? '!' : count > 0 ? String(count) : '';
  const title = withdrawn ? toolbar.withdrawn : count > 0 ? say(toolbar.count, { count }) : toolbar.none;
  // The tab may be gone by now.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}

/** Marks that can be seen, of items whose answer is one that is drawn. */
export function countOf({ items, answers }: Pick<TabRecord, 'items' | 'answers'>): number {
  const drawn = (verdict: Verdict | undefined) => verdict !== 'not-checkable';
  return items.reduce((sum, { key, marks }) => sum + (drawn(answers[key]?.report.verdict) ? marks : 0), 0);
}
