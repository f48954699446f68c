import { DATA_TYPES } from './link-header.ts';
import { parseHtml } from './parse-html.ts';

/** What a page says that could lead to a badge; addresses as written. */
export interface ScannedPage {
  base: string | null;
  alternates: string[];
  jsonLd: string[];
  ogImages: string[];
  images: string[];
}

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
  const add = (list: string[], value: string | undefined) => {
    if (value && list.length < MAX_EACH) list.push(value);
  };
  parseHtml(html, {
    onopentag(name, attributes) {
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
      if (name !== 'script' || !script) return;
      add(page.jsonLd, script.join(''));
      script = null;
    },
  });
  return page;
}

function isAlternate(attributes: Readonly<Record<string, string>>): boolean {
  const rel = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
  const [type = ''] = (attributes['type'] ?? '').split(';');
  return rel.includes('alternate') && DATA_TYPES.test(type.trim());
}
