import type { CleanElement, CleanNode } from './clean-html.ts';

/** What stands in place of a picture that is not there. */
interface Pictures {
  /** By hashlink, as addresses in the page. */
  shown: ReadonlyMap<string, string>;
  /** For a picture without words of its own. */
  missing: string;
}

/** On top of the policy of the page, which a frame without an address inherits (docs/decisions). */
const POLICY = "default-src 'none'; img-src data:";

/**
 * Draws a cleaned document into the frame's own, node by node: no markup is parsed, no text becomes code, and styles are set
 * one at a time. The second wall is the policy that comes before it, the third the frame's sandbox.
 */
export function drawDocument(
  target: Document,
  nodes: readonly CleanNode[],
  pictures: Pictures,
  { title, lang }: Record<'title' | 'lang', string>,
): void {
  const { documentElement: html, head, body } = target;
  const policy = target.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  head.replaceChildren(policy);
  target.title = title;
  html.lang = lang;
  setStyles(html, PAPER);
  setStyles(body, SHEET);
  // A region that scrolls must be reachable by keyboard.
  body.tabIndex = 0;
  body.replaceChildren(...nodes.map((node) => make(target, node, pictures)));
}

const PAPER = [
  ['color-scheme', 'light'],
  ['background', '#fff'],
  ['color', '#1b1f24'],
  ['font', '16px/1.5 system-ui, sans-serif'],
] as const;
const SHEET = [
  ['margin', '0'],
  ['padding', '16px'],
  ['overflow-wrap', 'break-word'],
  ['display', 'flow-root'],
  ['width', 'fit-content'],
  ['min-width', '100%'],
  ['box-sizing', 'border-box'],
  ['outline-offset', '-3px'],
] as const;
const PLACE = [
  ['display', 'inline-block'],
  ['box-sizing', 'border-box'],
  ['padding', '8px 12px'],
  ['border', '1px dashed #7b8691'],
  ['color', '#4a5560'],
  ['font', '14px/1.4 system-ui, sans-serif'],
  ['max-width', '100%'],
] as const;

function make(target: Document, node: CleanNode, pictures: Pictures): Node {
  if (typeof node === 'string') return target.createTextNode(node);
  const source = node.link === undefined ? undefined : pictures.shown.get(node.link);
  if (node.tag === 'img' && source === undefined && !hasSource(node)) return placeOf(target, node, pictures.missing);
  const element = target.createElement(node.tag);
  if (node.tag === 'img') element.style.maxWidth = '100%';
  for (const [name, value] of node.attributes) element.setAttribute(name, value);
  if (node.tag === 'img' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
  if (source !== undefined) element.setAttribute('src', source);
  setStyles(element, node.style);
  element.append(...node.children.map((child) => make(target, child, pictures)));
  return element;
}

/** A picture that is not loaded: its own words, or that it is missing. */
function placeOf(target: Document, { attributes }: CleanElement, missing: string): HTMLElement {
  const place = target.createElement('span');
  setStyles(place, PLACE);
  const words = attributes.find(([name]) => name === 'alt')?.[1];
  place.textContent = words ? `${missing}: ${words}` : missing;
  return place;
}

function hasSource({ attributes }: CleanElement): boolean {
  return attributes.some(([name]) => name === 'src');
}

/** Through the object model, which no policy on styles forbids. */
function setStyles({ style }: HTMLElement, declarations: readonly (readonly [string, string])[]): void {
  for (const [name, value] of declarations) style.setProperty(name, value);
}
