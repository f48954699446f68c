import type { EntryFault, TrustListFault } from '../../core/index.ts';
import type { SourceFault } from '../settings/chain-sources.ts';

/** The words of the options and of the first page. */
export interface OptionsWords {
  /** Of the options page. */
  title: string;
  /** Under the heading: what this page is for. */
  lead: string;
  /** Of what the organisation decided; `{organisation}`. */
  byOrganisation: string;
  /** The same where the policy does not say whose it is. */
  anOrganisation: string;
  notKept: string;
  close: string;
  undo: string;
  sites: SitesWords;
  access: AccessWords;
  issuers: IssuersWords;
  chains: ChainsWords;
  faults: FaultWords;
  language: { title: string; auto: string; label: string };
  clear: ClearWords;
  privacy: PrivacyWords;
  /** `{version}`. */
  version: string;
  showWelcome: string;
  showStudio: string;
  welcome: WelcomeWords;
}

/** What is done on each site. */
export interface SitesWords {
  title: string;
  lead: string;
  show: string;
  marks: string;
  panel: string;
  off: string;
  check: string;
  auto: string;
  click: string;
  autoHint: string;
  clickHint: string;
  /** One line about a site, by its id. */
  notes: Readonly<Record<string, string>>;
}

/** Leave that the browser gives, and that the viewer can take back in Firefox. */
export interface AccessWords {
  granted: string;
  missing: string;
  /** Why it is needed, for a site and for the badge platforms. */
  siteReason: string;
  platformsTitle: string;
  platformsGranted: string;
  platformsMissing: string;
  platformsReason: string;
  /** `{names}`: sites and the platforms for which leave is missing, joined with `allJoin`. */
  allMissing: string;
  allJoin: string;
  allReason: string;
  allow: string;
  /** `{site}`: for those who hear the button alone. */
  allowSite: string;
  refused: string;
}

/** The lists of issuers that the viewer goes by. */
export interface IssuersWords {
  title: string;
  lead: string;
  /** What an id means and what a host means. */
  idTerm: string;
  idMeaning: string;
  hostTerm: string;
  hostMeaning: string;
  own: string;
  ownEmpty: string;
  subject: string;
  subjectHint: string;
  name: string;
  nameHint: string;
  add: string;
  /** What the text in the field would become; `{host}`. */
  willBeId: string;
  willBeHost: string;
  added: string;
  remove: string;
  /** `{entry}`: for those who hear the button alone. */
  removeEntry: string;
  /** `{entry}` */
  removed: string;
  export: string;
  exportHint: string;
  lists: string;
  listsHint: string;
  listsEmpty: string;
  import: string;
  /** `{count}` entries. */
  count: string;
  /** `{source}`: the file it came from. */
  from: string;
  /** `{name}` and `{count}`. */
  imported: string;
  replaced: string;
  /** `{count}` more entries that are not shown. */
  more: string;
  managed: string;
  managedHint: string;
  managedBroken: string;
  removeList: string;
}

/** Who is asked about blockchains. */
export interface ChainsWords {
  title: string;
  lead: string;
  learns: string;
  /** `{operators}` */
  publicSources: string;
  join: string;
  noPublic: string;
  network: string;
  address: string;
  /** By family of chains: what kind of address is meant. */
  hints: Readonly<Record<'bitcoin' | 'evm', string>>;
  add: string;
  /** `{source}`, `{network}` */
  added: string;
  removed: string;
  remove: string;
  removeSource: string;
  refused: string;
  managed: string;
  faults: Readonly<Record<SourceFault, string>>;
}

/** Why a list or an entry was refused. */
export interface FaultWords {
  /** `{entry}`: its number, `{text}`: what it names, `{fault}`: one of those below. */
  inEntry: string;
  /** `{fault}`: why a file was refused. */
  refused: string;
  /** By code, with `{text}` for what was given. */
  codes: Readonly<Record<EntryFault | TrustListFault['code'], string>>;
  unreadable: string;
  tooManyLists: string;
}

/** How to forget. */
export interface ClearWords {
  title: string;
  lead: string;
  begin: string;
  question: string;
  answersOnly: string;
  everything: string;
  confirm: string;
  cancel: string;
  done: string;
  doneAll: string;
  failed: string;
}

/** Privacy in one screen. */
export interface PrivacyWords {
  title: string;
  lead: string;
  leavesTitle: string;
  leaves: readonly string[];
  neverTitle: string;
  never: readonly string[];
  keptTitle: string;
  kept: readonly string[];
}

/** The first page. */
export interface WelcomeWords {
  title: string;
  lead: string;
  /** `{number}` of `{count}`. */
  step: string;
  meaning: {
    title: string;
    lead: string;
    /** How a verdict of core is told in a few words on this page. */
    filled: string;
    outline: string;
    caution: string;
    withdrawn: string;
    bad: string;
    open: string;
    honest: string;
    picture: string;
  };
  where: {
    title: string;
    lead: string;
    picture: string;
    linkedin: string;
    linkedinMarks: string;
    linkedinPanel: string;
    allSites: string;
  };
  ready: {
    title: string;
    pin: string;
    pinned: string;
    panel: string;
    openPanel: string;
    try: string;
    tryAddress: string;
    picture: string;
  };
  finish: string;
  finished: string;
  options: string;
}
