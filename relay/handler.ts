import type { Relay, RelayOptions } from './contract.ts';

/** A relay of these options. */
export function createRelay(_options: RelayOptions): Relay {
  return { handle: async () => new Response(null, { status: 503 }) };
}
