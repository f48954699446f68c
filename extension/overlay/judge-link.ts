import { type Link, readLink } from '../../core/index.ts';

/** All that a link of a page says of where it leads. Attacker-controlled, every part. */
export interface SeenLink {
  /** Resolved by the browser. */
  href: string;
  /** Values of the attributes in which the site repeats the address. */
  hints: readonly string[];
  /** What the link says to its reader: its text, and the descriptions of its pictures, each for itself. */
  said: readonly string[];
  /** Addresses of its pictures, also those that stand in the fragment of a proxy's address. */
  pictures: readonly string[];
}

/** A badge to be asked about. */
export type BadgeLink = Extract<Link, { kind: 'badge' }>;

/** What a link comes to. `nothing`: neither a mark nor a word about it. */
export type LinkJudgement =
  | BadgeLink
  /** For receiving a badge: nothing of its address is kept. */
  | { kind: 'claim'; platform: string }
  | { kind: 'imitation'; platform: string; host: string }
  /** What it shows is another address than where it leads; hosts alone. `host` is empty where that is no web address. */
  | { kind: 'differing'; host: string; shown: string }
  | { kind: 'nothing' };

const NOTHING: LinkJudgement = { kind: 'nothing' };

/**
 * Judges a link by where it leads: its own address, out of its wrappers, and nothing else (threats.md T10). What it says and what
 * the site repeats can only make it suspect.
 */
export function judgeLink(seen: SeenLink): LinkJudgement {
  const link = readLink(seen.href);
  switch (link.kind) {
    case 'badge':
      return differenceOf(link, seen) ?? link;
    case 'claim':
      return { kind: 'claim', platform: link.platform.name };
    case 'claim-imitation':
      return { kind: 'imitation', platform: link.platform.name, host: link.host };
    case 'other':
    case 'none':
      return differenceOf(link, seen) ?? NOTHING;
    default:
      // A short link, or one that cannot be unwrapped: where it leads is not known, so nothing can differ from it.
      return NOTHING;
  }
}

type Known = Extract<Link, { kind: 'badge' | 'other' | 'none' }>;

/** The first thing that names another address than the link leads to, where a badge is at stake. */
function differenceOf(link: Known, { hints, said, pictures }: SeenLink): LinkJudgement | null {
  const other =
    hints.filter((hint) => hint !== '').find((hint) => !hintAgrees(link, readLink(hint))) ??
    said.flatMap((text) => addressIn(text) ?? []).find((address) => !wordsAgree(link, address)) ??
    // A picture of a badge on a link to a course is innocent; on a link to another badge it is not.
    pictures.find((address) => link.kind === 'badge' && !pictureAgrees(link, readLink(address)));
  return other === undefined ? null : { kind: 'differing', host: hostOf(link), shown: shownHost(other) };
}

/** The site's own repetition of an address is the same badge or it is suspect; where neither is a badge, nothing is at stake. */
function hintAgrees(link: Known, hint: Link): boolean {
  if (link.kind !== 'badge') return hint.kind !== 'badge';
  return hint.kind === 'badge' && hint.key === link.key;
}

/** An address that is all the link says. People also write the bare host of a page, and long addresses are cut for show. */
function wordsAgree(link: Known, text: string): boolean {
  const cut = /(?:…|\.\.\.)$/.test(text);
  const shown = readLink(text.replace(/(?:…|\.\.\.)$/, ''));
  if (shown.kind === 'badge') {
    if (link.kind === 'badge' && shown.key === link.key) return true;
    return cut && link.kind === 'badge' && hostOf(link) === hostOf(shown) && !shown.asks;
  }
  if (link.kind !== 'badge') return true;
  // It says less than the link, of the same host: no contradiction.
  return shown.kind === 'other' && hostOf(shown) === hostOf(link);
}

function pictureAgrees(link: BadgeLink, picture: Link): boolean {
  return picture.kind !== 'badge' || picture.key === link.key;
}

/** Signs that nobody sees: they may not hide that a text is an address. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const BARE = /^[^\s/@:]+\.[^\s/@:]+\/\S+$/;

/** A text that is an address and nothing else, as it is typed into a browser; `null`: it is words. */
function addressIn(text: string): string | null {
  const plain = text.replace(UNSEEN, '').trim();
  if (ADDRESS.test(plain)) return /^www\./i.test(plain) ? `https://${plain}` : plain;
  // Many words have a dot and a stroke in them; what names a badge is an address.
  const bare = `https://${plain}`;
  return BARE.test(plain) && readLink(bare).kind === 'badge' ? bare : null;
}

function hostOf(link: Link): string {
  return link.kind === 'badge' || link.kind === 'other' ? new URL(link.url).host : '';
}

/** The host that is shown; of an address that may not be kept, the platform or nothing. */
function shownHost(text: string): string {
  const link = readLink(text.replace(/(?:…|\.\.\.)$/, ''));
  if (link.kind === 'claim') return link.platform.name;
  return link.kind === 'claim-imitation' ? link.host : hostOf(link);
}
