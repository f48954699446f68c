import { type BadgeInput, type Report, readLink } from '../../../core/index.ts';
import type { EmbeddedBadge } from '../../../widget/build/snippet.ts';

/** A badge as it is to stand in the owner's page. */
export interface PlacedBadge extends EmbeddedBadge {
  /** The file that the owner has to put on the site; `null`: the issuer serves the badge. */
  file: string | null;
}

/**
 * Where a verified badge is to be found by those who visit the owner's page: at its issuer, wherever the issuer serves it, so that what
 * is changed there is seen; else as a file of the owner's own site.
 */
export function placeBadge(input: BadgeInput, report: Report): PlacedBadge {
  const { badge } = report;
  const name = badge?.name ?? '';
  const picture = badge?.image && /^https:/i.test(badge.image) ? badge.image : null;
  const at = 'url' in input ? cleanAddress(input.url) : servedAt(report);
  if (at !== null) return { src: at, href: at, name, picture, file: null };
  const file = fileName(input);
  const path = `/${encodeURIComponent(file)}`;
  return { src: path, href: path, name, picture: /\.(?:png|svg)$/i.test(file) ? path : picture, file };
}

/** Out of its wrappers and without trackers, which stand in addresses that are copied from mails. */
function cleanAddress(address: string): string {
  const link = readLink(address);
  return link.kind === 'badge' || link.kind === 'other' ? link.url : address;
}

/** Where the issuer gave the badge to whoever asked for its id. */
function servedAt({ badge, evidence }: Report): string | null {
  const id = badge?.id ?? null;
  return id !== null && evidence.some(({ url, status }) => url === id && status === 200) ? id : null;
}

function fileName(input: BadgeInput): string {
  if ('bytes' in input) return input.name ?? 'badge.png';
  return 'text' in input && input.text.trimStart().startsWith('{') ? 'badge.json' : 'badge.jwt';
}
