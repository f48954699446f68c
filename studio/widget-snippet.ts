import { badgeMarkup, type EmbeddedBadge, headMarkup, type Published, wallMarkup } from '../widget/build/snippet.ts';
import type { ChosenBadge } from './contract.ts';

/**
 * What a site owner pastes for the same badges: the script once, and one element or a wall of them.
 *
 * @param published `null`: where the script lies is not known here, and the elements alone are given
 */
export function widgetSnippet(badges: readonly ChosenBadge[], published: Published | null): string {
  const embedded = badges.map(embeddedOf);
  const [first] = embedded;
  if (!first) return '';
  const elements = embedded.length === 1 ? badgeMarkup(first) : wallMarkup(embedded);
  return published ? `${headMarkup(published)}\n${elements}` : elements;
}

function embeddedOf({ pageUrl, name, imageUrl }: ChosenBadge): EmbeddedBadge {
  return { src: pageUrl, href: pageUrl, name, picture: imageUrl };
}
