import { cacheHttp, createHttp, type Ports, type Transport } from '../../core/index.ts';
import { NO_CHAINS, sampleChain } from '../world/sample-chain.ts';

/** Core with the guard and cache of every surface, over the sample world. @param tries how often a host is asked that does not answer */
export function worldPorts(transport: Transport, chains = NO_CHAINS, tries?: number): Pick<Ports, 'http' | 'chain'> {
  const clock = Date.now;
  const http = cacheHttp(createHttp({ transport, clock, ...(tries !== undefined && { tries }) }), { clock });
  return { http, chain: sampleChain(http, chains) };
}
