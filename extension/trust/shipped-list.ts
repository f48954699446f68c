import type { TrustEntry } from '../../core/index.ts';

/** An issuer that comes with the program. */
export type ShippedEntry = TrustEntry & {
  name: string;
  /** A public https page, of the organisation itself or of a registry that admits it, which says that this id or host is its own. */
  source: string;
};

/**
 * Issuers that every viewer goes by until they say otherwise. An entry needs three things: the issuer's id (or a host that
 * belongs to that organisation alone, never a platform's), the name under which the organisation is known, and a public page that
 * says that the two belong together. A name on a badge, or a badge that somebody showed, is no source. There is none yet: an
 * entry that nobody can look up would be our word alone.
 */
export const SHIPPED_LIST: readonly ShippedEntry[] = [];
