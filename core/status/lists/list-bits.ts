import { decodeBase64url } from '../../lib/base64url.ts';
import { inflate } from '../../lib/inflate.ts';
import { sizeDetail } from '../../lib/too-large.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';

/** Bytes (threats.md §8). */
const MAX_INFLATED = 16 * 1_048_576;
/** Bytes. Eight million places; a longer list is inflated each time, so that what is kept stays small. */
const MAX_KEPT = 1_048_576;

/** Inflated lists, for as long as the document that holds them lives. */
const INFLATED = new WeakMap<JsonObject, Uint8Array>();

/**
 * The bits of a list (Bitstring Status List 1.0 §4.2, §3.2 step 12): gzip, as multibase base64url; lists of 2020 and 2021 are
 * written without the prefix, some in plain base64.
 *
 * @param subject attacker-controlled where its issuer is
 * @throws BadgeProblem status.list-malformed | status.list-too-large
 */
export async function listBits(subject: JsonObject): Promise<Uint8Array> {
  const known = INFLATED.get(subject);
  if (known) return known;
  const bits = await inflated(subject['encodedList']);
  if (bits.length <= MAX_KEPT) INFLATED.set(subject, bits);
  return bits;
}

/** Says that a list of the kind that has one is written without the `u` of its encoding. */
export function multibaseRemark({ encodedList }: JsonObject): Problem[] {
  return isMultibase(encodedList) ? [] : [{ code: 'status.no-multibase', detail: {} }];
}

/** Gzip begins with 1f 8b 08, which is `H4sI` in every base64: no such text begins with a `u` of its own. */
function isMultibase(encoded: Json | undefined): encoded is string {
  return typeof encoded === 'string' && encoded.startsWith('u');
}

async function inflated(encoded: Json | undefined): Promise<Uint8Array> {
  const text = isMultibase(encoded) ? encoded.slice(1) : typeof encoded === 'string' ? encoded : '';
  const data = decodeBase64url(
    text
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, ''),
  );
  // Never raw deflate or zlib, which some libraries would take.
  if (data?.[0] !== 0x1f || data[1] !== 0x8b) throw new BadgeProblem('status.list-malformed');
  const bits = await inflate('gzip', data, MAX_INFLATED);
  if (bits === 'limit') throw new BadgeProblem('status.list-too-large', sizeDetail(MAX_INFLATED));
  if (bits === 'broken') throw new BadgeProblem('status.list-malformed');
  return bits;
}

/**
 * The value of one entry: `size` bits from bit `index` × `size`, the most significant first (Bitstring Status List 1.0 §3.2).
 *
 * @returns `null`: beyond the end of the list
 */
export function valueAt(bits: Uint8Array, index: number, size: number): number | null {
  const start = index * size;
  if (start + size > bits.length * 8) return null;
  let value = 0;
  for (let at = start; at < start + size; at++) value = value * 2 + (((bits[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
  return value;
}
