import { badgeMarkup, type EmbeddedBadge, type EmbeddedLook, wallMarkup } from '../../../widget/build/snippet.ts';

/** What stands in the page, without the script: one badge, or a wall of several. */
export function elements(badges: readonly EmbeddedBadge[], look: EmbeddedLook): string {
  const [first] = badges;
  return badges.length === 1 && first ? badgeMarkup(first, look) : wallMarkup(badges, look);
}

/** The same as a component of React 19: the package brings the types. */
export function reactSnippet(badges: readonly EmbeddedBadge[], look: EmbeddedLook): string {
  // Nothing of a badge has a bracket of its own left in it, and JSX reads references to characters as HTML does.
  const markup = elements(badges, look).replace(/(<img [^>]*)>/g, '$1 />');
  const jsx = markup.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
  const name = badges.length === 1 ? 'Badge' : 'Badges';
  return `import 'tashika/widget';

export function ${name}() {
  return (
${jsx.replace(/^(?=.)/gm, '    ')}  );
}
`;
}

/** The same as a shortcode of the WordPress plugin, which brings the script. */
export function wordpressSnippet(badges: readonly EmbeddedBadge[], look: EmbeddedLook): string {
  const [first] = badges;
  if (badges.length === 1 && first) return `${shortcode(first, look)}\n`;
  const { eager = false, ...shared } = look;
  return `[tashika_wall${values(shared)}]\n${badges.map((badge) => `${shortcode(badge, { eager })}\n`).join('')}[/tashika_wall]\n`;
}

function shortcode({ src, name, picture }: EmbeddedBadge, { eager = false, ...look }: EmbeddedLook): string {
  return `[tashika_badge${values({ src, ...look, name, image: picture ?? '' })}${eager ? ' eager' : ''}]`;
}

/** What would end a value or the shortcode has no escape there: in an address it is encoded, in a name it is left out. */
function values(given: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(given)
    .map(([key, value]) => {
      const safe = (value ?? '').replace(/["[\]<>]/g, (sign) => (key === 'name' ? ' ' : encodeURIComponent(sign)));
      return safe === '' ? '' : ` ${key}="${safe}"`;
    })
    .join('');
}
