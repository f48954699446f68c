import { chainPort } from './adapters/chain/chain-port.ts';
import { CHAINS } from './anchor/chains/registry.ts';
import type { Ports } from './ports.ts';

/** What `worldChain` asks: every chain of the register about which somebody can be asked. */
export function publicChain(
  http: Ports['http'],
  own: Readonly<Record<string, readonly string[]>> = {},
  only: (url: string) => boolean = () => true,
): Ports['chain'] {
  const networks = CHAINS.flatMap(({ network, family, lookup, sources }) =>
    family === 'mock' || lookup === false ? [] : [{ network, family, sources }],
  );
  return chainPort({ http, networks, own, only });
}
