import { decodeBase58, decodeMultibase } from './multibase.ts';
import { toHex } from './to-hex.ts';

/**
 * What a hashlink says (draft-sporny-hashlink §3; blockcerts.md §12, §16.4). `blake2b-64` has 8 bytes: no protection against a
 * deliberate collision, so nothing that it leads to counts as the linked resource.
 */
export interface Hashlink {
  hash: 'sha2-256' | 'blake2b-64';
  /** Lower-case hex, of the bytes of the resource. */
  digest: string;
  /** Where the resource may be had, as written: attacker-controlled, judged by the guard. */
  urls: readonly string[];
  /** As written: a claim. */
  contentType: string | null;
}

/** Characters of a hashlink; the longest in use have some 200. */
const MAX_CHARACTERS = 4_096;
/** Of one document; no certificate has that many pictures. */
const MAX_LINKS = 50;
/** Of one link. */
const MAX_URLS = 5;

const SHAPE = /^hl:(z[1-9A-HJ-NP-Za-km-z]+)(?::(z[1-9A-HJ-NP-Za-km-z]+))?$/;
const WITHIN = /(?<![\w:-])hl:z[1-9A-HJ-NP-Za-km-z]+(?::z[1-9A-HJ-NP-Za-km-z]+)?(?![\w:])/g;

const URL_KEY = 15;
const TYPE_KEY = 14;

/** Each hashlink that stands in a text, once, as written; of too many the first. @param text attacker-controlled, of any length */
export function hashlinksIn(text: string): string[] {
  const found = new Set<string>();
  for (const [link] of text.matchAll(WITHIN)) {
    if (found.size === MAX_LINKS) break;
    if (link.length <= MAX_CHARACTERS) found.add(link);
  }
  return [...found];
}

/**
 * Reads a hashlink; `null`: it is none, or of a base or hash that is not known here. Metadata that cannot be read is as good as none:
 * the hash alone says what is linked.
 *
 * @param link attacker-controlled
 */
export async function readHashlink(link: string): Promise<Hashlink | null> {
  if (link.length > MAX_CHARACTERS) return null;
  const [, hash = '', metadata] = SHAPE.exec(link) ?? [];
  const multihash = decodeMultibase(hash, 'z', 64);
  const known = multihash && hashOf(multihash);
  if (!known) return null;
  const { urls = [], contentType = null } = metadata === undefined ? {} : await metadataOf(metadata.slice(1));
  return { ...known, urls, contentType };
}

/** The code and length of a multihash stand before its digest (blockcerts.md §16.4). */
function hashOf(bytes: Uint8Array): Pick<Hashlink, 'hash' | 'digest'> | null {
  const hex = toHex(bytes);
  if (hex.startsWith('1220') && bytes.length === 34) return { hash: 'sha2-256', digest: hex.slice(4) };
  if (hex.startsWith('b20808') && bytes.length === 11) return { hash: 'blake2b-64', digest: hex.slice(6) };
  return null;
}

async function metadataOf(base58: string): Promise<{ urls?: string[]; contentType?: string | null }> {
  const bytes = decodeBase58(base58, MAX_CHARACTERS);
  if (!bytes) return {};
  const { decode } = await import('cborg');
  let map: unknown;
  try {
    map = decode(bytes, { strict: true, useMaps: true, rejectDuplicateMapKeys: true, allowIndefinite: false });
  } catch {
    return {};
  }
  if (!(map instanceof Map)) return {};
  const urls: unknown = map.get(URL_KEY);
  const type: unknown = map.get(TYPE_KEY);
  return {
    urls: Array.isArray(urls) ? urls.filter((url) => typeof url === 'string').slice(0, MAX_URLS) : [],
    contentType: typeof type === 'string' ? type : null,
  };
}
