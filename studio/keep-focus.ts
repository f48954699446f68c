/** Where badges are added: what is there when nothing else is. */
const FIELD = '#badge-address';

/**
 * After a button that goes with what it was pressed for: the focus would go with it, and whoever uses keys would begin at the top of the
 * page again.
 *
 * @param find where it goes, asked once the page is drawn anew; nowhere: to where badges are added
 */
export function keepFocus(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => (find() ?? document.querySelector<HTMLElement>(FIELD))?.focus());
}

/** What changes a badge’s place in the order, in the list of those that are in. @param id of the badge: somebody else’s text */
export function handleOf(list: ParentNode | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-badge="${CSS.escape(id)}"] .handle`) ?? null;
}
