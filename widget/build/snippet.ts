/** Where the files of the widget lie, and what they are. */
export interface Published {
  /** The folder, ending in `/`: an address, or a path on the author's own site. */
  at: string;
  /** The entry's name in it. */
  entry: string;
  /** SRI metadata by name: of the entry, and of every file that it may load. */
  integrity: Readonly<Record<string, string>>;
}

/** The badge that a snippet shows as an example. All names are invented. */
const BADGE = {
  address: 'https://badges.example.org/assertions/1',
  picture: 'https://badges.example.org/badge.png',
  name: 'Statistics for Everyone',
};

/** What an author pastes: the script once a page, and an element with what is there without it. */
export function snippet(published: Published): string {
  return `${scriptTag(published)}
<tashika-badge src="${escaped(BADGE.address)}">
  <a href="${escaped(BADGE.address)}"><img src="${escaped(BADGE.picture)}" alt="${escaped(BADGE.name)}" width="96" height="96"></a>
</tashika-badge>
`;
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

function scriptTag({ at, entry, integrity }: Published): string {
  const hash = integrity[entry];
  if (hash === undefined) throw new Error(`no hash of ${entry}`);
  return `<script type="module" src="${escaped(`${at}${entry}`)}" integrity="${hash}" crossorigin="anonymous"></script>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
