/** What a pointer or a key does to a mark is between the viewer and the mark. */
const KINDS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'keydown',
  'keyup',
  'keypress',
  'dragstart',
] as const;

/**
 * Keeps events on our hosts from the page, whose own handlers would open a message or follow a link; the browser's doings
 * (focus, a click by the space bar) stay as they are.
 *
 * @param isOurs whether the target is a host of ours, whose insides nobody sees
 * @param open a person clicked a mark; a click by script does nothing (threats.md T15)
 * @param dismiss somebody wants words out of the way
 */
export function ownEvents(isOurs: (element: Element) => boolean, open: (host: Element) => void, dismiss: () => void): () => void {
  const use = (event: Event) => {
    if (event instanceof KeyboardEvent && event.type === 'keydown' && event.key === 'Escape') dismiss();
    const { target } = event;
    if (!(target instanceof Element) || !isOurs(target)) return;
    event.stopImmediatePropagation();
    if (event.type === 'click' && event.isTrusted) open(target);
    if (event.type === 'click' || event.type === 'dragstart') event.preventDefault();
  };
  for (const kind of KINDS) window.addEventListener(kind, use, { capture: true, passive: kind.startsWith('touch') });
  return () => {
    for (const kind of KINDS) window.removeEventListener(kind, use, { capture: true });
  };
}
