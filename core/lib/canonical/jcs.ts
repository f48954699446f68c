import canonicalize from 'canonicalize';
import type { Json } from '../../model/json.ts';

/**
 * The one UTF-8 form of a JSON value (RFC 8785): members by UTF-16 code units, numbers as ECMAScript writes them.
 *
 * @param value as `lib/json` parsed it, which has bounded its depth and refused lone surrogates
 */
export function jcs(value: Json): Uint8Array {
  return new TextEncoder().encode(canonicalize(value));
}
