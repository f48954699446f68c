import { hostOf } from '../lib/host-of.ts';
import type { CheckId } from '../model/check.ts';
import type { Another, Context } from '../model/context.ts';
import type { Carried } from '../model/payload.ts';
import { BadgeProblem } from '../model/problem.ts';

/** A network of which some hosts alone are asked. */
export interface OnlyHosts {
  http: Context['http'];
  /** The hosts that would have been asked as well, each once. ASCII, a port with it where it has one. */
  refused: () => string[];
}

/**
 * Asks no host but those that may be asked, whatever a document leads to: an id that moved, another party's key, a document of another
 * kind in the place of the one expected (threats.md T25).
 *
 * @param mayAsk whether a host was asked already, or the viewer wants it asked
 */
export function onlyHosts(http: Context['http'], mayAsk: (host: string) => boolean): OnlyHosts {
  const refused = new Set<string>();
  return {
    http: async (request) => {
      const host = hostOf(request.url);
      if (mayAsk(host)) return http(request);
      if (host !== '') refused.add(host);
      throw new BadgeProblem('net.never-asked', { host });
    },
    refused: () => [...refused],
  };
}

/**
 * What the checks of an endorsement say, beside those of the badge. Empty: there were too many, or they stood too deep inside each
 * other, and nobody looked.
 */
export async function verifiedAside(
  context: Context,
  carried: Carried,
  checks: readonly CheckId[],
  http: OnlyHosts['http'],
): Promise<Partial<Another>> {
  try {
    return await context.another(carried, checks, undefined, http);
  } catch (error) {
    if (error instanceof BadgeProblem) return {};
    throw error;
  }
}
