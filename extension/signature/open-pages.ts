import { readLink } from '../../core/index.ts';
import { shownText } from '../../core/present/index.ts';
import type { OpenPage } from '../../studio/contract.ts';
import { publicPage } from '../../studio/public-page.ts';
import { browser } from '../browser.ts';

/** Addresses of one page, and badges of it that are offered. */
const MOST_LINKS = 5_000;
const MOST_BADGES = 50;
/** Milliseconds for a page to answer: one that is asleep, or keeps itself busy, never does. */
const ANSWER_MS = 5_000;

/**
 * The badges of the pages that we may read: those of our sites, those on which the viewer has pressed our button, and those of wallets
 * where that was allowed. No other page lets us in, and which those are is not learned.
 */
export async function openPages(): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({});
  const pages = await Promise.all(tabs.map(({ id }) => (id === undefined ? null : readPage(id))));
  return pages.filter((page) => page !== null && page.links.length > 0) as OpenPage[];
}

async function readPage(tabId: number): Promise<OpenPage | null> {
  const asked = browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func: linksOfPage, args: [MOST_LINKS] })
    .then(([answer]) => answer?.result ?? null)
    .catch(() => null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((none) => {
    timer = setTimeout(() => none(null), ANSWER_MS);
  });
  const found = await Promise.race([asked, late]);
  clearTimeout(timer);
  return found ? { title: shownText(String(found.title)).text, links: badgesIn(found.links) } : null;
}

/** An address of a page, and what the page says there. */
type Place = readonly [address: string, words: string];

/**
 * Runs in the page, alone: nothing around it is there. The page's own address may be that of a badge; a wallet may draw its badges as
 * pictures that lead somewhere by script alone, and the address of such a picture names the badge too.
 */
function linksOfPage(most: number): { title: string; links: Place[] } {
  const [longestAddress, longestWords] = [4_096, 300];
  const links: [string, string][] = [];
  // Pictures often have all their bytes in their address. A page can put an element in the place of its title.
  const add = (address: unknown, words: unknown) => {
    if (typeof address === 'string' && address.length <= longestAddress)
      links.push([address, String(words).slice(0, longestWords)]);
  };
  add(location.href, document.title);
  for (const link of document.querySelectorAll('a[href]')) {
    if (links.length > most) break;
    // A link within a drawing has an address of another kind, and a form hands out its fields in place of its own.
    add(
      (link as HTMLAnchorElement).href,
      link.textContent?.trim() || link.querySelector('img')?.alt || link.getAttribute('aria-label') || '',
    );
  }
  for (const { src, alt } of document.images) {
    if (links.length > most) break;
    add(src, alt);
  }
  return { title: String(document.title || location.host).slice(0, longestWords), links };
}

/** @param links attacker-controlled, as they came out of a page */
export function badgesIn(links: readonly unknown[]): OpenPage['links'] {
  const badges = new Map<string, { url: string; label: string }>();
  for (const one of links) {
    const [address, words] = Array.isArray(one) ? (one as unknown[]) : [];
    const link = typeof address === 'string' ? readLink(address) : null;
    if (link?.kind !== 'badge' || !link.asks || link.several) continue;
    const label = typeof words === 'string' && !URL.canParse(words) ? shownText(words.replace(/\s+/g, ' ')).text : '';
    const known = badges.get(link.key);
    if (known) known.label ||= label;
    else if (badges.size < MOST_BADGES) badges.set(link.key, { url: publicPage(link.url), label });
  }
  return [...badges.values()];
}
