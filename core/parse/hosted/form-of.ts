import type { HostedRecord } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { brokenExtensions } from './extensions.ts';
import { contentOf } from './gather.ts';

/** Members that Open Badges 2.0 demands (§Assertion, §BadgeClass, §Profile); `url` and `email` of a profile are missing everywhere. */
const DEMANDED = {
  assertion: ['id', 'type', 'recipient', 'badge', 'verification', 'issuedOn'],
  badge: ['id', 'type', 'name', 'description', 'image', 'criteria', 'issuer'],
  'badge.issuer': ['id', 'type', 'name'],
} as const;

/** Other names of the same. */
const ALSO: Readonly<Record<string, readonly string[]>> = { id: ['@id'], type: ['@type'], verification: ['verify'] };

/** Names in one remark. */
const MOST = 6;

/**
 * What of an award does not follow Open Badges 2.0 to the letter: members that are missing, spellings of older editions, broken extensions
 * (open-badges.md §4.9, §12). Only ever a remark: somebody who shows a badge did not write it. Of the older editions their age is said.
 */
export function formRemarks({
  assertion,
  badgeClass,
  issuer,
}: Pick<HostedRecord, 'assertion' | 'badgeClass' | 'issuer'>): Problem[] {
  const award = contentOf(assertion);
  // Of a withdrawn badge little need be served (OB 2.0 §Assertion).
  if (!award || assertion.state === 'withdrawn') return [];
  const parts: [keyof typeof DEMANDED, JsonObject | undefined][] = [
    ['assertion', award.document],
    ['badge', contentOf(badgeClass)?.document],
    ['badge.issuer', contentOf(issuer)?.document],
  ];
  const fields = parts.flatMap(([place, document]) => {
    if (!document) return [];
    const missing = award.standard === 'ob-2.0' ? DEMANDED[place].filter((name) => !has(document, name)) : [];
    return [...missing, ...brokenExtensions(document)].map((name) => (place === 'assertion' ? name : `${place}.${name}`));
  });
  const all = award.standard === 'ob-2.0' ? [...oldSpellings(award.document), ...fields] : fields;
  return all.length === 0 ? [] : [{ code: 'parse.schema', detail: { field: all.slice(0, MOST).join(', ') } }];
}

function has(document: JsonObject, name: string): boolean {
  return [name, ...(ALSO[name] ?? [])].some((one) => (document[one] ?? null) !== null);
}

/** A context without its sign, dates in Unix seconds (open-badges.md §12, row 1). */
function oldSpellings(document: JsonObject): string[] {
  const dates = ['issuedOn', 'expires'].filter((name) => {
    const value = document[name] ?? '';
    return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
  });
  return [...(has(document, '@context') ? [] : ['@context']), ...dates];
}
