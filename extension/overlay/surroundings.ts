import { type Box, inflate, intersection, overlap, type Surroundings } from './geometry.ts';
import { ofPage, own, parentOf } from './plain-dom.ts';

/** How far around a link is looked, and at how many parts of the page at most. */
const NEAR = 500;
const MOST_NODES = 240;
const CLIMB = 5;
/** A picture smaller than this stands in its line like a letter. */
const PICTURE = 24;

/** Whether a picture is one that a mark stands beside, not a letter in a line. */
export const isLarge = ({ width, height }: DOMRect): boolean => width >= PICTURE && height >= PICTURE;

const REPLACED = 'img,svg,canvas,video,iframe,object,embed,button,input,select,textarea';

/** What is drawn around a link. Reads layout; writes nothing. @param isOurs elements of other marks */
export function surroundingsOf(link: HTMLElement, isOurs: (element: Element) => boolean): Surroundings {
  const pictures = [...link.querySelectorAll('img,svg,canvas')].map((picture) => picture.getBoundingClientRect());
  const large = pictures.find(isLarge);
  const rects = [...link.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const words = (link.textContent ?? '').trim() !== '';
  const lines = large && !words ? [large] : rects.length > 0 ? rects : pictures;
  const whole = lines.reduce<Box>((sum, line) => union(sum, line), plain(lines[0] ?? link.getBoundingClientRect()));
  return {
    lines,
    picture: large !== undefined && !words,
    others: obstacles(link, inflate(whole, NEAR), isOurs),
    room: roomOf(link),
  };
}

const plain = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** Texts, pictures and controls around a link that are not its own. */
function obstacles(link: HTMLElement, near: Box, isOurs: (element: Element) => boolean): Box[] {
  let ground: Element = link;
  for (let climbed = 0; climbed < CLIMB; climbed++) {
    const above = parentOf(ground);
    if (!above || above === ofPage('body')) break;
    ground = above;
  }
  if (ground === link) ground = parentOf(link) ?? link;
  const found: Box[] = [];
  // Forwards first: what follows is what a mark would cover first.
  for (const direction of ['nextNode', 'previousNode'] as const) {
    const walker = ofPage('createTreeWalker')(ground, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) =>
        node === link || (node instanceof Element && isOurs(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    walker.currentNode = direction === 'nextNode' ? lastInside(link) : link;
    for (let seen = 0; seen < MOST_NODES; seen++) {
      const node = walker[direction]();
      if (!node) break;
      if (!link.contains(node)) found.push(...boxesOf(node).filter((box) => overlap(box, near) > 0));
    }
  }
  return found;
}

function lastInside(link: Node): Node {
  let node = link;
  while (node.lastChild) node = node.lastChild;
  return node;
}

function boxesOf(node: Node): Box[] {
  if (node instanceof Element) {
    return own(node, 'matches')(REPLACED) ? [...node.getClientRects()].map(plain) : [];
  }
  if (!/\S/.test(node.nodeValue ?? '')) return [];
  const range = ofPage('createRange')();
  range.selectNodeContents(node);
  return [...range.getClientRects()].map(plain);
}

/** Where something beside the link would be seen whole, and would not make anything scroll that does not scroll now. */
function roomOf(link: Element): Box {
  const root = ofPage('scrollingElement') ?? ofPage('documentElement');
  const { scrollLeft: x, scrollTop: y } = root;
  let room: Box = { left: -x, top: -y, right: Math.max(root.clientWidth, root.scrollWidth) - x, bottom: root.scrollHeight - y };
  for (let box = parentOf(link); box && box !== ofPage('body') && box !== root; box = parentOf(box)) {
    const inside = clippingBox(box, true);
    if (inside) room = intersection(room, inside);
  }
  return room;
}

/**
 * The part of the window in which the contents of an element are not cut off; `null`: it cuts nothing.
 *
 * @param scrolled with all that can be scrolled into sight
 */
export function clippingBox(element: HTMLElement, scrolled: boolean): Box | null {
  const { overflowX, overflowY, contain } = getComputedStyle(element);
  const cuts = overflowX !== 'visible' || overflowY !== 'visible' || /paint|strict|content/.test(contain);
  // An inline box has no client size, and cuts nothing.
  const size = (name: 'clientWidth' | 'clientHeight' | 'scrollWidth' | 'scrollHeight') => own(element, name);
  if (!cuts || (size('clientWidth') === 0 && size('clientHeight') === 0)) return null;
  const { left, top, width: across } = own(element, 'getBoundingClientRect')();
  const whole = element instanceof HTMLElement ? own(element, 'offsetWidth') : 0;
  const scale = whole > 0 ? across / whole : 1;
  const moves = (overflow: string) => scrolled && (overflow === 'auto' || overflow === 'scroll');
  const start = {
    left: left + (own(element, 'clientLeft') - (moves(overflowX) ? own(element, 'scrollLeft') : 0)) * scale,
    top: top + (own(element, 'clientTop') - (moves(overflowY) ? own(element, 'scrollTop') : 0)) * scale,
  };
  return {
    ...start,
    right: start.left + size(moves(overflowX) ? 'scrollWidth' : 'clientWidth') * scale,
    bottom: start.top + size(moves(overflowY) ? 'scrollHeight' : 'clientHeight') * scale,
  };
}
