import { Parser } from 'htmlparser2';
import { hashlinksIn } from '../core/index.ts';
import { cleanStyle } from './clean-style.ts';

/** One element of a cleaned document, or a text. Plain data: whoever draws it makes the nodes one by one and parses nothing again. */
export type CleanNode = string | CleanElement;

export interface CleanElement {
  /** Of `KEPT`. */
  tag: string;
  attributes: [name: string, value: string][];
  style: [name: string, value: string][];
  /** Of a picture: its hashlink, in place of a source; its place is held. */
  link?: string;
  children: CleanNode[];
}

export interface CleanDocument {
  nodes: CleanNode[];
  /** Hashlinks of its pictures, each once, in their order. */
  links: string[];
  /** Pictures that lie elsewhere and that nothing proves: never loaded. */
  elsewhere: number;
}

/** UTF-16 units. Real designs bring their pictures with them and reach a megabyte. */
const MAX_CHARACTERS = 4 * 1_048_576;
const MAX_NODES = 20_000;
/** Elements open at once: closing one costs a look at each of them. */
const MAX_OPEN = 200;
/** Characters at a time between two looks at those numbers. */
const SLICE = 4_096;

const KEPT: ReadonlySet<string> = new Set(
  [
    'section article header footer main aside nav address div span p br hr wbr center h1 h2 h3 h4 h5 h6 ul ol li dl dt dd',
    'table caption colgroup col thead tbody tfoot tr th td b strong i em u s small big sub sup del ins mark abbr cite q blockquote',
    'code pre time bdi bdo ruby rt rp figure figcaption img',
  ].flatMap((line) => line.split(' ')),
);
/** Gone with all that is in them: what runs, loads, asks for something, or is read by other rules than HTML's. */
const DROPPED: ReadonlySet<string> = new Set(
  [
    'script style template noscript iframe frame frameset object embed applet param svg math head title link meta base',
    'audio video canvas map area portal select textarea input datalist dialog xmp plaintext noembed noframes',
  ].flatMap((line) => line.split(' ')),
);
/** Without an end tag, so that nothing is inside them. */
const EMPTY: ReadonlySet<string> = new Set('br hr wbr col img link meta base input param embed area frame'.split(' '));

const NUMBER = /^\d{1,4}%?$/;
/** Attributes besides `style`, and what their values must look like. No names, ids or classes: nothing can be meant by them. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  lang: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/,
  dir: /^(?:ltr|rtl|auto)$/i,
  alt: /^[\s\S]{0,1000}$/,
  width: NUMBER,
  height: NUMBER,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  align: /^(?:left|right|center|justify)$/i,
  valign: /^(?:top|middle|bottom|baseline)$/i,
  start: /^-?\d{1,6}$/,
};

/** Pictures that are in the document itself. As pictures, browsers run and load nothing of them, SVG included. */
const OWN_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

/**
 * Cleans an issuer's HTML to a list of what is allowed (blockcerts.md §12): text, its order and look, pictures that are in it.
 * Links become text. `null`: too large or too deep to be shown.
 *
 * @param html attacker-controlled
 */
export function cleanHtml(html: string): CleanDocument | null {
  if (html.length > MAX_CHARACTERS) return null;
  const root: CleanElement = { tag: '', attributes: [], style: [], children: [] };
  const links = new Set<string>();
  /** One for each element that is open; what is not kept has its parent's place. */
  const open: CleanElement[] = [root];
  let dropped = 0;
  let nodes = 0;
  let elsewhere = 0;
  const parser = new Parser({
    onopentag(name, given) {
      if (EMPTY.has(name) && (dropped > 0 || DROPPED.has(name))) return;
      if (dropped > 0 || DROPPED.has(name)) {
        dropped += 1;
        return;
      }
      const parent = open.at(-1) ?? root;
      const element = elementOf(name, given);
      if (element?.tag === 'img') {
        if (element.link) links.add(element.link);
        else if (!element.attributes.some(([attribute]) => attribute === 'src')) elsewhere += 1;
      }
      if (element) parent.children.push(element);
      nodes += 1;
      if (!EMPTY.has(name)) open.push(element ?? parent);
    },
    ontext(text) {
      if (dropped > 0) return;
      nodes += 1;
      (open.at(-1) ?? root).children.push(text);
    },
    onclosetag(name) {
      if (EMPTY.has(name)) return;
      if (dropped > 0) dropped -= 1;
      else if (open.length > 1) open.pop();
    },
  });
  for (let at = 0; at < html.length; at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    if (nodes > MAX_NODES || open.length + dropped > MAX_OPEN) return null;
  }
  parser.end();
  return { nodes: root.children, links: [...links], elsewhere };
}

/** `null`: an element of which only the content is kept. */
function elementOf(name: string, given: Readonly<Record<string, string>>): CleanElement | null {
  const tag = name === 'a' || name === 'font' ? 'span' : name;
  if (!KEPT.has(tag)) return null;
  const attributes = Object.entries(ATTRIBUTES).flatMap(([attribute, form]): [string, string][] => {
    const value = Object.hasOwn(given, attribute) ? given[attribute] : undefined;
    return value !== undefined && form.test(value) ? [[attribute, value]] : [];
  });
  const style = cleanStyle(given['style'] ?? '');
  if (tag !== 'img') return { tag, attributes, style, children: [] };
  const source = (given['src'] ?? '').trim();
  if (OWN_PICTURE.test(source)) return { tag, attributes: [...attributes, ['src', source]], style, children: [] };
  const [link] = source.startsWith('hl:') ? hashlinksIn(source) : [];
  return { tag, attributes, style, ...(link === source && { link }), children: [] };
}
