import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { pinnedContext } from '../contexts/pinned-context.ts';
import { isObject } from '../json.ts';
import { jcs } from './jcs.ts';

/** What jsonld asks of a loader. */
interface Loaded {
  document: JsonObject;
  documentUrl: string;
  /** What is static is processed once. */
  tag: 'static';
}

/**
 * Where a context that stands inside another is found. No document can name one: the policy of contexts (contexts/policy.ts) has
 * refused every address but those of the pinned contexts before jsonld is asked.
 */
const INSIDE = 'urn:x-tashika:scoped:';

/**
 * The one term with a colon that a pinned context has (Blockcerts 1.2). It is no compact IRI and looks like one, so that jsonld refuses
 * it: it stands under another name there, as in the documents (blockcerts.md §3.2). No quad has either name.
 */
export const COLON_TERM = 'image:signature';
export const COLON_TERM_RENAMED = 'imageOfSignature';

/** As many as there are pinned contexts and scoped ones in them. */
const loaded = new Map<string, JsonObject>();

/**
 * A pinned context as jsonld is given it: each scoped context inside it by an address of its own, which means the same (JSON-LD 1.1
 * §4.1.8). jsonld copies the whole of an active context at each type, with all that stands in it, and writes a scoped context out as a
 * text to find it again: by address that is half of the time of a verification.
 *
 * @throws BadgeProblem proof.context-unknown
 */
export async function loadPinned(url: string): Promise<Loaded> {
  const known = loaded.get(url);
  if (known) return { document: known, documentUrl: url, tag: 'static' };
  const pinned = await pinnedContext(url);
  if (!pinned) throw new BadgeProblem('proof.context-unknown', { url });
  const document = byAddress(pinned, (inside) => {
    // By what it says: two contexts may define one protected term only if they define it alike.
    const address = INSIDE + bytesToHex(sha256(jcs(inside)));
    loaded.set(address, inside);
    return address;
  });
  loaded.set(url, document);
  return { document, documentUrl: url, tag: 'static' };
}

/** @param put keeps a scoped context, innermost first, and gives its address */
function byAddress(pinned: JsonObject, put: (inside: JsonObject) => string): JsonObject {
  const within = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return value.map((item) => within(item) as Json);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, member]) => {
      const inner = within(member);
      const isScoped = name === '@context' && typeof inner === 'object' && inner !== null;
      return [name === COLON_TERM ? COLON_TERM_RENAMED : name, isScoped ? put({ '@context': inner }) : inner];
    });
    return Object.fromEntries(entries);
  };
  // The outermost `@context` is the document's own.
  return { ...pinned, '@context': within(pinned['@context']) };
}
