import { Parser } from 'htmlparser2';
import { DATA_TYPES } from './link-header.ts';

/** What a page says that could lead to a badge; addresses as written. */
export interface ScannedPage {
  base: string | null;
  alternates: string[];
  jsonLd: string[];
  ogImages: string[];
  images: string[];
}

/** Characters of a page that are looked at: what leads to a badge stands in its head or not far behind. */
const MAX_CHARACTERS = 1024 * 1024;
/** Elements open at once: closing one costs a look at each of them, so a page that nests without end is left. */
const MAX_OPEN = 512;
/** Characters at a time between two looks at that number. */
const SLICE = 4_096;
/** More of one kind than any badge page has: the rest is not looked at. */
const MAX_EACH = 50;

/**
 * Scans HTML for alternate links, JSON-LD and pictures. Text inside comments, scripts of other types and attributes of other
 * elements leads nowhere.
 *
 * @param html attacker-controlled
 */
export function scanPage(html: string): ScannedPage {
  const page: ScannedPage = { base: null, alternates: [], jsonLd: [], ogImages: [], images: [] };
  let script: string[] | null = null;
  let open = 0;
  const add = (list: string[], value: string | undefined) => {
    if (value && list.length < MAX_EACH) list.push(value);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      open++;
      if (name === 'base') page.base ??= attributes['href'] ?? null;
      if (name === 'link' && isAlternate(attributes)) add(page.alternates, attributes['href']);
      if (
        name === 'meta' &&
        /^(?:og:image(?::secure_url|:url)?|twitter:image(?::src)?)$/i.test(attributes['property'] ?? attributes['name'] ?? '')
      ) {
        add(page.ogImages, attributes['content']);
      }
      if (name === 'img') add(page.images, attributes['src']);
      if (name === 'script' && /^application\/ld\+json\b/i.test(attributes['type'] ?? '')) script = [];
    },
    ontext(text) {
      script?.push(text);
    },
    onclosetag(name) {
      open--;
      if (name !== 'script' || !script) return;
      add(page.jsonLd, script.join(''));
      script = null;
    },
  });
  const text = html.slice(0, MAX_CHARACTERS);
  for (let at = 0; at < text.length && open <= MAX_OPEN; at += SLICE) parser.write(text.slice(at, at + SLICE));
  if (open <= MAX_OPEN) parser.end();
  return page;
}

function isAlternate(attributes: Readonly<Record<string, string>>): boolean {
  const rel = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
  const [type = ''] = (attributes['type'] ?? '').split(';');
  return rel.includes('alternate') && DATA_TYPES.test(type.trim());
}
