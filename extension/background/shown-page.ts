import { readLink } from '../../core/index.ts';
import type { PageItem } from '../messages.ts';

/** Begins the keys of such entries, and of no others: what a content script tells of never does. */
const HERE = 'here ';

/** The entry of a page that is itself the public page of a badge. Another page is another entry, which no answer of this one fits. */
export function shownPage(address: URL | null): PageItem[] {
  const link = address && readLink(address.href);
  return link?.kind === 'badge' ? [hereItem(link.url)] : [];
}

/** The entry that such a key stands for; `null`: it is no such key. */
export function shownPageOf(key: string): PageItem | null {
  return key.startsWith(HERE) ? hereItem(key.slice(HERE.length)) : null;
}

function hereItem(url: string): PageItem {
  return { key: `${HERE}${url}`, url, holder: {}, marks: 0, withdrawn: 0 };
}
