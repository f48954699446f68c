import { readLink } from '../../core/index.ts';
import { browser } from '../browser.ts';

/** Badge links of one page. */
export interface OpenPage {
  title: string;
  /** Without wrappers and trackers, each badge once. */
  links: readonly string[];
}

/** Links of one page, and badges of it that are offered. */
const MOST_LINKS = 5_000;
const MOST_BADGES = 50;

/**
 * The badge links of the pages that we may read: those of our sites, and those on which the viewer has pressed our button. No other
 * page lets us in, and which those are is not learned.
 */
export async function openPages(): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({});
  const pages = await Promise.all(tabs.map(({ id }) => (id === undefined ? null : readPage(id))));
  return pages.filter((page) => page !== null && page.links.length > 0) as OpenPage[];
}

async function readPage(tabId: number): Promise<OpenPage | null> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func: linksOfPage, args: [MOST_LINKS] })
    .catch(() => []);
  const found = answers[0]?.result;
  return found ? { title: String(found.title).slice(0, 120), links: badgesIn(found.links) } : null;
}

/** Runs in the page, alone: nothing around it is there. The page's own address may be that of a badge. */
function linksOfPage(most: number): { title: string; links: string[] } {
  const links = [location.href];
  for (const link of document.querySelectorAll('a[href]')) {
    if (links.length > most) break;
    // A link within a drawing has an address of another kind, and a form hands out its fields in place of its own.
    const { href } = link as HTMLAnchorElement;
    if (typeof href === 'string') links.push(href);
  }
  return { title: document.title || location.host, links };
}

/** @param links attacker-controlled */
export function badgesIn(links: readonly unknown[]): string[] {
  const badges = new Map<string, string>();
  for (const one of links) {
    const link = typeof one === 'string' ? readLink(one) : null;
    if (link?.kind === 'badge' && link.asks && !link.several && !badges.has(link.key)) badges.set(link.key, link.url);
    if (badges.size >= MOST_BADGES) break;
  }
  return [...badges.values()];
}
