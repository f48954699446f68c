import type { ReadonlySignal, Signal } from '@preact/signals';
import type { BadgeInput, Report } from '../core/index.ts';
import type { Locale, LocaleId } from '../core/present/index.ts';
import type { Refusal } from './choose-badge.ts';
import type { ChosenBadge, OpenPage, SavedSignature, SignatureLook, StudioWorld } from './contract.ts';
import type { Flag } from './recheck.ts';
import type { StudioWord } from './words.ts';

/** One badge of the signature that is being made. */
export interface Entry {
  badge: ChosenBadge;
  /** Of a kept signature it is the address alone. */
  input: BadgeInput;
  /** `null`: kept, and not asked about again yet. */
  report: Report | null;
}

/** A badge that is being checked, or that was left out. */
export type Attempt = { id: string; what: string; input: BadgeInput } & (
  | { state: 'checking' }
  | { state: 'refused'; refusal: Refusal; report: Report }
  /** It may go in; readers will see a remark, which its holder is told of first. */
  | { state: 'remark'; badge: ChosenBadge; report: Report }
  | { state: 'unreadable' }
);

/** Something that was done, in words; `null`: nothing lately. */
export interface Said {
  word: StudioWord;
  values: Readonly<Record<string, string | number>>;
  /** Takes it back. Left out: nothing was lost by it. */
  undo?: () => void;
}

/** What a reader sees of one badge; `null`: it could not be checked. */
export interface Seen {
  name: string;
  report: Report | null;
}

/** What open pages hold. */
export type OpenPages = { state: 'unknown' | 'looking' } | { state: 'done'; pages: readonly OpenPage[] };

/** How the page speaks: the extension and the playground each have a way of their own to change it. */
export interface Speech {
  lang: ReadonlySignal<LocaleId>;
  locale: ReadonlySignal<Locale>;
}

/** All that the studio knows and does. */
export interface Studio extends Speech {
  entries: ReadonlySignal<readonly Entry[]>;
  attempts: ReadonlySignal<readonly Attempt[]>;
  look: Signal<SignatureLook>;
  /** Name of the signature. */
  title: Signal<string>;
  saved: ReadonlySignal<readonly SavedSignature[]>;
  /** The kept one that is being changed. */
  editing: ReadonlySignal<string | null>;
  notKept: ReadonlySignal<boolean>;
  /** What is to be looked at of the kept ones. */
  flags: ReadonlySignal<readonly Flag[]>;
  said: Signal<Said | null>;
  openPages: ReadonlySignal<OpenPages>;
  /** Pictures by their https address, as addresses that this page may show; `null`: it could not be had. */
  pictures: ReadonlySignal<ReadonlyMap<string, string | null>>;
  canRead: boolean;
  add: (input: BadgeInput, what: string) => Promise<void>;
  addFile: (file: File) => Promise<void>;
  addText: (text: string) => boolean;
  again: (attempt: Attempt) => Promise<void>;
  leave: StudioWorld['leave'];
  allowWallets: StudioWorld['allowWallets'];
  /** Takes one in whose remark was read. */
  accept: (attempt: Attempt) => void;
  dismiss: (id: string) => void;
  remove: (id: string) => void;
  move: (id: string, to: number) => void;
  readPages: () => Promise<void>;
  /** What a reader would see of each badge, if mail came from this address. */
  asReaders: (email: string) => Promise<readonly Seen[]>;
  picture: (url: string) => Promise<Uint8Array>;
  /** Tries again to have a picture for the previews. */
  loadPicture: (url: string) => Promise<void>;
  keep: () => Promise<void>;
  edit: (id: string) => void;
  forget: (id: string) => Promise<void>;
  begin: () => void;
  /** What was done last and said is undone, where that can be. */
  undo: () => void;
}
