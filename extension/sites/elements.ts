/** Those that stand inside none of the others, in the order of the page. */
export function outermost(elements: Iterable<Element>): Element[] {
  const kept: Element[] = [];
  // Whatever contains an element comes before it, and so do the elements beside that.
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element);
  return kept;
}

/** The text of an element in one line; at most as long as a name. */
export function lineOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
}
