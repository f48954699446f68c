import { Parser } from 'htmlparser2';

/** What a mail is looked at with. */
export type MailProgram = 'gmail' | 'word' | 'dark' | 'blocked';

/** What there is to draw with. */
interface Drawing {
  program: MailProgram;
  /** By https address, as addresses that this page may show. */
  pictures: ReadonlyMap<string, string | null>;
}

/** Elements of a signature. Any other is not drawn, and neither is what stands in it as an attribute beside these. */
const ELEMENTS: ReadonlySet<string> = new Set(['table', 'tbody', 'tr', 'td', 'a', 'img', 'b', 'br', 'span']);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  'role cellpadding cellspacing border width height alt href valign align bgcolor colspan lang dir'.split(' '),
);
/** What the engine of Word knows of styles on these elements; the rest it passes over. */
const WORD: ReadonlySet<string> = new Set(
  'border-collapse color background-color font-family font-size font-weight line-height padding text-align text-decoration width height'.split(
    ' ',
  ),
);
/** Chosen for a white page, as dark programs turn them. */
const TURNED: Readonly<Record<string, string>> = { '#222222': '#e8eaed', '#1155cc': '#8ab4f8' };

/**
 * Draws a signature as a mail program does, node by node: no markup becomes code, and styles are set one at a time, which the policy of
 * the extension's pages allows. Pictures come from memory.
 *
 * @param html of `signatureHtml`
 */
export function drawSignature(host: HTMLElement, html: string, drawing: Drawing): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const page = document.createElement('div');
  const ink = drawing.program === 'dark' ? TURNED['#222222'] : '#222222';
  for (const [name, value] of [
    ['all', 'initial'],
    ['display', 'block'],
    ['color', ink ?? ''],
    ['font', '13px Arial, sans-serif'],
  ] as const)
    page.style.setProperty(name, value);
  const open: HTMLElement[] = [page];
  const top = () => open.at(-1) ?? page;
  const parser = new Parser({
    onopentag(tag, attributes) {
      const element = ELEMENTS.has(tag) ? make(tag, attributes, drawing) : document.createElement('span');
      top().append(element);
      open.push(element);
    },
    onclosetag: () => void open.pop(),
    ontext: (text) => top().append(text),
  });
  parser.end(html);
  root.replaceChildren(page);
}

function make(tag: string, attributes: Readonly<Record<string, string>>, drawing: Drawing): HTMLElement {
  const { program, pictures } = drawing;
  const source = tag === 'img' ? pictures.get(attributes['src'] ?? '') : undefined;
  if (tag === 'img' && (program === 'blocked' || !source)) return placeOf(attributes);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (ATTRIBUTES.has(name)) element.setAttribute(name, value);
  if (source) element.setAttribute('src', source);
  for (const [name, value] of declarations(attributes['style'] ?? '')) {
    if (program === 'word' && !WORD.has(name)) continue;
    element.style.setProperty(name, program === 'dark' ? (TURNED[value] ?? value) : value);
  }
  return element;
}

/** A picture that is not shown: its words, in its place. */
function placeOf({ alt = '', width = '0', height = '0' }: Readonly<Record<string, string>>): HTMLElement {
  const place = document.createElement('span');
  place.textContent = alt;
  const styles = [
    ['display', 'inline-block'],
    ['box-sizing', 'border-box'],
    ['width', `${Number(width)}px`],
    ['height', `${Number(height)}px`],
    ['overflow', 'hidden'],
    ['border', '1px solid #9aa0a6'],
    ['background', '#f1f3f4'],
    ['color', '#444746'],
    ['font', '10px/1.3 Arial, sans-serif'],
    ['padding', '2px'],
  ] as const;
  for (const [name, value] of styles) place.style.setProperty(name, value);
  return place;
}

function declarations(style: string): (readonly [name: string, value: string])[] {
  return style.split(';').flatMap((part) => {
    const at = part.indexOf(':');
    return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()] as const];
  });
}
