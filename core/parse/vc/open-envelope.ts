import type { JsonObject } from '../../model/json.ts';
import type { Carried } from '../../model/payload.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isToken } from '../../read/is-token.ts';
import { oneId } from './one.ts';

/** Media types of tokens that can be verified (VC-JOSE-COSE §6.1, and its earlier names). */
const TOKENS: ReadonlySet<string> = new Set(['vc+jwt', 'vp+jwt', 'vc-ld+jwt', 'vp-ld+jwt', 'vc+ld+jwt', 'vp+ld+jwt', 'jwt']);
/** Characters of a media type that are repeated in a report: it is the badge's text. */
const SHOWN = 40;

/**
 * The token in an EnvelopedVerifiableCredential or EnvelopedVerifiablePresentation (VCDM 2.0 §4.13): its `id` is a `data:` address.
 *
 * @param document attacker-controlled
 * @throws BadgeProblem parse.version-unsupported for SD-JWT, COSE and other envelopes, parse.shape
 */
export function openEnvelope(document: JsonObject): Carried {
  const id = oneId(document['id']);
  const [, type, content] = /^data:application\/([^,;]+)((?:;[^,]*)?,.*)$/is.exec(id ?? '') ?? [];
  if (type === undefined || content === undefined) throw new BadgeProblem('parse.shape', { field: 'id' });
  // A parameter (`;base64`) is another way of writing it, which nobody uses for tokens.
  if (!TOKENS.has(type.toLowerCase()) || !content.startsWith(',')) {
    throw new BadgeProblem('parse.version-unsupported', { version: `application/${type}`.slice(0, SHOWN) });
  }
  const token = decoded(content.slice(1));
  if (token === null || !isToken(token)) throw new BadgeProblem('parse.token-malformed');
  return { kind: 'jws', token };
}

/** RFC 2397: the data may be percent-encoded. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return null;
  }
}
