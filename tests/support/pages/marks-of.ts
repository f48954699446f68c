// What a page comes to by the rules, without an overlay: the sites and the core alone.
import { type Link, readLink } from '../../../core/index.ts';
import type { Site } from '../../../extension/sites/contract.ts';
import { type Expected, OWNERS } from './world.ts';

const EDITABLE = '[contenteditable],[g_editable],[role="textbox"]';

/** A link in its root. */
export interface Found {
  link: Element;
  root: Element;
}

/** Every link that counts. */
export function linksOf(site: Site, page: Document): Found[] {
  return site
    .roots(page)
    .flatMap((root) =>
      [...root.querySelectorAll('a[href]')]
        .filter((link) => !link.closest(site.skip ? `${EDITABLE},${site.skip}` : EDITABLE))
        .map((link) => ({ link, root })),
    );
}

/** Whether a link shows one badge, or an address, and leads to another. */
export function differs(site: Site, link: Element): boolean {
  const key = keyOf(readLink(link.getAttribute('href') ?? ''));
  const hints = site.hints.flatMap((hint) => link.getAttribute(hint) ?? []);
  const shown = keyOf(readLink((link.textContent ?? '').trim()));
  return hints.some((hint) => keyOf(readLink(hint)) !== key) || (shown !== null && shown !== key);
}

/** The mark of one link, visible or not. */
function markOf(site: Site, { link, root }: Found): Expected {
  const href = readLink(link.getAttribute('href') ?? '');
  if (href.kind !== 'badge' || differs(site, link)) return 'none';
  const owner = Object.entries(OWNERS).find(([id]) => href.key.endsWith(id))?.[1];
  const { email } = site.holder(root);
  if (email === undefined || owner === undefined || site.surface !== 'mail' || site.isQuoted(link, root)) return 'genuine';
  return email.toLowerCase() === owner ? 'confirmed' : 'holder-differs';
}

/** By id; what has no mark is not in it. */
export function marksOf(site: Site, page: Document): Record<string, Expected> {
  const marks = linksOf(site, page).map((found) => [found.link.id, markOf(site, found)] as const);
  return Object.fromEntries(marks.filter(([, mark]) => mark !== 'none'));
}

/** What is expected of a page when everything on it is shown, in the form of `marksOf`. */
export function expectedMarks(...expected: Record<string, Expected>[]): Record<string, Expected> {
  return Object.fromEntries(Object.entries(Object.assign({}, ...expected)).filter(([, mark]) => mark !== 'none')) as Record<
    string,
    Expected
  >;
}

function keyOf(link: Link): string | null {
  return link.kind === 'badge' ? link.key : null;
}
