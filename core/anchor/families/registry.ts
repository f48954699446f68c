import type { ChainFamilyId } from '../../model/chain.ts';
import type { ChainFamily } from './contract.ts';

/** The kinds of blockchains, each loaded where a badge names a record on such a chain. */
const LOADERS = {
  bitcoin: async () => (await import('./bitcoin.ts')).bitcoin,
  evm: async () => (await import('./evm.ts')).evm,
} as const satisfies Record<ChainFamilyId, () => Promise<ChainFamily>>;

/** How transactions of a family of chains are read. */
export function familyOf(id: ChainFamilyId): Promise<ChainFamily> {
  return LOADERS[id]();
}
