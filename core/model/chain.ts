/** Who can be asked about a chain. Two sources of one operator are one voice. */
export interface ChainSource {
  operator: string;
  /** https: of an Esplora the address below which its paths begin, of a JSON-RPC node the address itself. */
  url: string;
}

/** How sources of a family of chains are asked. */
export type ChainFamilyId = 'bitcoin' | 'evm';
