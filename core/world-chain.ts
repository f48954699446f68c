import type { Ports } from './ports.ts';

/**
 * The blockchains as the world has them: public sources of several operators, the viewer's own first. Loaded with the first badge
 * that names a record.
 *
 * @param http asks where a question brings no http of its own
 * @param own by network (CAIP-2): addresses of nodes (JSON-RPC) or explorers (Esplora), https
 * @param only which addresses of sources may be asked; left out: all
 */
export function worldChain(
  http: Ports['http'],
  own?: Readonly<Record<string, readonly string[]>>,
  only?: (url: string) => boolean,
): Ports['chain'] {
  return async (...question) => {
    const { publicChain } = await import('./public-chain.ts');
    return publicChain(http, own, only)(...question);
  };
}
