import type { RelayWorld } from './ask-relay.ts';
import type { Transport } from './transport.ts';
import { TransportFailure } from './transport.ts';

/** What the relay transport works with. */
export interface RelayOptions {
  /** The address of the relay: https, or http of the page's own machine while it is developed. */
  relay: string;
  /** Whether it is the relay of the very site that shows the badge (`isOwnRelay`); a function is asked when the relay first answers. */
  own: boolean | (() => Promise<boolean>);
  /** Asks without the relay. It need not find out why a host does not answer: the relay tells. */
  direct: Transport;
  /** Instead of the global `fetch`, for the relay. */
  fetch?: RelayWorld['fetch'] | undefined;
  /** Milliseconds since the epoch. */
  clock?: () => number;
}

/** Milliseconds for which a host that did not answer this page is not asked directly again. */
const REMEMBERED_MS = 5 * 60_000;
/** The same, while nobody knows whether it answers at all. */
const TRIED_MS = 20_000;
/** Hosts are named by attackers, so their number is bounded. */
const MAX_HOSTS = 500;

/**
 * Asks each host directly, and where that is not possible for a web page, asks a relay (threats.md T67).
 *
 * A browser does not tell a page why a request failed: a host that answers no other site's pages, the page's own content policy, a name
 * that does not exist and a host that is down all look like no answer. So each of them is put to the relay, which tells them apart. A
 * device that knows that it is offline asks nobody; an answer that came, but too large or broken, is an answer.
 *
 * What is to be sent by POST goes to chosen hosts and never through a relay.
 */
export function relayTransport({ relay, own, direct, fetch, clock = Date.now }: RelayOptions): Transport {
  /** Until when a host is not asked directly, by host, oldest first. */
  const closed = new Map<string, number>();
  let world: RelayWorld | undefined;

  const viaRelay: Transport = async (hop) => {
    // Most hosts answer pages: then none of it is loaded.
    const { askRelay, relayWorld } = await import('./ask-relay.ts');
    world ??= relayWorld({ relay, own, clock, ...(fetch && { fetch }) });
    return askRelay(hop, world);
  };

  function remember(host: string, forMs: number): void {
    closed.delete(host);
    const [oldest] = closed.keys();
    if (closed.size >= MAX_HOSTS && oldest !== undefined) closed.delete(oldest);
    closed.set(host, clock() + forMs);
  }

  return async (hop) => {
    if (hop.post !== undefined) return direct(hop);
    const { host } = new URL(hop.url);
    if ((closed.get(host) ?? 0) > clock()) return viaRelay(hop);
    try {
      return await direct(hop);
    } catch (error) {
      // The guard gave up on it, or nobody waits any more.
      if (hop.signal.aborted || !(error instanceof TransportFailure) || !CLOSED.has(error.code)) throw error;
    }
    // A second try has its time for the relay alone.
    remember(host, TRIED_MS);
    const answer = await viaRelay(hop);
    // Now it is known that the host answers, and just not to this page.
    remember(host, REMEMBERED_MS);
    return answer;
  };
}

/** What it looks like where a host does not answer a page: with and without having found out why. */
const CLOSED: ReadonlySet<string> = new Set(['net.unreachable', 'net.cors']);
