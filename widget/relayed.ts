import { isOwnRelay, relayTransport, type Transport } from '../core/index.ts';

/**
 * Asks hosts directly, and those that do not answer pages through a relay, which is judged by whose it is (threats.md T67).
 *
 * @param site the host of the page
 */
export function relayed(relay: string, site: string, direct: Transport): Transport {
  return relayTransport({ relay, own: () => isOwnRelay(new URL(relay).hostname, site), direct });
}
