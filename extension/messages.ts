import type { BadgeInput, Holder, LinkedPicture, Report, TrustEntry, Verdict } from '../core/index.ts';
import type { MarkView } from '../core/present/index.ts';
import type { PageNotes } from './scan/handle.ts';
import type { Layout } from './sites/contract.ts';

// Every message between the parts of the extension. Shapes are judged in background/gate.ts; content scripts may send no others
// than `FromPage`, whatever they hold (threats.md T61).

/** One badge of a page with the person it is shown by. */
export interface PageItem {
  /** Names badge, holder and quotation on this page. No secret, no address of a person. */
  key: string;
  /** Canonical: unwrapped, without trackers. */
  url: string;
  /** Whom the page names; stays in memory (threats.md T70). */
  holder: Holder;
  /** Marks of it that can be seen now. */
  marks: number;
  /** Marks that the page covered, hid or changed, and that were therefore taken away. */
  withdrawn: number;
}

/** From a content script. */
export type FromPage =
  /** The first candidate of a page was found. Answer: `HitAnswer`; the overlay follows. */
  | { t: 'hit' }
  /** A verdict is wanted. Answer: `MarkAnswer`. The same question may come again at any time, and does after a worker was killed. */
  | { t: 'verify'; key: string; url: string; holder: Holder }
  /** What the page shows now. Answer: `true`, once it is noted. */
  | { t: 'page'; items: PageItem[] }
  /** A mark was clicked: the panel is to open on it. No answer. */
  | { t: 'open'; key: string };

/** What the settings allow on this site. `off`: the scanner stops. */
export type HitAnswer = { show: 'marks' | 'panel' | 'off' };

/** All that a mark needs, and nothing more. */
export type MarkAnswer =
  | {
      state: 'done';
      verdict: Verdict;
      mark: MarkView;
      lang: string;
      hint: string;
      /** It rests on a record that may still be undone: it is asked for again within minutes. */
      young?: true;
    }
  /** Not asked yet: it takes a click in the panel (settings, or an address that is not asked by itself). */
  | { state: 'held'; mark: MarkView; lang: string; hint: string };

/** From a page of ours: panel, popup, options, welcome. */
export type FromOurs =
  /** What a tab shows. Answer: `TabView`. */
  | { t: 'tab'; tabId: number }
  /** Verifies one item of a tab, by the viewer's click; asks its hosts again. Answer: `Examined`. */
  | { t: 'check'; tabId: number; key: string }
  /** Verifies what a job record holds: an address, a text or a file of the viewer. Answer: `Examined`. */
  | { t: 'examine'; job: string; fresh?: boolean | undefined }
  /** The same with another address of the holder, hashed on the device and kept nowhere. Answer: `Examined`. */
  | { t: 'compare'; subject: Subject; email: string }
  /**
   * The same, with leave to ask whoever endorses the badge on these hosts, by the viewer's click; `email`: of the holder, where the viewer
   * named one. Answer: `Examined`.
   */
  | { t: 'endorsers'; subject: Subject; hosts: string[]; email?: string | undefined }
  /** A file of the page, as it was sent. Answer: `Examined`. */
  | { t: 'original'; tabId: number; id: string }
  /** Looks for badges on a page of no known site. Answer: whether it could. */
  | { t: 'scan'; tabId: number }
  /** Puts an issuer on the viewer's own list. Answer: whether it is there now. */
  | { t: 'trust'; entry: TrustEntry }
  /** Asks for one picture that the proven certificate links by its hash, by the viewer's click. Answer: `PictureAnswer`. */
  | { t: 'picture'; subject: Subject; link: string }
  /** Forgets all answers, jobs and pages; with `settings`, everything. Answer: `true`. */
  | { t: 'clear'; settings: boolean };

/** What was verified: an item of a tab, or a job. */
export type Subject = { tabId: number; key: string } | { job: string };

/** What came of a question from a page of ours. */
export type Examined =
  | { state: 'done'; subject: Subject; report: Report }
  /** There is nothing to look at: the page has changed, or the file could not be had. */
  | { state: 'gone' };

/** What came of asking for a linked picture. Bytes cross a message as base64. `gone`: no proven certificate links it. */
export type PictureAnswer =
  | { state: 'same'; mediaType: string; base64: string }
  | Exclude<LinkedPicture, { state: 'same' }>
  | { state: 'gone' };

/** A click on a mark. */
export interface Focus {
  key: string;
  at: number;
}

/** Why a tab shows no badges. */
export type Coverage = Layout | 'not-scanned' | 'off';

/** What a tab shows, for the panel. */
export interface TabView {
  tabId: number;
  /** Of the register of sites; `any` after "scan this page"; `null`: not looked at. */
  site: string | null;
  /** As people call it. */
  siteName: string | null;
  coverage: Coverage;
  items: TabItem[];
  notes: PageNotes;
  /** Short links that were seen. */
  short: number;
  /** The item whose mark was clicked last, and when, in milliseconds since the epoch: a second click on it is news, too. */
  focus: Focus | null;
  /** The job that the context menu of this tab began last. */
  job: string | null;
}

/** An item with its answer; `report` is `null` while it is worked out, or while it waits for a click (`held`). */
export interface TabItem extends PageItem {
  report: Report | null;
  held: boolean;
}

/** From the background to a content script. */
export type ToPage =
  /** Answer: `PageState`. */
  | { t: 'describe' }
  /** Ask again: lists, settings or permissions have changed. */
  | { t: 'stale' }
  | { t: 'show'; show: HitAnswer['show'] }
  /** Answer: the file in base64, at most 6 MiB, or `null`. */
  | { t: 'original'; id: string };

/** What a content script says of its page when it is asked. */
export interface PageState {
  site: string;
  layout: Layout;
  short: number;
  /** Whether the overlay is there: without it, no badge has been found on this page. */
  overlay: boolean;
  notes: PageNotes;
}

/** From the background to the pages of ours: what a tab shows has changed; `null`: settings have. */
export type ToOurs = { t: 'changed'; tabId: number | null };

/** A job as it is kept until its answer was shown; its bytes never pass through a message. */
export interface Job {
  id: string;
  input: BadgeInput;
  /** Milliseconds since the epoch. */
  created: number;
  /** `open`: begun, and not yet answered. */
  step: 'open' | 'done';
  attempts: number;
  /** Where it came from, for the heading of its answer. */
  from: 'address' | 'file' | 'text' | 'menu' | 'original' | 'page';
}
