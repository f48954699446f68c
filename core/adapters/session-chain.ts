import type { ChainAnswer, Ports } from '../ports.ts';

/**
 * One verification's view of the blockchains: each question once, so that no two stages judge different answers, and asked through
 * `http`, so that what sources answer is evidence like every other answer.
 */
export function sessionChain(chain: Ports['chain'], http: Ports['http']): Ports['chain'] {
  const asked = new Map<string, Promise<ChainAnswer[]>>();
  return (network, txid, options) => {
    const key = `${network} ${txid} ${options?.spends}`;
    const answers = asked.get(key) ?? chain(network, txid, { ...options, http });
    asked.set(key, answers);
    return answers;
  };
}
