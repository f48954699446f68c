import type { PageItem } from '../messages.ts';
import type { Question } from './questions.ts';
import { tell } from './tell-background.ts';

/** How long changes are gathered, in milliseconds. */
const GATHER_MS = 50;

/** A link as the background counts it. */
export interface Counted {
  question: Question;
  state: 'shown' | 'hidden' | 'withdrawn';
}

/** The badges of a page, each with its marks. Links of one badge and holder are one item. */
export function itemsOf(links: Iterable<Counted>): PageItem[] {
  const items = new Map<string, PageItem>();
  for (const { question, state } of links) {
    const { key, url, holder } = question;
    const item = items.get(key) ?? { key, url, holder, marks: 0, withdrawn: 0 };
    if (state === 'shown') item.marks++;
    if (state === 'withdrawn') item.withdrawn++;
    items.set(key, item);
  }
  return [...items.values()];
}

/** What the background knows of a page is what it was told last. */
export interface PageTeller {
  /** Something may have changed. */
  changed: () => void;
  /** The background may have forgotten, or taken up another page in this tab: it is told all. */
  again: () => void;
  stop: () => void;
}

/** Tells the background what the page shows, soon after it has changed and only if it has. */
export function createPageTeller(read: () => PageItem[], send = tell): PageTeller {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Nothing was told yet; a page on which nothing is shown need not say so.
  let told = '[]';
  async function say(): Promise<void> {
    timer = undefined;
    const items = read();
    const now = JSON.stringify(items);
    if (now === told) return;
    told = now;
    // Not heard: it is told at the next look.
    if (!(await send({ t: 'page', items })) && told === now) told = '';
  }
  const changed = () => {
    timer ??= setTimeout(() => void say(), GATHER_MS);
  };
  return {
    changed,
    again: () => {
      told = '';
      changed();
    },
    stop: () => clearTimeout(timer),
  };
}
