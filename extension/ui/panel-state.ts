import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ReadCodes } from '../../codes/contract.ts';
import type { BadgeInput, LinkedPicture, MembersProgress, Report, TrustEntry } from '../../core/index.ts';
import type { LinkToAsk } from '../../ui/prepare-display.ts';
import type { Focus, Job, Subject, TabView } from '../messages.ts';
import type { Ask } from './ask-background.ts';
import type { PanelChoices } from './choices.ts';

/** What is known of the tab that is followed. */
export type PageState = { state: 'loading' } | { state: 'unreachable' } | { state: 'ready'; view: TabView };

/** What came of something that the viewer brought, or chose in the page. `name`: of a file, as it is called there. */
export interface Result {
  from: Job['from'];
  name: string | null;
  /** Of a PNG that the viewer brought: an address in memory. */
  picture: string | null;
  state: 'checking' | 'done' | 'gone' | 'unreachable';
  /** While it is checked, where that is known. */
  subject: Subject | null;
  report: Report | null;
}

/** An answer with an address that the viewer named. It lives as long as it is shown. */
export interface Compared {
  subject: Subject;
  email: string;
  report: Report;
}

/** How the store reaches everything around it. */
export interface PanelWorld {
  ask: Ask;
  choices: () => Promise<PanelChoices>;
  putJob: (job: Job) => Promise<void>;
  getJob: (id: string) => Promise<Job | null>;
  newJob: (input: BadgeInput, from: Job['from']) => Job;
  /** Looks for codes in a file, in the panel's own page: the background draws nothing. */
  readCodes: ReadCodes;
  /** Takes an entry off the viewer's own list. */
  untrust: (entry: TrustEntry) => Promise<void>;
  /** Must be called in the very click. @returns whether all of them may be asked */
  allow: (hosts: readonly string[]) => Promise<boolean>;
  /** Follows how far the badges of a list are. @returns to be called when it is shown no more: nobody waits for it then */
  watch: (subject: Subject, told: (progress: MembersProgress) => void) => () => void;
}

/** What the panel shows, and what can be done in it. The newest question wins; what comes late is dropped. */
export interface PanelStore {
  choices: ReadonlySignal<PanelChoices>;
  page: ReadonlySignal<PageState>;
  /** The card that is open, by its item. */
  open: Signal<string | null>;
  /** Changes when a mark was clicked: its card is to be scrolled to. */
  focused: ReadonlySignal<Focus | null>;
  /** Items that are being checked again. */
  busy: ReadonlySignal<ReadonlySet<string>>;
  compared: ReadonlySignal<ReadonlyMap<string, Compared>>;
  result: ReadonlySignal<Result | null>;
  /** How many badges the list has that is being verified, as far as that is known. */
  begun: ReadonlySignal<number | null>;
  scanFailed: ReadonlySignal<boolean>;
  follow: (tabId: number | null) => void;
  /** @param tabId of a message; `null`: settings have changed */
  changed: (tabId: number | null) => Promise<void>;
  reload: () => Promise<void>;
  check: (key: string) => Promise<void>;
  /** Asks about the result once more. */
  recheck: () => Promise<void>;
  /** @returns whether there was something to compare with; rejects where nobody answers */
  compare: (subject: Subject, email: string) => Promise<boolean>;
  forgetCompared: (subject: Subject) => void;
  /**
   * Asks whoever endorses a badge on these hosts too, by leave of the viewer, so to be called in the very click. What comes of it is shown.
   * @returns `null`: there is nothing any more that could be asked about
   */
  endorsers: (subject: Subject, hosts: readonly string[]) => Promise<Report | 'refused' | null>;
  examine: (input: BadgeInput, from: 'address' | 'text' | 'file', name?: string, picture?: string) => Promise<void>;
  original: (id: string, name: string) => Promise<void>;
  back: () => void;
  scan: () => Promise<void>;
  trust: (entry: TrustEntry) => Promise<void>;
  untrust: (entry: TrustEntry) => Promise<void>;
  allow: (hosts: readonly string[]) => Promise<boolean>;
  /** Asks for pictures that a certificate links: their hosts by leave of the viewer, so to be called in the very click. */
  pictures: (subject: Subject, links: readonly LinkToAsk[]) => Promise<LinkedPicture[]>;
  watch: PanelWorld['watch'];
  /** The input of a subject, to be written down; `null`: it is no longer known. */
  inputOf: (subject: Subject, report: Report) => Promise<BadgeInput | null>;
}

/** What a subject is called in `compared`. */
export function subjectName(subject: Subject): string {
  return 'job' in subject ? `job ${subject.job}` : `item ${subject.key}`;
}
