import { type Hop, type Transport, type TransportAnswer, TransportFailure } from '../core/index.ts';
import { isPublicAddress } from './public-address.ts';

/** Every address that a name has at this moment; empty or rejecting: none. */
export type Resolve = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

/** Asks over a connection to one of `addresses` and to no other, with the host's own name in TLS. */
export type AskAt = (hop: Hop, addresses: readonly string[]) => Promise<TransportAnswer>;

/**
 * A transport that looks a name up once, judges what it found and connects to that (threats.md T26). A name that is public when it is
 * judged and private when it is connected to has no chance, for it is not looked up in between; one private address among public ones
 * refuses the name, since which of them would be used is the attacker's luck. Each hop of a redirect is judged anew.
 */
export function pinnedTransport(resolve: Resolve, ask: AskAt): Transport {
  return async (hop) => {
    const addresses = await found(resolve, hop);
    if (addresses.length === 0) throw new TransportFailure('net.unreachable');
    if (!addresses.every(isPublicAddress)) throw new TransportFailure('net.host-forbidden', { final: true });
    return ask(hop, addresses);
  };
}

async function found(resolve: Resolve, { url, signal }: Hop): Promise<readonly string[]> {
  try {
    return await resolve(new URL(url).hostname, signal);
  } catch {
    return [];
  }
}
