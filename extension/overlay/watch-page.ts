import { own } from './plain-dom.ts';

/** What the browser tells of a page by itself. */
export interface PageWatch {
  root: (root: Element) => void;
  link: (link: Element) => void;
  unlink: (link: Element) => void;
  host: (host: Element) => void;
  target: (target: Element) => void;
  untarget: (target: Element) => void;
  stop: () => void;
}

/** Who is told. */
export interface PageNews {
  /** A link's address, its words, what repeats it, or a picture in it has changed: `link` may be any link. */
  changed: (link: HTMLAnchorElement) => void;
  /** Something came or went. Told once for each batch. */
  rebuilt: () => void;
  /** A link came into sight, or went out of it, be it that it was scrolled, folded away or removed. */
  sighted: (link: Element, inView: boolean) => void;
  /** A host was changed from outside. */
  touched: (host: Element) => void;
  /** A mark came into sight or out of it; `visible`: the browser says that nothing covers or fades it. */
  glimpsed: (target: Element, visible: boolean) => void;
}

/** Whether this browser tells when something is covered or faded (Intersection Observer v2). */
export const tellsVisibility = (): boolean => 'isVisible' in IntersectionObserverEntry.prototype;

const PICTURE = ['src', 'srcset', 'originalsrc', 'blockedimagesrc'];

/** Watches a page. @param hints the attributes in which its site repeats the address of a link */
export function watchPage(hints: readonly string[], news: PageNews): PageWatch {
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) news.sighted(target, isIntersecting);
  });
  const options = { threshold: [0, 1], trackVisibility: tellsVisibility(), delay: 100 };
  const glimpses = new IntersectionObserver((entries) => {
    for (const { target, ...entry } of entries.map(plain)) news.glimpsed(target, entry.visible);
  }, options);
  const roots = new WeakSet<Element>();
  const content = new MutationObserver((records) => {
    const links = records.map(({ target }) => linkOf(target));
    for (const link of new Set(links)) if (link) news.changed(link);
    // Words that change elsewhere move a mark, and nothing else: the next look follows.
    if (records.some(({ type }, at) => links[at] === null && type !== 'characterData')) news.rebuilt();
  });
  const hosts = new MutationObserver((records) => {
    for (const host of new Set(records.map(({ target }) => target))) if (host instanceof Element) news.touched(host);
  });
  const attributeFilter = [...new Set(['href', ...hints, ...PICTURE, 'contenteditable', 'g_editable'])];
  return {
    root(root) {
      if (roots.has(root)) return;
      roots.add(root);
      content.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
    },
    link: (link) => seen.observe(link),
    unlink: (link) => seen.unobserve(link),
    host: (host) => hosts.observe(host, { attributes: true }),
    target: (target) => glimpses.observe(target),
    untarget: (target) => glimpses.unobserve(target),
    stop() {
      seen.disconnect();
      glimpses.disconnect();
      content.disconnect();
      hosts.disconnect();
    },
  };
}

/** The link in which something changed. */
function linkOf(target: Node): HTMLAnchorElement | null {
  const element = target instanceof Element ? target : target.parentElement;
  return element && own(element, 'closest')('a');
}

/** `isVisible` is in no type yet. */
function plain(entry: IntersectionObserverEntry): { target: Element; visible: boolean } {
  const { target, isIntersecting } = entry;
  return { target, visible: isIntersecting && (!tellsVisibility() || (entry as { isVisible?: boolean }).isVisible === true) };
}
