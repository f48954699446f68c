import { Resolver } from 'node:dns/promises';
import type { Resolve } from '../pinned-transport.ts';

/** Milliseconds to wait for one answer of a name server, and how often it is asked: all within the time for a header. */
const WAIT = { timeout: 1_000, tries: 2 };

/**
 * Looks names up with the name servers of this machine, IPv4 first. Its `hosts` file is passed over: what stands there is for itself and
 * its own network. A name that exists in one family alone has the addresses of that one.
 *
 * @param servers in place of those of this machine
 */
export function resolveName(servers?: readonly string[]): Resolve {
  const resolver = new Resolver(WAIT);
  if (servers) resolver.setServers(servers);
  return async (host) => {
    const families = await Promise.all([
      resolver.resolve4(host).catch((): string[] => []),
      resolver.resolve6(host).catch((): string[] => []),
    ]);
    return families.flat();
  };
}
