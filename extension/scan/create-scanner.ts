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
  /** Every link that was looked at, with the address that it had. */
  let seen = new WeakMap<Element, string>();
  let roots = new WeakSet<Element>();
  const found = new Map<Element, Candidate>();
  const short = new Map<Element, Candidate>();
  let added = new Set<Element>();
  /** Links to be looked at by their address, and those whose address says nothing, to be looked at more closely in idle time. */
  let queue: Candidate[] = [];
  let later: Candidate[] = [];
  const pace = createPace(pass);

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node.nodeType === 1) added.add(node as Element);
    }
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) forgetRemoved();
    if (added.size > 0) pace.ask();
  });

  /** What is put back later counts as new. */
  function forgetRemoved(): void {
    for (const { link } of [...found.values(), ...short.values()]) if (!link.isConnected) forget(link);
  }

  function forget(link: Element): void {
    seen.delete(link);
    found.delete(link);
    short.delete(link);
  }

  function pass(): void {
    if (!alive()) {
      scanner.stop();
      return;
    }
    takeIn();
    const until = performance.now() + SLICE;
    const news: Candidate[] = [];
    const urgent = queue.length > 0;
    const list = urgent ? queue : later;
    let at = 0;
    for (const each of list) {
      at++;
      if ((urgent ? look(each) : lookClosely(each)) && news.push(each) === PER_PASS) break;
      if (at % CLOCK === 0 && performance.now() > until) break;
    }
    if (urgent) queue = list.slice(at);
    else later = list.slice(at);
    if (queue.length + later.length > 0) rest();
    if (news.length === 0) return;
    for (const use of listeners) use(news);
    if (listeners.size === 0) onFound();
  }

  /** Puts the links of what was added into the queue, by the roots in which they stand. */
  function takeIn(): void {
    const news = [...added];
    added = new Set();
    const many = news.length > MANY;
    const linked = many ? news : news.filter((part) => part.isConnected && linksOf(part).length > 0);
    if (linked.length === 0) return;
    for (const root of site.roots(page)) {
      const whole = many || !roots.has(root) || linked.some((part) => part.contains(root));
      roots.add(root);
      for (const part of whole ? [root] : linked.filter((one) => root.contains(one))) {
        for (const link of linksOf(part)) queue.push({ link, root });
      }
    }
  }

  function rest(): void {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(pass, { timeout: 100 });
    else setTimeout(pass);
  }

  /** @returns whether it is a new candidate; so do the two below */
  function look(each: Candidate): boolean {
    const { link, root } = each;
    const href = link.getAttribute('href') ?? '';
    const before = seen.get(link);
    if (before === href && (found.get(link)?.root ?? root) === root) return false;
    if (before !== undefined) forget(link);
    seen.set(link, href);
    const trace = traceOf(href);
    if (trace === 'platform') return accept(each, found);
    if (trace) accept(each, short);
    later.push(each);
    return false;
  }

  function lookClosely(each: Candidate): boolean {
    return seen.has(each.link) && !found.has(each.link) && showsBadge(each.link, site.hints) && accept(each, found);
  }

  function accept(each: Candidate, kind: Map<Element, Candidate>): boolean {
    const { link } = each;
    if (!link.isConnected) forget(link);
    // A link within a drawing has an address of another kind.
    else if (typeof link.href === 'string' && !link.closest(skip)) kind.set(link, each);
    return kind.has(link);
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
      seen = new WeakMap();
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

function linksOf(part: Element): Iterable<HTMLAnchorElement> & { length: number } {
  return part.matches('a[href]') ? [part as HTMLAnchorElement] : part.querySelectorAll<HTMLAnchorElement>('a[href]');
}
