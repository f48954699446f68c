/** What the page itself says of a badge, by the link and picture that it has put inside: claims of whoever made the page. */
export interface Fallback {
  name: string;
  /** There are words to be seen in it. */
  text: boolean;
  pictures: readonly string[];
}

/** The tag of the element that shows one badge. */
export const BADGE_TAG = 'tashika-badge';
/** The tag of the element around several. */
export const WALL_TAG = 'tashika-wall';

/** UTF-16 units of what the page calls a badge. */
const LONGEST_NAME = 200;

/** The language of an element, nearest first: its own, that of what it stands in (out of shadow roots too), those of the browser. */
export function languagesOf(element: Element): readonly string[] {
  for (let at: Element | null = element; at; at = outOf(at)) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return [lang];
  }
  return navigator.languages;
}

/** What an element says of itself, or the wall says for all in it. */
export function settingOf(element: Element, name: string): string | null {
  return element.getAttribute(name) ?? element.closest(WALL_TAG)?.getAttribute(name) ?? null;
}

/** The host of the page, ASCII: of a frame without an address of its own, that of who made it. */
export function siteHere(): string {
  try {
    return new URL(origin).host;
  } catch {
    return location.host;
  }
}

const VIEWS = ['mark', 'card', 'full'];
const THEMES = ['light', 'dark'];

/**
 * How an element is to look. Where nothing is said of colours, `page`: those that the page says it is made for, else `auto`: those that
 * the visitor's system prefers.
 */
export function lookOf(element: Element): { 'data-view': string; 'data-theme': string } {
  const view = settingOf(element, 'view') ?? '';
  const theme = settingOf(element, 'theme') ?? '';
  const pages = getComputedStyle(document.documentElement).colorScheme === 'normal' ? 'auto' : 'page';
  return { 'data-view': VIEWS.includes(view) ? view : 'card', 'data-theme': THEMES.includes(theme) ? theme : pages };
}

/** Reads the page's own link and picture. */
export function readFallback(element: Element): Fallback {
  const image = element.querySelector('img');
  const text = oneLine(element.textContent ?? '');
  const name = oneLine(image?.alt ?? '') || text;
  const picture = image?.currentSrc || image?.src || '';
  return {
    name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name,
    text: text !== '',
    pictures: /^(?:https?:|data:image\/|blob:)/i.test(picture) ? [picture] : [],
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The element in whose shadow root another stands. */
function outOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
