import type { Site } from '../sites/contract.ts';
import type { Candidate, ScannerHandle } from './handle.ts';
import { createPace } from './pace.ts';
import { showsBadge, traceOf } from './traces.ts';

/** Nothing of ours ever stands where somebody writes: it would be sent with the mail (threats.md T20). */
const EDITABLE = '[contenteditable],[g_editable],[role="textbox"]';
/** New candidates in one pass; the rest is for the next. */
const PER_PASS = 50;
/** Milliseconds of work at a time; the clock is read once in so many links, a power of two. */
const SLICE = 8;
const CLOCK = 64;
/** Added parts that are looked at one by one; with more, everything is. */
const MANY = 64;
/** Links of one kind that are remembered. */
const MOST = 2_000;

/** Links of one root that wait to be looked at. */
interface Work {
  root: Element;
  links: ArrayLike<HTMLAnchorElement>;
  next: number;
}

/** The scanner's own side of the handle. */
export interface Scanner extends ScannerHandle {
  /** Begins, or begins again from nothing. */
  start: () => void;
  /** Stops looking, and takes every mark away; it may be started again. */
  pause: () => void;
}

/** What the scanner needs of its surroundings. */
export interface Surroundings {
  page: Document;
  /** Whether the extension is still there: an update leaves its old scripts alone on the page. */
  alive: () => boolean;
  /** Candidates were found, and no overlay is there to take them. */
  onFound: () => void;
}

/**
 * Finds the links of a page that may be a badge's, now and as they come. Reads attributes and structure, no layout; writes
 * nothing.
 */
export function createScanner(site: Site, { page, alive, onFound }: Surroundings): Scanner {
  const skip = [EDITABLE, site.skip].filter(Boolean).join();
  const listeners = new Set<(found: readonly Candidate[]) => void>();
  let roots = new WeakSet<Element>();
  const found = new Map<Element, Candidate>();
  const short = new Map<Element, Candidate>();
  let added = new Set<Element>();
  /** Links to be looked at by their address, and those to be looked at more closely in idle time. */
  let queue: Work[] = [];
  let later: Work[] = [];
  const pace = createPace(pass);

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node.nodeType === 1) added.add(node as Element);
    }
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) forgetRemoved();
    if (added.size > 0) pace.ask();
  });

  // A form hands out its fields in place of what every element has, so the functions are those of another element (threats.md T16).
  const isIn = (part: Element, whole: Element) => page.documentElement.contains.call(whole, part);
  function linksOf(part: Element): ArrayLike<HTMLAnchorElement> {
    const { matches, querySelectorAll } = page.documentElement;
    if (matches.call(part, 'a[href]')) return [part as HTMLAnchorElement];
    return querySelectorAll.call(part, 'a[href]') as NodeListOf<HTMLAnchorElement>;
  }

  /** What is put back later counts as new. */
  function forgetRemoved(): void {
    for (const { link } of [...found.values(), ...short.values()]) if (!link.isConnected) forget(link);
  }

  function forget(link: Element): void {
    found.delete(link);
    short.delete(link);
  }

  function pass(): void {
    if (!alive()) {
      scanner.stop();
      return;
    }
    takeIn();
    work();
  }

  /** Some of what waits, addresses first; the rest is for when the page is idle. */
  function work(): void {
    const until = performance.now() + SLICE;
    const news: Candidate[] = [];
    const urgent = queue.length > 0;
    const list = urgent ? queue : later;
    while (list[0] && news.length < PER_PASS && performance.now() < until) {
      const work = list[0];
      const end = Math.min(work.links.length, work.next + CLOCK);
      while (work.next < end && news.length < PER_PASS) {
        const link = work.links[work.next++] as HTMLAnchorElement;
        if (urgent ? look(link, work.root) : lookClosely(link, work.root)) news.push({ link, root: work.root });
      }
      if (work.next < work.links.length) continue;
      list.shift();
      if (urgent) later.push({ ...work, next: 0 });
    }
    if (queue.length + later.length > 0) requestIdleCallback(work, { timeout: 100 });
    if (news.length === 0) return;
    for (const use of listeners) use(news);
    if (listeners.size === 0) onFound();
  }

  /** Puts the links of what was added into the queue, by the roots in which they stand. */
  function takeIn(): void {
    const news = [...added];
    added = new Set();
    // Also where more waits than can be kept up with.
    const many = news.length + queue.length + later.length > MANY;
    const linked = many ? news : news.filter((part) => part.isConnected && linksOf(part).length > 0);
    if (linked.length === 0) return;
    // What still waits is a part of everything.
    if (many) {
      queue = [];
      later = [];
    }
    for (const root of site.roots(page)) {
      const whole = many || !roots.has(root) || linked.some((part) => isIn(root, part));
      roots.add(root);
      for (const part of whole ? [root] : linked.filter((one) => isIn(one, root))) {
        queue.push({ root, links: linksOf(part), next: 0 });
      }
    }
  }

  /** By its address alone. @returns whether it is a new candidate; so does the next */
  function look(link: HTMLAnchorElement, root: Element): boolean {
    const trace = traceOf(link.getAttribute('href'));
    if (trace !== 'platform' && found.has(link)) found.delete(link);
    return trace !== null && accept(link, root, trace === 'platform' ? found : short);
  }

  function lookClosely(link: HTMLAnchorElement, root: Element): boolean {
    return !found.has(link) && showsBadge(link, site.hints) && accept(link, root, found);
  }

  function accept(link: HTMLAnchorElement, root: Element, kind: Map<Element, Candidate>): boolean {
    // A link within a drawing has an address of another kind.
    if (
      kind.get(link)?.root === root ||
      kind.size >= MOST ||
      !link.isConnected ||
      typeof link.href !== 'string' ||
      link.closest(skip)
    )
      return false;
    kind.set(link, { link, root });
    return kind === found;
  }

  const scanner: Scanner = {
    site,
    // Until the settings were read: nothing may be drawn that they forbid.
    show: 'panel',
    overlay: null,
    get short() {
      return short.size;
    },
    subscribe(use) {
      listeners.add(use);
      if (found.size > 0) use([...found.values()]);
      return () => listeners.delete(use);
    },
    again({ link }) {
      forget(link);
      added.add(link);
      pace.ask();
    },
    start() {
      added.add(page.documentElement);
      observer.observe(page, { childList: true, subtree: true });
      pass();
    },
    pause() {
      observer.disconnect();
      pace.stop();
      scanner.overlay?.stop();
      scanner.overlay = null;
      listeners.clear();
      roots = new WeakSet();
      added.clear();
      found.clear();
      short.clear();
      queue = [];
      later = [];
    },
    stop: () => scanner.pause(),
  };
  return scanner;
}
