import type { Ports } from './ports.ts';

/**
 * The blockchains as the world has them: public sources of several operators, the viewer's own first. Loaded with the first badge
 * that names a record.
 *
 * @param http asks where a question brings no http of its own
 * @param own by network (CAIP-2): addresses of nodes (JSON-RPC) or explorers (Esplora), https
 */
export function worldChain(http: Ports['http'], own?: Readonly<Record<string, readonly string[]>>): Ports['chain'] {
  return async (...question) => {
    const { publicChain } = await import('./public-chain.ts');
    return publicChain(http, own)(...question);
  };
}
