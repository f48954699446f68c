import { httpsForm } from '../../lib/https-form.ts';
import { isObject, parseJson } from '../../lib/json.ts';
import { utf8 } from '../../lib/utf8.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { detect } from '../detect.ts';
import { linkHeader } from './link-header.ts';
import { scanPage } from './scan-page.ts';

/**
 * Where in a page a badge may lie. A page proves nothing by itself (threats.md T10): every lead ends at a document that is
 * judged at its own address.
 */
export type PageLead =
  | { kind: 'alternate'; url: string; accepts: (document: JsonObject) => boolean }
  | { kind: 'pointer'; url: string; told: JsonObject }
  /** A whole signed credential in the page: its signature speaks for it, wherever it stands. */
  | { kind: 'credential'; document: JsonObject }
  | { kind: 'picture'; url: string };

/** How many pictures of one page are asked for: enough for a badge page, too few to make us a crawler. */
const MAX_PICTURES = 4;
const MAX_ALTERNATES = 4;

/**
 * The leads of a page, best first: alternate links, the `Link:` header, JSON-LD (the id of a hosted badge, or a signed credential), pictures
 * (open-badges.md §2.4). schema.org data, `og:` texts and words lead nowhere.
 *
 * @param bytes the page, attacker-controlled
 */
export async function* readPage(
  url: string,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
): AsyncGenerator<PageLead> {
  const text = utf8(bytes) ?? '';
  const page = scanPage(text);
  const base = page.base === null ? url : (resolve(page.base, url) ?? url);
  const alternates = [
    ...page.alternates.map((href) => resolve(href, base)),
    ...linkHeader(headers['link'] ?? '').map((href) => resolve(href, url)),
  ];
  for (const address of unique(alternates).slice(0, MAX_ALTERNATES)) {
    if (address !== url) yield { kind: 'alternate', url: address, accepts: isCredential };
  }
  for (const script of page.jsonLd) {
    const objects = objectsIn(script);
    const pointer = pointerIn(objects, base);
    if (pointer !== null) yield { kind: 'pointer', ...pointer };
    for (const document of objects) if (isSigned(document)) yield { kind: 'credential', document };
  }
  const pictures = unique([...page.ogImages, ...page.images].map((src) => resolve(src, base)));
  for (const address of pictures.slice(0, MAX_PICTURES)) yield { kind: 'picture', url: address };
}

function isCredential(document: JsonObject): boolean {
  const { kind } = detect(document);
  return kind !== 'part' && kind !== 'other';
}

function resolve(href: string, base: string): string | null {
  return URL.canParse(href, base) ? httpsForm(new URL(href, base).href) : null;
}

function unique(addresses: readonly (string | null)[]): string[] {
  return [...new Set(addresses)].filter((address) => address !== null);
}

/** The objects of a JSON-LD script; a list or `@graph` is searched one level deep. */
function objectsIn(script: string): JsonObject[] {
  try {
    return candidates(parseJson(script).value);
  } catch (error) {
    if (error instanceof BadgeProblem) return [];
    throw error;
  }
}

/** A credential that a proof or an envelope secures: of anything else in a page only the id counts (open-badges.md §2.4). */
function isSigned(document: JsonObject): boolean {
  const { id, proof } = document;
  const secured = isObject(proof) || Array.isArray(proof) || (typeof id === 'string' && id.startsWith('data:application/'));
  return secured && detect(document).kind === 'credential';
}

/** The id of an assertion among the objects of a script, and that assertion. */
function pointerIn(objects: readonly JsonObject[], base: string): { url: string; told: JsonObject } | null {
  for (const candidate of objects) {
    if (detect(candidate).kind !== 'assertion') continue;
    const verification = (candidate['verification'] ?? candidate['verify'] ?? null) as JsonObject | null;
    for (const id of [candidate['id'], candidate['@id'], verification?.['url']]) {
      const address = typeof id === 'string' ? resolve(id, base) : null;
      if (address !== null) return { url: address, told: candidate };
    }
  }
  return null;
}

function candidates(value: Json): JsonObject[] {
  const graph = isObject(value) ? value['@graph'] : value;
  const inner = Array.isArray(graph) ? graph.filter(isObject) : [];
  return isObject(value) ? [value, ...inner] : inner;
}
