import type { Holder } from '../../core/index.ts';
import type { Surface } from '../../core/present/index.ts';

/**
 * Whether a page is one that is known here.
 * - `known`: what holds badges was found
 * - `idle`: a page of the site that holds none by its nature: a list, settings, a printed view, or one that is still loading
 * - `unknown`: it should hold some, and none of the known hooks is there: the site was redesigned
 */
export type Layout = 'known' | 'idle' | 'unknown';

/** A file that the page offers, whose bytes are as they were sent. Looked at on a click in the panel alone. */
export interface Original {
  /** As the page names it. Attacker-controlled. */
  name: string;
  /** Of the page's own origin, `data:` or `blob:`. */
  url: string;
}

/**
 * A site on whose pages badges are found without being asked to look. One file, and its line in `registry.ts`; the guide is
 * docs/adding-a-site.md. Everything here reads attributes and structure, never layout, and writes nothing. All that it reads may have
 * been written by whoever sent the mail or wrote the post.
 */
export interface Site {
  /** In kebab-case; settings are kept under it. */
  id: string;
  /** As people call it. */
  name: string;
  /** Parsed hosts, compared as equal. The manifest's permissions are made of them. */
  hosts: readonly string[];
  /** How much may be said here (`capVerdict`). */
  surface: Extract<Surface, 'mail' | 'profile'>;
  layout: (page: Document) => Layout;
  /** The parts of the page in which badges count, in the order of the page, none inside another. */
  roots: (page: Document) => Element[];
  /** A selector: a link that matches it or stands inside a match is never looked at: editors, lists, quotations of other sites. */
  skip: string;
  /** Whom the page says to be showing what stands in this root. Nobody: `{}`. */
  holder: (root: Element) => Holder;
  /** Whether a link stands in quoted, forwarded or reshared content, which binds nobody to it. */
  isQuoted: (link: Element, root: Element) => boolean;
  /** Attributes of a link in which the site repeats its address. One that names another address makes the link suspect. */
  hints: readonly string[];
  /** Files that came with a root. Left out: the site keeps none as they were. */
  originals?: (root: Element) => Original[];
}
