import type { BadgeView } from '../core/index.ts';
import { isNameable } from './nameable-host.ts';

/** Whom it would take to judge the endorsements of a badge that the badge itself does not lead to, each once. */
export interface EndorserHosts {
  /** Of those endorsements that nobody has asked about. Empty: there is nothing to ask, or nobody who can be named. */
  next: string[];
  /** These, and all that were asked before: whoever is left out of the next question is not asked about again. */
  all: string[];
}

/** The hosts of endorsers, as far as each can be named to the viewer, who decides. */
export function endorserHosts(endorsements: BadgeView['endorsements'] = []): EndorserHosts {
  const nameable = endorsements.filter(({ hosts = [] }) => hosts.every(isNameable));
  const hostsOf = (some: typeof nameable) => [...new Set(some.flatMap(({ hosts = [] }) => hosts))];
  return { next: hostsOf(nameable.filter(({ state }) => state === 'not-asked')), all: hostsOf(nameable) };
}
