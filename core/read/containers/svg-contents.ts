import { tooLarge } from '../../lib/too-large.ts';
import { exceedsUtf8, utf8 } from '../../lib/utf8.ts';
import { xmlEvents } from '../../lib/xml.ts';
import { type BadgeKeyword, badgeElementOf, MAX_BADGE_TEXT_BYTES, MAX_PICTURE_BYTES, SVG_NAMESPACE } from '../../model/baked.ts';
import type { Carried, Contents } from '../../model/payload.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { contentsOf, type Note } from './contents-of.ts';
import { chooseBadge } from './svg-two-copies.ts';

/**
 * Finds the badge element of an SVG (Open Badges baking specifications; open-badges.md §2.2, threats.md T29). Read as inert XML.
 *
 * @param bytes attacker-controlled
 * @throws BadgeProblem read.*
 */
export function readSvg(bytes: Uint8Array): Contents {
  if (bytes.length > MAX_PICTURE_BYTES) throw tooLarge(MAX_PICTURE_BYTES);
  const source = utf8(bytes);
  // UTF-16 of ASCII letters is valid UTF-8, every second character of it NUL.
  if (source === null || source.startsWith('\0') || source[1] === '\0') throw new BadgeProblem('read.encoding');
  return contentsOf((note) => find(source, note));
}

/** The one badge element of a document, and the texts in it. */
interface Found {
  keyword: BadgeKeyword;
  verify: string;
  body: string;
  /** It holds other elements: no standard allows that, and readers would differ in what its text is. */
  nested: boolean;
}

function find(source: string, note: Note): Carried {
  const badges: Found[] = [];
  let depth = 0;
  let badgeDepth = 0;
  let body: string[] = [];
  for (const event of xmlEvents(source)) {
    const badge = badgeDepth > 0 ? badges.at(-1) : undefined;
    if (event.kind === 'doctype') note('read.doctype-ignored');
    else if (event.kind === 'text') badge && body.push(event.text);
    else if (event.kind === 'open') {
      depth++;
      if (depth === 1 && (event.namespace !== SVG_NAMESPACE || event.local !== 'svg')) throw new BadgeProblem('read.not-svg');
      if (badge) badge.nested = true;
      const keyword = badgeElementOf(event.namespace, event.local);
      if (keyword !== null) {
        badges.push({ keyword, verify: event.attributes.get('verify') ?? '', body: '', nested: false });
        badgeDepth = depth;
        body = [];
      }
    } else {
      if (badge && depth === badgeDepth) {
        badge.body = body.join('');
        badgeDepth = 0;
      }
      depth--;
    }
  }
  const [badge] = badges;
  if (!badge) throw new BadgeProblem('read.no-badge');
  if (badges.length > 1) throw new BadgeProblem('read.multiple-badges', { badges: badges.length });
  if (badge.nested) throw new BadgeProblem('read.chunk-malformed');
  for (const text of [badge.verify, badge.body])
    if (exceedsUtf8(text, MAX_BADGE_TEXT_BYTES)) throw tooLarge(MAX_BADGE_TEXT_BYTES);
  return chooseBadge(badge);
}
