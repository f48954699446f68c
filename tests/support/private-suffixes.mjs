// The private section of the public-suffix list, out of the very package that core asks: for the short form of it (core/trust/many-users.ts).
import { getDomain, parse } from 'tldts';
import { edgeChild, edgeLength, edgeStart, labelText, nodeFlags, rulesRoot } from 'tldts/dist/es6/src/data/trie.js';

const ICANN = 1;
const PRIVATE = 2;

/** Every rule of one section, without the labels that may be anything: what stands under them is one user's all the same. */
function rulesOf(section) {
  const offsets = [];
  let offset = 0;
  for (const length of edgeLength) {
    offsets.push(offset);
    offset += length;
  }
  const rules = new Set();
  (function walk(node, behind) {
    if ((nodeFlags[node] & section) !== 0) rules.add(behind.replace(/^\*\./, ''));
    for (let edge = edgeStart[node]; edge < edgeStart[node + 1]; edge++) {
      const label = labelText.slice(offsets[edge], offsets[edge] + edgeLength[edge]);
      walk(edgeChild[edge], behind === '' ? label : `${label}.${behind}`);
    }
  })(rulesRoot, '');
  return [...rules].sort();
}

/** The suffixes of hosters. */
export function privateSuffixes() {
  return rulesOf(PRIVATE);
}

/** The suffixes of registries. */
export function registrySuffixes() {
  return rulesOf(ICANN);
}

/** The names that were registered, under which all of the hosters' suffixes are. */
export function hostersDomains() {
  const options = { allowPrivateDomains: false, extractHostname: false };
  return [...new Set(privateSuffixes().map((rule) => getDomain(rule, options) ?? rule))].sort();
}

/** Countries whose suffixes of that name are kept for schools or governments: all of them, or Japan alone (threats.md §9). */
function schoolCountries(kind) {
  const tlds = [...new Set(registrySuffixes().map((suffix) => suffix.split('.').at(-1)))].filter((tld) => /^[a-z]{2}$/.test(tld));
  const countries = ['ac', 'edu', 'gov'].includes(kind) ? tlds.sort() : ['jp'];
  return countries.filter((country) => {
    const { publicSuffix, isIcann } = parse(`a.b.${kind}.${country}`, { allowPrivateDomains: true, extractHostname: false });
    return isIcann && publicSuffix === `${kind}.${country}`;
  });
}

/** The text of `core/trust/many-users-table.ts`. @param hashOf that of `core/trust/many-users.ts`, for a table of `count` names */
export function tableText(hashOf, remainderBits) {
  const domains = hostersDomains();
  const numbers = [...new Set(domains.map((name) => hashOf(name, domains.length)))].sort((a, b) => a - b);
  let bits = '';
  numbers.forEach((number, at) => {
    const distance = number - (numbers[at - 1] ?? -1) - 1;
    bits += '1'.repeat(distance >> remainderBits);
    bits += `0${(distance & (2 ** remainderBits - 1)).toString(2).padStart(remainderBits, '0')}`;
  });
  const bytes = bits.match(/.{1,8}/g).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
  const schools = ['ac', 'ed', 'edu', 'go', 'gov', 'lg'].map((kind) => [kind, schoolCountries(kind).join('')]);
  return [
    '// Made of the public-suffix list of tldts by tests/support/private-suffixes.mjs: `npx vitest run --project node tests/core/trust -u`.',
    '/** Registered names of hosters that the table holds; those of equal number count once. */',
    `export const DOMAINS = ${domains.length};`,
    '/** Numbers in the table. */',
    `export const NUMBERS = ${numbers.length};`,
    '/** One other name in this power of two has the number of a hoster. */',
    `export const REMAINDER_BITS = ${remainderBits};`,
    '/** Countries whose suffix of that name is kept for schools or governments. */',
    `export const SCHOOLS: Readonly<Record<string, string>> = {\n${schools
      .map(([kind, countries]) => `  ${kind}: '${countries}',`)
      .join('\n')}\n};`,
    '/** Base64 of sorted numbers: see `many-users.ts`. */',
    `export const TABLE =\n  '${Buffer.from(bytes).toString('base64')}';`,
    '',
  ].join('\n');
}
