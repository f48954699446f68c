// A page in a document of Node: structure and attributes, no layout and no policy.
import { parseHTML } from 'linkedom';
import type { Page } from './world.ts';

/** What Node's document knows of its surroundings, as a browser would say it. */
export function openPage({ url, html }: Pick<Page, 'url' | 'html'>): Document {
  const { document } = parseHTML(html) as unknown as { document: Document };
  correctOrder(document);
  const location = new URL(url);
  Object.defineProperties(document, {
    location: { value: location, writable: true },
    readyState: { value: 'complete', writable: true },
  });
  // A template holds its elements apart from the page; here they would be found in it.
  for (const template of document.querySelectorAll('template')) {
    const content = document.createDocumentFragment();
    content.append(...template.childNodes);
    Object.defineProperty(template, 'content', { value: content });
  }
  return document;
}

/** Runs the script of a step. */
export function runStep(document: Document, script: string): void {
  new Function('document', script)(document);
}

/** Here the order of two nodes is told by their depth; in a browser, by where they stand. */
function correctOrder(document: Document): void {
  let owner: object = document;
  while (!Object.hasOwn(owner, 'compareDocumentPosition')) owner = Object.getPrototypeOf(owner) as object;
  Object.defineProperty(owner, 'compareDocumentPosition', {
    value(this: Node, other: Node) {
      if (this === other) return 0;
      if (this.contains(other)) return 4 | 16;
      if (other.contains(this)) return 2 | 8;
      const [mine, others] = [lineOf(this), lineOf(other)];
      const fork = mine.findIndex((node, at) => node !== others[at]);
      const beside = [...(mine[fork - 1]?.childNodes ?? [])];
      return beside.indexOf(mine[fork] as ChildNode) < beside.indexOf(others[fork] as ChildNode) ? 4 : 2;
    },
    writable: true,
  });
}

/** A node below all that contain it, from the top. */
function lineOf(node: Node): Node[] {
  return [...(node.parentNode ? lineOf(node.parentNode) : []), node];
}
