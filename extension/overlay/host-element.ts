import { markCss, type Stand } from './mark-css.ts';
import { ofPage, parentOf } from './plain-dom.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A name for elements that nobody can look for: another one on every page (threats.md T20). */
export function randomName(random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)): string {
  const [first = 0, second = 0, ...bytes] = random(new Uint8Array(18));
  const word = bytes.map((byte) => LETTERS[byte % LETTERS.length]).join('');
  const cut = 4 + (first % 4);
  return `${word.slice(0, cut)}-${word.slice(cut, cut + 4 + (second % 4))}`;
}

/** Displays whose children stand in lines or below each other, where one without size changes nothing. */
const FLOWING = /^(?:block|inline|inline-block|list-item|table-cell|flow-root|table-caption)$/;

/** How a host has to stand beside this link. */
export function standBeside(link: Element): Stand {
  let parent = parentOf(link);
  while (parent && getComputedStyle(parent).display === 'contents') parent = parentOf(parent);
  return parent && FLOWING.test(getComputedStyle(parent).display) ? 'inline' : 'apart';
}

/** A host with its closed shadow root. */
export interface Host {
  element: HTMLElement;
  shadow: ShadowRoot;
  stand: (stand: Stand) => void;
  /** Puts it beside its link, or back there. */
  put: (link: Element, side?: 'after' | 'before') => void;
  isBeside: (link: Element) => boolean;
}

const sheets = new Map<Stand, CSSStyleSheet>();

/** Makes a host; it is not yet in the page. */
export function createHost(name: string): Host {
  const element = ofPage('createElement')(name);
  const shadow = element.attachShadow({ mode: 'closed' });
  let behind = true;
  return {
    element,
    shadow,
    stand: (stand) => style(shadow, stand),
    put(link, side = behind ? 'after' : 'before') {
      behind = side === 'after';
      link[side](element);
    },
    isBeside: (link) => (behind ? element.previousSibling : element.nextSibling) === link,
  };
}

function style(shadow: ShadowRoot, stand: Stand): void {
  try {
    const sheet = sheets.get(stand) ?? new CSSStyleSheet();
    if (!sheets.has(stand)) sheet.replaceSync(markCss(stand));
    sheets.set(stand, sheet);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Content scripts of Firefox may not set it. What a content script writes into a style element is not the page's to forbid.
    const old = shadow.querySelector('style');
    const element = old ?? ofPage('createElement')('style');
    element.textContent = markCss(stand);
    if (!old) shadow.append(element);
  }
}
