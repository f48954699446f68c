import { DOMAINS, NUMBERS, REMAINDER_BITS, SCHOOLS, TABLE } from './many-users-table.ts';

let hashes: ReadonlySet<number> | undefined;

/**
 * Whether a host may lie below a name under which a hoster gives one to everybody: `false` is certain, `true` is to be looked up in the
 * public-suffix list itself (`registrable-domain.ts`), which is forty times as large.
 *
 * The registered names of all hosters in that list are kept as numbers, by which one other name in a hundred is taken for one of theirs.
 *
 * @param host ASCII, as a URL parser gives it; attacker-controlled
 */
export function mayHaveManyUsers(host: string): boolean {
  hashes ??= readTable();
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (hashes.has(hashOf(rest))) return true;
  }
  return false;
}

/** The suffix that `host` is or stands below, if it is one kept for schools, universities or governments alone. */
export function schoolSuffixOf(host: string): string | null {
  const suffix = SHAPE.exec(host)?.[1];
  if (suffix === undefined) return null;
  const [kind = '', country] = suffix.split('.');
  if (country === undefined) return suffix;
  const countries = SCHOOLS[kind] ?? '';
  for (let at = 0; at < countries.length; at += 2) if (countries.startsWith(country, at)) return suffix;
  return null;
}

const SHAPE = /(?:^|\.)((?:edu|gov)|(?:ac|ed|edu|go|gov|lg)\.[a-z]{2})$/;

/** FNV-1a, mixed once more (its high bits are weak), spread over the range of the table. */
export function hashOf(name: string, domains: number = DOMAINS): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.floor((((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * domains * 2 ** REMAINDER_BITS);
}

/** Distances between sorted numbers in Rice code: the quotient as ones and a zero, then the remainder. */
function readTable(): ReadonlySet<number> {
  const bytes = Uint8Array.from(atob(TABLE), (char) => char.charCodeAt(0));
  let at = 0;
  const bit = (): number => ((bytes[at >> 3] ?? 0) >> (7 - (at++ & 7))) & 1;
  const found = new Set<number>();
  let number = -1;
  for (let count = 0; count < NUMBERS; count++) {
    let distance = 0;
    while (bit() === 1) distance++;
    for (let bits = 0; bits < REMAINDER_BITS; bits++) distance = distance * 2 + bit();
    number += distance + 1;
    found.add(number);
  }
  return found;
}
