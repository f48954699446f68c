/** What a node is made with: attributes, `null` for none. */
type Attributes = Readonly<Record<string, string | null>>;

/**
 * Makes an element without ever turning text into markup, so that pages with Trusted Types need no policy for it.
 *
 * @param children texts and nodes
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  assign(element, attributes);
  element.append(...children);
  return element;
}

/** The same for a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: Node[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  assign(element, attributes);
  element.append(...children);
  return element;
}

/** Sets and removes attributes; what is as it should be is not touched. */
export function assign(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Gives an element a text, if it has another. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
