// A form hands out its fields, and a document its pictures, under whatever name their page gave them, in place of what every form
// and every document has (DOM clobbering, threats.md T16). Whoever writes a mail can make elements with names; asked in the following
// way, nothing of theirs is in the way.

/** A member of an element as the browser made it; what is a function belongs to the element. */
export function own<Name extends keyof HTMLElement & string>(element: Element, name: Name): HTMLElement[Name] {
  const { prototype } = element instanceof HTMLElement ? HTMLElement : Element;
  return bound(Reflect.get(prototype, name, element), element) as HTMLElement[Name];
}

/** A member of the page as the browser made it. */
export function ofPage<Name extends keyof Document & string>(name: Name): Document[Name] {
  return bound(Reflect.get(Document.prototype, name, document), document) as Document[Name];
}

/** The element in which another stands. */
export const parentOf = (element: Element): HTMLElement | null => own(element, 'parentElement');

function bound(value: unknown, to: Node): unknown {
  return typeof value === 'function' ? value.bind(to) : value;
}
