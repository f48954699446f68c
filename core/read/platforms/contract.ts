import type { Answer } from '../../model/answer.ts';
import type { PlatformName } from '../../model/payload.ts';

/** What an address of a platform stands for. */
export type PlatformMatch =
  /** One badge; `json` is where its assertion should lie, `or` where it lies if there is nothing. `onClick`: to be asked on a click alone. */
  | { kind: 'badge'; id: string; json: string; or?: string; onClick?: boolean }
  /** A holder's list of badges; `json` is where its entries should lie, left out where that is not public. */
  | { kind: 'list'; json?: string }
  /** A link by which somebody receives a badge: never fetched, kept or logged. */
  | { kind: 'claim' }
  /** The shape of one badge's address, with an id that cannot be right: nothing is asked. */
  | { kind: 'damaged' }
  /** A badge whose data this platform does not publish in a known form. */
  | { kind: 'closed' }
  /** An address of the platform that is no award: a badge class, an issuer. */
  | { kind: 'no-badge' };

/** What `locate` may use: guarded questions, and the register itself (which a member cannot import). */
export interface LocateWorld {
  /** Asks for the assertion at an address; never throws for what is answered. */
  ask: (url: string) => Promise<Answer>;
  platformOfHost: (host: string) => Platform | null;
}

/** Where the original lies, and which wallet showed it. */
export interface Located {
  pointer: string;
  shownOn: PlatformName | null;
}

/**
 * A service whose addresses are known: how they are rewritten into the address of the data, and how it admits issuers.
 * Facts and sources: docs/platforms.md. A new platform is one file and its line in `registry.ts`.
 */
export interface Platform extends PlatformName {
  /**
   * Hosts under which issuers of this platform live or its pages are shown, parsed form. Compared as equal, never as a suffix.
   * None of them may stand in a viewer's list as a host: it would trust every tenant.
   */
  hosts: readonly string[];
  /** Whether a host that is not among them is the platform's too, where each tenant has a name below the platform's. */
  ownsHost?: (host: string) => boolean;
  /** The one spelling of an issuer's address by which it is compared; @param address in its https form, on this platform */
  canonicalId?: (address: string) => string;
  /** The hosts that are asked for its data: what an extension needs leave for. Left out: its `hosts`. */
  asks?: readonly string[];
  /**
   * What every address of this platform has in it, host or path, for telling at a glance that a link may be one of its badges;
   * left out where that is one of `hosts`.
   */
  traces?: readonly string[];
  /**
   * `contract`: organisations are admitted by contract, so it speaks for them (threats.md §9, tier platform).
   * `anyone`: an account proves an account (tier shared-host).
   */
  admits: 'contract' | 'anyone';
  /**
   * An address that looks like a link for receiving a badge of this platform and is none: another host.
   * @param url parsed, https, and not of this platform
   */
  imitatesClaim?: (url: URL) => boolean;
  /** May be asked without a click (threats.md T25). */
  auto: boolean;
  /**
   * @param url parsed, https, no userinfo, no port; query and fragment are still there
   * @param path its path, without a final slash
   * @returns `null`: not of this platform
   */
  match: (url: URL, path: string) => PlatformMatch | null;
  /**
   * Finds the original where the platform also shows imported badges. Absent: the matched `json` is it.
   *
   * @throws BadgeProblem read.imported-copy
   */
  locate?: (match: { id: string; json: string }, world: LocateWorld) => Promise<Located>;
  /**
   * Stricter rules for a badge of its own, whose three documents all lie under known addresses: each must give itself exactly
   * the address it was asked at and the type it was asked as.
   */
  native?: {
    assertion: (url: string) => boolean;
    /** Members that every assertion of this platform has; an answer without them is none. */
    required: readonly string[];
    badgeClass: (url: string) => boolean;
    issuer: (url: string) => boolean;
  };
}
