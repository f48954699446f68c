import { decodeBase64url } from '../../lib/base64url.ts';
import { sameAddress } from '../../lib/https-form.ts';
import { isObject, parseJsonObject } from '../../lib/json.ts';
import { sameJson } from '../../lib/same-json.ts';
import type { BadgeKeyword } from '../../model/baked.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Carried } from '../../model/payload.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { carriedFromText } from '../carried.ts';

/** What a badge element says twice: in its attribute and in its content. Attacker-controlled. */
interface Copies {
  keyword: BadgeKeyword;
  verify: string;
  body: string;
}

/**
 * The badge that attribute and content of a badge element stand for, where they stand for one (open-badges.md §2.2).
 *
 * - Content that is not JSON, or none: the attribute alone.
 * - JSON and a hosted address: normal in Open Badges 1 and 2. They are one badge if the JSON gives that address as its own,
 *   as `id` or as the `url` of its verification object; `http` and `https` are one. JSON of Open Badges 0.5–2 that gives no
 *   address at all is a copy of what the attribute points to, and the hosted badge is what counts.
 * - JSON and a token: one badge if the JSON says what the token's payload says; the token is carried, because it is signed.
 *
 * @throws BadgeProblem read.mismatch: two badges; read.no-badge: nothing in either; read.chunk-malformed: neither can be read
 */
export function chooseBadge({ keyword, verify, body }: Copies): Carried {
  const content = carriedFromText(body, { allowUrl: false });
  if (verify.trim() === '') {
    if (content) return content;
    throw new BadgeProblem(body.trim() === '' ? 'read.no-badge' : 'read.chunk-malformed');
  }
  const attribute = carriedFromText(verify, { allowUrl: true });
  if (content?.kind === 'jws') {
    if (attribute?.kind === 'jws' && attribute.token === content.token) return content;
    throw new BadgeProblem('read.mismatch');
  }
  const document = content?.kind === 'json' ? asDocument(content.source) : null;
  if (content && document !== null) {
    // What the guard found in the content comes up again in `parse`, whatever the attribute is.
    if (document === 'refused') return content;
    return agreed(keyword, { attribute, verify: verify.trim() }, { document, content });
  }
  if (attribute?.kind === 'jws' || (attribute?.kind === 'pointer' && keyword === 'openbadges')) return attribute;
  throw new BadgeProblem('read.chunk-malformed');
}

/** `null`: not JSON; `refused`: JSON that `parse` will refuse too. */
function asDocument(source: Uint8Array | string): JsonObject | 'refused' | null {
  try {
    return parseJsonObject(source).value;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return error.problem.code === 'parse.syntax' ? null : 'refused';
  }
}

function agreed(
  keyword: BadgeKeyword,
  { attribute, verify }: { attribute: Carried | null; verify: string },
  { document, content }: { document: JsonObject; content: Carried },
): Carried {
  if (attribute?.kind === 'jws' && sameClaims(document, attribute.token)) return attribute;
  // A `urn:` that is the credential's own id points nowhere, and names no other badge.
  if (document['id'] === verify) return content;
  if (attribute?.kind === 'pointer') {
    const own = addressesOf(document);
    if (own.some((address) => sameAddress(address, attribute.url))) return content;
    if (own.length === 0 && keyword === 'openbadges') return attribute;
  }
  throw new BadgeProblem('read.mismatch');
}

/** The http(s) addresses that an assertion calls its own (Open Badges 1.1 `verify`, 2.0 `id` and `verification`). */
function addressesOf(document: JsonObject): string[] {
  const own = [document['id'], memberOf(document['verify'], 'url'), memberOf(document['verification'], 'url')];
  return own.filter((value) => typeof value === 'string').filter((value) => /^https?:/i.test(value));
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined;
}

/** Claims that a token may have beside the credential (RFC 7519 §4.1). */
const REGISTERED: ReadonlySet<string> = new Set(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);

/** Whether a document is what a token says: its payload, or the credential in the `vc` claim, registered claims apart. */
function sameClaims(document: JsonObject, token: string): boolean {
  const bytes = decodeBase64url(token.split('.')[1] ?? '');
  const payload = bytes === null ? null : asDocument(bytes);
  if (payload === null || payload === 'refused') return false;
  if (isObject(payload['vc']) && sameJson(document, payload['vc'])) return true;
  return sameJson(withoutRegistered(document), withoutRegistered(payload));
}

function withoutRegistered(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !REGISTERED.has(name)));
}
