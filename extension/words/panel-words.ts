/** The words of the panel and the popup. `{name}` is a place for a value; every value is set apart where it is shown. */
export interface PanelWords {
  title: string;
  settings: string;
  /** The way to the page that makes signatures. */
  studio: string;
  page: PageWords;
  notes: NoteWords;
  card: CardWords;
  holder: HolderWords;
  conditions: ConditionWords;
  trust: TrustWords;
  compare: CompareWords;
  allow: AllowWords;
  save: SaveWords;
  ask: AskWords;
  result: ResultWords;
  unreachable: { title: string; text: string; retry: string };
  popup: { openSidebar: string; files: string };
}

/** What a page shows, and why it may show nothing. */
export interface PageWords {
  /** `{count}` is 1. */
  one: string;
  many: string;
  /** `{count}` marks in the page, where several links lead to one badge: the number on the toolbar. */
  marks: string;
  none: string;
  noneHint: string;
  notScanned: string;
  notScannedHint: string;
  scan: string;
  /** The browser did not let us. */
  scanFailed: string;
  /** `{site}` */
  redesigned: string;
  off: string;
  offHint: string;
}

/** What else is to be known about the page. */
export interface NoteWords {
  /** Before a warning, for those who listen. */
  caution: string;
  /** `{platform}`; `claims` also `{count}`. */
  claim: string;
  claims: string;
  /** `{platform}`, `{host}` */
  imitation: string;
  /** `{shown}`, `{host}` */
  differing: string;
  differingNowhere: string;
  shortOne: string;
  /** `{count}` */
  short: string;
  withdrawn: string;
  originals: string;
  originalsHint: string;
  /** `{name}` of a file. */
  original: string;
}

/** One badge. */
export interface CardWords {
  /** In place of a title that nothing proves; `{platform}`. */
  badgeAt: string;
  untitled: string;
  /** On a closed card. */
  notChecked: string;
  held: string;
  checkNow: string;
  about: string;
  /** `{passed}` of the `{count}` checks that apply. */
  passed: string;
  justChecked: string;
  /** `{ago}` as the language says it. */
  checked: string;
  checkAgain: string;
  copyText: string;
  copyJson: string;
  keep: string;
  /** `{email}` */
  comparedWith: string;
  backToPage: string;
}

/** Whether the badge was issued to the person who shows it. */
export interface HolderWords {
  title: string;
  mailMatches: string;
  givenMatches: string;
  /** The same where the issuer is on no list, so that the headline says that the holder was not checked. */
  mailMatchesOnly: string;
  givenMatchesOnly: string;
  mailDiffers: string;
  givenDiffers: string;
  nameMatches: string;
  nameSimilar: string;
  nameDiffers: string;
  nameImitated: string;
  nameOnly: string;
  nobody: string;
  warned: string;
  quoted: string;
  unnamed: string;
  unreadable: string;
}

/** What `confirmed` needs. */
export interface ConditionWords {
  genuine: string;
  other: string;
  lead: string;
  unaltered: string;
  listed: string;
  address: string;
  notWithdrawn: string;
  met: string;
  open: string;
  missed: string;
  capped: string;
  doubted: string;
}

/** The viewer's own list. */
export interface TrustWords {
  title: string;
  /** What is added: `{name}`, and below it the id. */
  adds: string;
  meaning: string;
  /** On a platform; `{platform}`. */
  onPlatform: string;
  /** On a platform where anyone can open an account; `{platform}`. */
  onOpenPlatform: string;
  add: string;
  added: string;
  undo: string;
  notKept: string;
}

/** Another address of the holder. */
export interface CompareWords {
  title: string;
  label: string;
  hint: string;
  compare: string;
  notAnAddress: string;
}

/** Leave to ask a host; `{host}`. */
export interface AllowWords {
  text: string;
  allow: string;
  /** Of a record on a blockchain; `{hosts}`. */
  sources: string;
  allowSources: string;
  refused: string;
}

/** Evidence as a file. */
export interface SaveWords {
  title: string;
  lead: string;
  /** `{holder}` */
  include: string;
  included: string;
  left: string;
  save: string;
  saved: string;
  missing: string;
  failed: string;
}

/** Something that the viewer brings. */
export interface AskWords {
  title: string;
  label: string;
  hint: string;
  check: string;
  choose: string;
  kinds: string;
  dropping: string;
  notReadable: string;
  privacy: string;
}

/** The answer to it. */
export interface ResultWords {
  back: string;
  address: string;
  file: string;
  text: string;
  menu: string;
  original: string;
  page: string;
  gone: string;
}
