import { fetchTransport, type Transport } from '../core/index.ts';
import { RELAY_AGENT } from './contract.ts';
import { pinnedTransport } from './pinned-transport.ts';
import { resolveByHttps } from './resolve-by-https.ts';

/**
 * Asks one address from a worker. The platform connects by itself, so that no address can be pinned here. What keeps private ones out:
 *
 * - on Cloudflare the platform, from whose network only public addresses are reached;
 * - in a workerd of one's own its `internet` service, which unless told otherwise allows public addresses alone, judged as it connects;
 * - everywhere the names, which the guard judges at each hop, since redirects are shown and not followed.
 *
 * @param resolver a DNS-over-HTTPS server that is asked before each hop, for a platform that does neither; `null`: none. It is no
 *   default: it adds nothing to the first two, tells a third party about every host, and the name may change between question and
 *   connection.
 */
export function workerTransport(send: (url: string, init: RequestInit) => Promise<Response>, resolver: string | null): Transport {
  const ask = fetchTransport({ fetch: (url, init) => send(url, plain(init)) });
  return resolver === null ? ask : pinnedTransport(resolveByHttps(ask, resolver), ask);
}

/** What is sent, and no more: a worker has no cookies and no referrer to leave out, and `no-store` would send two headers of its own. */
function plain({ headers, redirect, signal }: RequestInit): RequestInit {
  return {
    headers: { ...(headers as Record<string, string>), 'user-agent': RELAY_AGENT },
    ...(redirect && { redirect }),
    ...(signal && { signal }),
  };
}
