import { coverOver } from './covers.ts';
import { type Box, contains, inflate, MARK, overlap } from './geometry.ts';
import { ofPage, own, parentOf } from './plain-dom.ts';
import { clippingBox } from './surroundings.ts';

/**
 * What was found of a mark in the page.
 * - `fine`: it is seen as it was drawn
 * - `unseen`: scrolled away, so that nothing can be said
 * - `moved`: it is not where it should be, as happens when a page is laid out anew
 * - `behind`: the page has laid something of its own over mark and link alike: a menu, a window
 * - `covered`: something lies over the mark alone
 * - `altered`: it is faded, filtered, turned or bent
 */
export type Finding = 'fine' | 'unseen' | 'moved' | 'behind' | 'covered' | 'altered';

/** A mark as it stands in the page. */
export interface Standing {
  host: HTMLElement;
  link: HTMLElement;
  root: Element;
  /** Where it was drawn, and where it should be now. */
  seen: Box;
  wanted: Box;
}

/** What is the same for all marks of one look at the page. */
export interface Look {
  /** How an element and all above it show what is in them. */
  shows: (element: Element) => boolean;
  isOurs: (element: Element) => boolean;
  /** Whether covers that let clicks through are searched for. */
  searching: boolean;
}

/** One look at the page; what it finds about an element is not asked twice. */
export function newLook(isOurs: (element: Element) => boolean, searching: boolean): Look {
  const known = new Map<Element, number>();
  const opacity = (element: Element): number => {
    const old = known.get(element);
    if (old !== undefined) return old;
    const above = parentOf(element);
    const own = distorts(element) ? 0 : Number(getComputedStyle(element).opacity);
    const product = own * (above ? opacity(above) : 1);
    known.set(element, product);
    return product;
  };
  return { shows: (element) => opacity(element) >= 0.99, isOurs, searching };
}

/** Whether an element shows its contents otherwise than they are. Growing, shrinking and moving are not that. */
function distorts(element: Element): boolean {
  const { filter, maskImage, mixBlendMode, transform, rotate, scale } = getComputedStyle(element);
  if (filter !== 'none' && !/^(?:drop-shadow\([^)]*(?:\([^)]*\))?[^)]*\)\s*)+$/.test(filter)) return true;
  if ((maskImage || 'none') !== 'none' || mixBlendMode !== 'normal') return true;
  if ((rotate || 'none') !== 'none' || /-/.test(scale ?? '')) return true;
  if (transform === 'none') return false;
  const [a = 1, b = 0, c = 0, d = 1] = /^matrix\(([^)]+)\)$/.exec(transform)?.[1]?.split(',').map(Number) ?? [-1];
  return a <= 0 || d <= 0 || b !== 0 || c !== 0;
}

/** Points of the sign itself, as parts of its side. */
const POINTS = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** Looks at a mark as a person would (threats.md T15). Reads layout; writes nothing. */
export function inspectMark({ host, link, root, seen, wanted }: Standing, look: Look): Finding {
  if (!look.shows(host)) return 'altered';
  const size = Math.max(Math.abs(seen.right - seen.left - MARK), Math.abs(seen.bottom - seen.top - MARK));
  const away = Math.max(Math.abs(seen.left - wanted.left), Math.abs(seen.top - wanted.top));
  if (size > 1.5 || away > 2.5) return 'moved';
  const page = { left: 0, top: 0, right: ofPage('documentElement').clientWidth, bottom: innerHeight };
  if (!contains(page, seen)) return 'unseen';
  for (let box = parentOf(host); box && box !== ofPage('body'); box = parentOf(box)) {
    const clip = clippingBox(box, false);
    // A dot of rounding is no cut. Where the link is seen whole, the mark has to find another place.
    if (clip && overlap(clip, seen) < MARK * (MARK - 1.5))
      return lineOf(link).every((line) => isWithin(line, clip)) ? 'moved' : 'unseen';
  }
  const at = ofPage('elementFromPoint');
  const covers = POINTS.flatMap(([x, y]) => at(seen.left + MARK * x, seen.top + MARK * y) ?? []).filter(
    (element) => element !== host && !look.isOurs(element),
  );
  const cover = covers[0] ?? (look.searching ? coverOver(seen, host) : null);
  if (!cover) return 'fine';
  return isShut(link) || isPagesOwn(cover, link, root) ? 'behind' : 'covered';
}

const lineOf = (link: HTMLElement): Box[] => [...link.getClientRects()];
const isWithin = (line: Box, clip: Box): boolean => contains(inflate(clip, 1), line);

/** The page lets nobody reach the link: it waits for an answer in a window of its own. */
function isShut(link: HTMLElement): boolean {
  return link.closest('[inert]') !== null || ofPage('querySelector')('dialog:modal') !== null;
}

const WINDOWS = 'dialog,[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"],[aria-modal="true"],[popover]';

/** Whether a cover is a part of the page that lies over the link as well: a window of it, or something the message cannot have drawn. */
function isPagesOwn(cover: Element, link: HTMLElement, root: Element): boolean {
  if (own(cover, 'contains')(link) || (own(root, 'contains')(cover) && !own(cover, 'closest')(WINDOWS))) return false;
  let whole = cover;
  for (let above = parentOf(cover); above && !own(above, 'contains')(link); above = parentOf(above)) whole = above;
  const boxes = [whole, cover].map((element) => own(element, 'getBoundingClientRect')());
  return lineOf(link).some((line) => boxes.some((box) => overlap(box, line) > 0));
}
