import { escaped } from './escaped.ts';
import { ROOM_CSS } from './room-css.ts';

/** Where the files of the widget lie, and what they are. */
export interface Published {
  /** The folder, ending in `/`: an address, or a path on the author's own site. */
  at: string;
  /** The entry's name in it. */
  entry: string;
  /** SRI metadata by name: of the entry, and of every file that it may load. */
  integrity: Readonly<Record<string, string>>;
}

/** A badge as it stands in a page, with what is there without scripts. Attacker-controlled: it is escaped here. */
export interface EmbeddedBadge {
  /** What the element verifies. */
  src: string;
  /** Where the plain link leads. */
  href: string;
  name: string;
  /** `null`: the plain link is the name alone. */
  picture: string | null;
}

/** How an element looks and asks; what is left out or empty is left to the element. */
export interface EmbeddedLook {
  view?: string;
  theme?: string;
  lang?: string;
  relay?: string;
  independent?: string;
  eager?: boolean;
}

/** The badge that a snippet shows as an example. All names are invented. */
const BADGE: EmbeddedBadge = {
  src: 'https://badges.example.org/assertions/1',
  href: 'https://badges.example.org/assertions/1',
  picture: 'https://badges.example.org/badge.png',
  name: 'Statistics for Everyone',
};

/** What an author pastes: the script once a page, and an element with what is there without it. */
export function snippet(published: Published): string {
  return `${headMarkup(published)}\n${badgeMarkup(BADGE)}`;
}

/** One badge: the element with the plain link in it. */
export function badgeMarkup({ src, href, name, picture }: EmbeddedBadge, look: EmbeddedLook = {}): string {
  const title = escaped(name || href);
  const face = picture === null ? title : `<img src="${escaped(picture)}" alt="${title}" width="96" height="96">`;
  return `<tashika-badge src="${escaped(src)}"${attributesOf(look)}>
  <a href="${escaped(href)}">${face}</a>
</tashika-badge>
`;
}

/** Several badges with one look. */
export function wallMarkup(badges: readonly EmbeddedBadge[], { eager = false, ...look }: EmbeddedLook = {}): string {
  const inside = badges.map((badge) => badgeMarkup(badge, { eager })).join('');
  return `<tashika-wall${attributesOf(look)}>\n${inside.replace(/^(?=.)/gm, '  ')}</tashika-wall>\n`;
}

/** The same for those who want the browser to hold every file to its hash: an import map, which stands before any module of the page. */
export function strictSnippet(published: Published): string {
  const { at, integrity } = published;
  const chunks = Object.entries(integrity).filter(([name]) => name.startsWith('chunks/'));
  const map = { integrity: Object.fromEntries(chunks.map(([name, hash]) => [`${at}${name}`, hash])) };
  // The names are the build's own; escaped all the same, since this stands inside a script.
  const json = JSON.stringify(map, null, 1).replaceAll('<', '\\u003c');
  return `<script type="importmap">\n${json}\n</script>\n${snippet(published)}`;
}

/** What a page needs once, before the first element: the room for all of them, and the script. */
export function headMarkup(published: Published): string {
  return `<style>\n${ROOM_CSS}</style>\n${scriptTag(published)}`;
}

/** The script alone, for pages that take no styles from their own markup (`tashika.css` has them). */
export function scriptTag({ at, entry, integrity }: Published): string {
  const hash = integrity[entry];
  if (hash === undefined) throw new Error(`no hash of ${entry}`);
  return `<script type="module" src="${escaped(`${at}${entry}`)}" integrity="${hash}" crossorigin="anonymous"></script>`;
}

function attributesOf({ eager = false, ...look }: EmbeddedLook): string {
  const named = Object.entries(look).map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ''));
  return named.join('') + (eager ? ' eager' : '');
}
