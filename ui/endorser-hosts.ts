import type { BadgeView } from '../core/index.ts';
import { isNameable } from './nameable-host.ts';

/** Whom it would take to judge the endorsements of a badge that the badge itself does not lead to, each once. */
export interface EndorserHosts {
  /** Of those endorsements that nobody has asked about, as many as can be named at once. Empty: there is nothing to ask, or nobody who can be named. */
  next: string[];
  /** These, and all that were asked before: whoever is left out of the next question is not asked about again. */
  all: string[];
}

/** Hosts that one sentence can name, and that one click asks: a badge may be endorsed by many. */
const MOST_AT_ONCE = 8;
/** Hosts of one question in all, as `extension/background/gate.ts` lets it through. */
const MOST_IN_ALL = 40;

/**
 * The hosts of endorsers, as far as each can be named to the viewer, who decides: of many the first, whole endorsements at a time, and the
 * rest once those have been asked.
 */
export function endorserHosts(endorsements: BadgeView['endorsements'] = []): EndorserHosts {
  const nameable = endorsements.filter(({ hosts = [] }) => hosts.every(isNameable));
  const all = new Set(nameable.flatMap(({ state, hosts = [] }) => (state === 'not-asked' ? [] : hosts)));
  const next = new Set<string>();
  for (const { state, hosts = [] } of nameable) {
    const named = new Set([...next, ...hosts]);
    if (state !== 'not-asked' || named.size > MOST_AT_ONCE || new Set([...all, ...named]).size > MOST_IN_ALL) continue;
    for (const host of hosts) next.add(host);
  }
  return { next: [...next], all: [...new Set([...all, ...next])] };
}
