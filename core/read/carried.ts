import { tooLarge } from '../lib/too-large.ts';
import { exceedsUtf8 } from '../lib/utf8.ts';
import { MAX_DOCUMENT_BYTES, MAX_TOKEN_BYTES } from '../model/baked.ts';
import type { Carried } from '../model/payload.ts';
import { isToken } from './is-token.ts';

/**
 * What a text carries, told from its beginning: a JSON object, a compact token, or an address where one may stand;
 * `null`: none of them. The text is only recognised here, `parse` reads it.
 *
 * @param text attacker-controlled; one byte-order mark and blanks around are passed over (open-badges.md §2.1)
 * @param allowUrl addresses are badges under the keyword and element of Open Badges 0.5–2.x alone
 * @throws BadgeProblem read.too-large
 */
export function carriedFromText(text: string, { allowUrl }: { allowUrl: boolean }): Carried | null {
  const source = withoutBlanks(text);
  const bare = source.charCodeAt(0) === 0xfeff ? withoutBlanks(source.slice(1)) : source;
  if (bare.startsWith('{')) {
    if (exceedsUtf8(source, MAX_DOCUMENT_BYTES)) throw tooLarge(MAX_DOCUMENT_BYTES);
    // The byte-order mark goes along: the JSON guard notes it, and refuses a second one.
    return { kind: 'json', source };
  }
  if (isToken(bare)) {
    if (bare.length > MAX_TOKEN_BYTES) throw tooLarge(MAX_TOKEN_BYTES);
    return { kind: 'jws', token: bare };
  }
  return allowUrl && /^https?:\/\/[^\s]+$/i.test(bare) ? { kind: 'pointer', url: bare } : null;
}

/** Blanks of JSON and XML at both ends; never quadratic, whatever runs of blanks stand inside. */
function withoutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
