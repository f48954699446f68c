import type { Site } from '../sites/contract.ts';

/** A link that may be a badge's, in the root in which it stands. */
export interface Candidate {
  link: HTMLAnchorElement;
  root: Element;
}

/** What the overlay learnt about the page beside its marks. No address of a claim link, no wrapped address, nobody's address. */
export interface PageNotes {
  /** Platforms by whose links a badge can be received, each once. */
  claims: { platform: string; links: number }[];
  /** Links that only look like one: the hosts to which they lead. */
  imitations: { platform: string; host: string }[];
  /** Links that show one address and lead to another: where they lead. `host` is empty where that is no web address. */
  differing: { host: string; shown: string }[];
  /** Files of the page whose bytes are as they were sent, to be looked at on a click. */
  originals: { id: string; name: string }[];
}

/** Of a page on which nothing was found. */
export const EMPTY_NOTES: PageNotes = { claims: [], imitations: [], differing: [], originals: [] };

/** How the scanner and the overlay, two scripts in one isolated world, know each other. */
export interface ScannerHandle {
  site: Site;
  /** What may be drawn: marks, or nothing but entries in the panel. */
  show: 'marks' | 'panel';
  /** Short links that were seen: where they lead is not known. */
  short: number;
  /** Every candidate found so far, and from now on each new one, once. @returns how to stop listening */
  subscribe: (use: (found: readonly Candidate[]) => void) => () => void;
  /** Looks at a link again, as if it had just come. */
  again: (candidate: Candidate) => void;
  /** Set by the overlay. */
  overlay: OverlayHandle | null;
  /** Stops looking, and takes every mark away. */
  stop: () => void;
}

/** What the scanner asks of the overlay. */
export interface OverlayHandle {
  notes: () => PageNotes;
  /** A file of the page in base64; rejects where they cannot be had. */
  original: (id: string) => Promise<string>;
  /** Asks for every verdict again: lists, settings or permissions have changed. */
  refresh: () => void;
  stop: () => void;
}

/** Its place on the isolated world's global object, which the page cannot reach. A symbol, so that a newer version finds it too. */
export const HANDLE = Symbol.for('tashika.scanner');

/** The isolated world's own global object. */
export type World = typeof globalThis & { [HANDLE]?: ScannerHandle };
