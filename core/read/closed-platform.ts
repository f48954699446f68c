import type { Platform } from './platforms/contract.ts';

/**
 * A platform whose data lies nowhere that is known: of a badge there is no more to be had than a file, of a list nothing. Anyone can
 * open an issuer account there, as far as is known.
 *
 * @param about `hosts` show its badges; compared as equal
 * @param badge anchored, as is `list`; both judge the path without a final slash
 */
export function closedPlatform(about: Pick<Platform, 'id' | 'name' | 'hosts'>, badge: RegExp, list?: RegExp): Platform {
  return {
    ...about,
    admits: 'anyone',
    auto: false,
    match({ host }, path) {
      if (!about.hosts.includes(host)) return null;
      if (badge.test(path)) return { kind: 'closed' };
      return list?.test(path) ? { kind: 'list' } : null;
    },
  };
}
