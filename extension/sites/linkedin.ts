import type { Holder } from '../../core/index.ts';
import type { Layout, Site } from './contract.ts';
import { lineOf, outermost } from './elements.ts';

// Three generations of pages are about, one of them with hashed classes: roles, component keys and the address hold in all.
const MAIN = 'main,[role="main"],[data-sdui-screen]';
const TOP_CARD = 'section[componentkey$="Topcard"]';
/** Posts, whoever wrote or passed them on. */
const POST = '[data-urn^="urn:li:activity:"],[role="listitem"][componentkey^="expanded"]';
/** A profile, in a language of its own maybe; the pages below it have headings of their own. */
const PROFILE = /^\/in\/[^/]+(?:\/[a-z]{2})?\/?$/;
const TITLE = /^(?:\(\d+\+?\) *)?([^|]+?) *\| *LinkedIn$/;

/** LinkedIn. A profile names a person without an address, so nothing here can be more than genuine. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['www.linkedin.com'],
  surface: 'profile',
  layout(page): Layout {
    const shows = /^\/(?:in\/[^/]+|feed)/.test(page.location.pathname);
    if (linkedin.roots(page).length > 0) return shows ? 'known' : 'idle';
    return shows && page.readyState === 'complete' ? 'unknown' : 'idle';
  },
  roots: (page) => outermost(page.querySelectorAll(MAIN)),
  skip: '[role="dialog"]',
  holder(root): Holder {
    const name = profileName(root);
    return name ? { name } : {};
  },
  // In a feed nobody is named; on a profile, what its owner posted may be another's.
  isQuoted: (link, root) => profileName(root) !== '' && link.closest(POST) !== null,
  hints: [],
};

/** Whose profile it is; empty where that is not told for sure. */
function profileName(root: Element): string {
  const { location, title } = root.ownerDocument;
  if (!location.pathname.startsWith('/in/')) return '';
  const card = root.querySelector(`${TOP_CARD} h1,${TOP_CARD} h2`);
  if (card) return spoken(card);
  if (!PROFILE.test(location.pathname)) return '';
  const headings = root.querySelectorAll('h1');
  if (headings[0]) return headings.length === 1 ? spoken(headings[0]) : '';
  const name = TITLE.exec(title)?.[1] ?? '';
  // Visitors get a title with what the person does behind the name.
  return name.includes(' - ') ? '' : name;
}

/** Headings hold their text twice, once for the eye and once to be read aloud. */
function spoken(heading: Element): string {
  return lineOf(heading.querySelector('[aria-hidden="true"]') ?? heading);
}
