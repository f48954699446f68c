import type { Host } from './host-element.ts';
import { standBeside } from './host-element.ts';
import { own, parentOf } from './plain-dom.ts';

/** Elements that would be the first to move if a host took room. */
function neighbours(link: Element): Element[] {
  const parent = parentOf(link);
  const near = [link, link.nextElementSibling, link.previousElementSibling, parent];
  const beyond = parent && [own(parent, 'nextElementSibling'), parentOf(parent), own(parent, 'lastElementChild')];
  return [...near, ...(beyond ?? [])].filter((element) => element != null);
}

/** Where each of them is, as text. */
function layoutAround(link: Element): () => string {
  // Those of now: a host that comes between must not change whom is looked at.
  const near = neighbours(link);
  return () =>
    near
      .map((element) => {
        const { left, top, width, height } = own(element, 'getBoundingClientRect')();
        return [left, top, width, height].map((value) => Math.round(value * 4)).join();
      })
      .join(' ');
}

/** Ways of putting a host beside a link, the best first: style sheets count first or last children, hardly both. */
const WAYS = [
  ['after', null],
  ['after', 'apart'],
  ['before', null],
  ['before', 'apart'],
] as const;

/**
 * Puts hosts beside their links, all at once, and takes back those by which anything would move: a style sheet can count
 * children. @returns those that could stay
 */
export function putHosts<T extends { link: HTMLElement; host: Host }>(marks: readonly T[]): T[] {
  let left = marks.map((mark) => {
    const layout = layoutAround(mark.link);
    return { mark, layout, was: layout(), stand: standBeside(mark.link) };
  });
  for (const [side, stand] of WAYS) {
    for (const { mark, stand: best } of left) {
      mark.host.stand(stand ?? best);
      mark.host.put(mark.link, side);
    }
    left = left.filter(({ layout, was }) => layout() !== was);
    if (left.length === 0) break;
  }
  for (const { mark } of left) mark.host.element.remove();
  const stuck = new Set(left.map(({ mark }) => mark));
  return marks.filter((mark) => !stuck.has(mark));
}
