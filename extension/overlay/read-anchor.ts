import type { SeenLink } from './judge-link.ts';
import { ofPage } from './plain-dom.ts';

/** Characters of a text, and pictures of a link, that are looked at. */
const MOST_TEXT = 2_048;
const MOST_PICTURES = 8;

/** Attributes in which sites keep the address of a picture. */
const PICTURE_ATTRIBUTES = ['src', 'originalsrc', 'blockedimagesrc'];

/** What a link of the page says of itself. Reads attributes and text, never layout. @param hints of the site */
export function readAnchor(link: HTMLAnchorElement, hints: readonly string[]): SeenLink {
  const pictures = [...link.querySelectorAll('img')].slice(0, MOST_PICTURES);
  return {
    href: link.href,
    hints: hints.flatMap((name) => link.getAttribute(name) ?? []),
    said: [link.textContent?.slice(0, MOST_TEXT) ?? '', ...pictures.map(({ alt }) => alt)],
    pictures: pictures.flatMap(addressesOf),
  };
}

function addressesOf(picture: HTMLImageElement): string[] {
  return PICTURE_ATTRIBUTES.flatMap((name) => {
    const value = picture.getAttribute(name) ?? '';
    const hash = value.indexOf('#');
    // A proxy keeps the original address behind `#`.
    return hash < 0 ? value : [value.slice(0, hash), value.slice(hash + 1)];
  }).filter((value) => /^https?:/i.test(value));
}

const EDITOR = '[contenteditable]:not([contenteditable="false" i]),[g_editable="true"],[role="textbox"]';

/** Whether an element stands in something that is being written: whatever is put there would be sent with it (threats.md T20). */
export function isEditable(element: Element): boolean {
  if (element.closest(EDITOR) !== null || ofPage('designMode') === 'on') return true;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Whether anything of a link is drawn on the page at all, wherever it is scrolled to. */
export function isRendered(link: Element): boolean {
  if (!link.isConnected || !link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const boxes = boxesOf(link);
  // A picture that the mail service holds back has no size, and stands where its badge will be seen.
  if (boxes.length > 0 && link.querySelector('img:not([src])')) return true;
  // An empty link, or one that is made one dot wide for those who listen, is nothing to see.
  return boxes.some(({ width, height }) => width >= 4 && height >= 4);
}

/** The boxes of a link in the window: of its lines, and of a picture that is larger than its line. */
function boxesOf(link: Element): DOMRect[] {
  const pictures = [...link.querySelectorAll('img,svg')].slice(0, MOST_PICTURES);
  return [...link.getClientRects(), ...pictures.map((picture) => picture.getBoundingClientRect())];
}
