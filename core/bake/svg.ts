import { tooLarge } from '../lib/too-large.ts';
import { exceedsUtf8, hasLoneSurrogate } from '../lib/utf8.ts';
import { xmlEvents } from '../lib/xml.ts';
import {
  BADGE_ELEMENTS,
  type BadgeKeyword,
  badgeElementOf,
  MAX_BADGE_TEXT_BYTES,
  MAX_PICTURE_BYTES,
  SVG_NAMESPACE,
} from '../model/baked.ts';
import { BadgeProblem } from '../model/problem.ts';

/** What to bake: credential JSON as the element's content, a compact token or a hosted address as its `verify`, or both. */
export interface SvgPayload {
  json?: string;
  verify?: string;
}

/** Pieces of the source, as offsets. */
interface Cut {
  start: number;
  end: number;
}

/**
 * Puts a badge into an SVG: one badge element right behind the root's start tag, in place of every badge element that was
 * there (Open Badges 2.0 and 3.0 baking). Everything else keeps its characters.
 *
 * @param standard by its PNG keyword
 * @throws BadgeProblem read.not-svg | read.too-large | read.encoding; those of `xmlEvents`, also where the payload holds what XML cannot
 */
export function bakeSvg(svg: string, payload: SvgPayload, standard: BadgeKeyword): string {
  for (const text of [payload.json ?? '', payload.verify ?? '']) {
    if (hasLoneSurrogate(text)) throw new BadgeProblem('read.encoding');
    if (exceedsUtf8(text, MAX_BADGE_TEXT_BYTES)) throw tooLarge(MAX_BADGE_TEXT_BYTES);
  }
  const { root, badges } = find(svg);
  const kept: string[] = [];
  let from = root.end;
  for (const badge of badges) {
    kept.push(svg.slice(from, badge.start));
    from = badge.end;
  }
  kept.push(svg.slice(from));
  const element = badgeElement(payload, standard);
  const tag = svg.slice(root.start, root.end);
  const baked = [svg.slice(0, root.start), openTag(tag), element, closeTag(tag), ...kept].join('');
  if (exceedsUtf8(baked, MAX_PICTURE_BYTES)) throw tooLarge(MAX_PICTURE_BYTES);
  // Nothing is handed out that cannot be read back: a payload may hold characters that XML has no way to write.
  find(baked);
  return baked;
}

/** The root's start tag and the outermost badge elements. */
function find(source: string): { root: Cut; badges: readonly Cut[] } {
  let root: Cut | undefined;
  const badges: Cut[] = [];
  let depth = 0;
  let badgeDepth = 0;
  for (const event of xmlEvents(source)) {
    if (event.kind === 'open') {
      depth++;
      if (depth === 1 && (event.namespace !== SVG_NAMESPACE || event.local !== 'svg')) throw new BadgeProblem('read.not-svg');
      root ??= { start: event.start, end: event.tagEnd };
      if (badgeDepth === 0 && badgeElementOf(event.namespace, event.local) !== null) {
        badgeDepth = depth;
        badges.push({ start: event.start, end: event.tagEnd });
      }
    } else if (event.kind === 'close') {
      if (depth === badgeDepth) {
        (badges.at(-1) as Cut).end = event.end;
        badgeDepth = 0;
      }
      depth--;
    }
  }
  return { root: root as Cut, badges };
}

/** A root that was closed at once is opened for the badge. */
function openTag(tag: string): string {
  return tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag;
}

function closeTag(tag: string): string {
  return tag.endsWith('/>') ? `</${/^<([^ \t\r\n/>]+)/.exec(tag)?.[1]}>` : '';
}

/** Declares its own prefix, so that nothing else of the document has to change. */
function badgeElement({ json, verify }: SvgPayload, standard: BadgeKeyword): string {
  const { namespace, local } = BADGE_ELEMENTS[standard];
  const name = `openbadges:${local}`;
  const attribute = verify === undefined ? '' : ` verify="${escaped(verify)}"`;
  const start = `<${name} xmlns:openbadges="${namespace}"${attribute}`;
  if (json === undefined) return `${start}/>`;
  // The end mark of a CDATA section cannot stand in one: it is spread over two.
  return `${start}><![CDATA[${json.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
}

/** Blanks other than spaces would become spaces in an attribute; neither tokens nor addresses hold any. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
