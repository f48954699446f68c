import { chainPort, type NetworkSources, type Ports, worldChain } from '../../core/index.ts';

/** The chains of the sample world: who can be asked about which, and the transactions that are on them. */
export interface WorldChains {
  networks: readonly NetworkSources[];
  /** The network and the id, with a blank between. */
  transactions: readonly string[];
}

export const NO_CHAINS: WorldChains = { networks: [], transactions: [] };

/**
 * Asks the operators of the sample world about its own transactions, and about every other one whoever can be asked in the real
 * world: a real certificate gets a real answer.
 */
export function sampleChain(http: Ports['http'], { networks, transactions }: WorldChains): Ports['chain'] {
  const known = new Set(transactions);
  const here = chainPort({ http, networks });
  const elsewhere = worldChain(http);
  return (network, txid, options) => (known.has(`${network} ${txid}`) ? here : elsewhere)(network, txid, options);
}
