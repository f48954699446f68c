import { type Box, width } from './geometry.ts';

const ROOM = 8;
const HOVER_MS = 120;
/** Long enough for the pointer to reach the words, which stay while it is there (WCAG 1.4.13). */
const LEAVE_MS = 220;

/** Where the words go: below the mark, or above where there is no room, and never out of the window. */
export function tipSpot(mark: Box, tip: { width: number; height: number }, page: { width: number; height: number }) {
  const below = mark.bottom + ROOM;
  const top = below + tip.height + ROOM <= page.height ? below : mark.top - ROOM - tip.height;
  const middle = mark.left + width(mark) / 2 - Math.min(tip.width / 2, 40);
  return {
    left: Math.max(ROOM, Math.min(middle, page.width - tip.width - ROOM)),
    top: Math.max(ROOM, Math.min(top, page.height - tip.height - ROOM)),
  };
}

/** Shows the words of a mark while it is pointed at or has the keyboard. */
export function createTooltip(target: HTMLElement, tip: HTMLElement): { hide: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOpen = () => tip.matches(':popover-open');

  function show(): void {
    clearTimeout(timer);
    if (!tip.isConnected || isOpen() || target.hasAttribute('data-away')) return;
    tip.showPopover();
    const { documentElement: page } = document;
    const mark = target.getBoundingClientRect();
    const spot = tipSpot(
      mark,
      { width: tip.offsetWidth, height: tip.offsetHeight },
      { width: page.clientWidth, height: innerHeight },
    );
    tip.style.left = `${spot.left}px`;
    tip.style.top = `${spot.top}px`;
  }
  function hide(): void {
    clearTimeout(timer);
    if (isOpen()) tip.hidePopover();
  }

  const later = (then: () => void, wait: number) => () => {
    clearTimeout(timer);
    timer = setTimeout(then, wait);
  };
  for (const part of [target, tip]) {
    part.addEventListener('pointerenter', later(show, HOVER_MS));
    part.addEventListener('pointerleave', later(hide, LEAVE_MS));
  }
  target.addEventListener('focus', () => target.matches(':focus-visible') && show());
  target.addEventListener('blur', hide);
  return { hide };
}
