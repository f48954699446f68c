import { type Box, inflate, overlap } from './geometry.ts';
import { channels } from './ground.ts';
import { ofPage, own, parentOf } from './plain-dom.ts';

// `elementFromPoint` does not see what lets clicks through. What of that kind lies over a mark is looked for here, in so many
// steps and no more (threats.md T15); where the browser itself watches visibility, only when it says so.
const CHILDREN = 60;
const PAINTERS = 60;

/** Something without `pointer-events` that is drawn over a box, among what stands above or beside an element. */
export function coverOver(box: Box, host: Element): Element | null {
  const core = inflate(box, -4);
  const layers = [...ofPage('documentElement').querySelectorAll<HTMLElement>('[popover]:popover-open,dialog[open]')];
  for (const layer of layers) if (!own(layer, 'contains')(host) && isVeil(layer, core)) return layer;
  let path: Element = host;
  for (let above = parentOf(host); above; above = parentOf(above)) {
    const children = [...own(above, 'children')].slice(-CHILDREN);
    const cover = children.find((child) => child !== path && isVeil(child, core));
    if (cover) return cover;
    path = above;
  }
  return null;
}

/** Lies over the box, lets clicks through, and draws something there. */
function isVeil(element: Element, box: Box): boolean {
  if (overlap(own(element, 'getBoundingClientRect')(), box) === 0) return false;
  const { pointerEvents, position, zIndex } = getComputedStyle(element);
  if (pointerEvents !== 'none' || (position === 'static' && zIndex === 'auto')) return false;
  return [element, ...[...own(element, 'querySelectorAll')('*')].slice(0, PAINTERS)].some((part) => paints(part, box));
}

const DRAWN = 'img,svg,canvas,video,iframe,object,embed';

function paints(part: Element, box: Box): boolean {
  if (overlap(own(part, 'getBoundingClientRect')(), box) === 0) return false;
  if (!own(part, 'checkVisibility')({ visibilityProperty: true, opacityProperty: true })) return false;
  const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(part);
  const colour = channels(backgroundColor);
  // A colour in a notation that is not read here is one.
  if (colour === null || colour[3] > 0.02 || backgroundImage !== 'none') return true;
  if (backdropFilter !== undefined && backdropFilter !== 'none') return true;
  return own(part, 'matches')(DRAWN) || [...own(part, 'childNodes')].some((node) => node.nodeType === 3 && isWritten(node, box));
}

function isWritten(text: Node, box: Box): boolean {
  if (!/\S/.test(text.nodeValue ?? '')) return false;
  const range = ofPage('createRange')();
  range.selectNodeContents(text);
  return [...range.getClientRects()].some((line) => overlap(line, box) > 0);
}
