import type { Policy, TrustEntry } from '../../core/index.ts';
import type { Settings } from '../settings.ts';
import { SHIPPED_LIST } from '../trust/shipped-list.ts';
import type { ownSources } from './chain-sources.ts';
import type { Managed } from './managed.ts';

/** What the viewer goes by, in the order that decides under which name a listed issuer is shown. */
export type TrustPolicy = Required<Pick<Policy, 'trustUnavailable'>> & { trust: readonly TrustEntry[] };

/**
 * All lists as one (threats.md §9 "Issuer tiers"): the viewer's own, the organisation's, the imported ones, ours. A list that is
 * there and cannot be read is told.
 */
export function policyOf(
  { trust, lists }: Pick<Settings, 'trust' | 'lists'>,
  managed: Pick<Managed, 'trust' | 'trustBroken'>,
): TrustPolicy {
  const shipped = SHIPPED_LIST.map(({ source: _, ...entry }): TrustEntry => entry);
  return {
    trust: [...trust, ...managed.trust, ...lists.flatMap(({ entries }) => entries), ...shipped],
    trustUnavailable: managed.trustBroken,
  };
}

/**
 * Names one state of the lists, and of the sources that are asked first: another state has another name, so an answer can say by
 * which it was given.
 */
export function policyVersion({ trust, trustUnavailable }: TrustPolicy, chains: ReturnType<typeof ownSources> = {}): string {
  const entries = trust.map((entry) => [
    'issuer' in entry ? 'issuer' : 'host',
    'issuer' in entry ? entry.issuer : entry.host,
    entry.name,
  ]);
  const text = JSON.stringify([trustUnavailable, entries, ...Object.entries(chains)]);
  return [0x811c9dc5, 0x050c5d1f].map((seed) => fnv(text, seed).toString(36)).join('-');
}

/** FNV-1a over UTF-16 units: tells states apart that came about by themselves, and guards nothing. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
