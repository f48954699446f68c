import type { Ports } from '../ports.ts';
import { cacheHttp } from './cache-http.ts';
import { createHttp } from './fetch-http.ts';
import { fetchTransport } from './fetch-transport.ts';

let ports: Omit<Ports, 'chain'> | undefined;

/**
 * The real world, made at the first use and shared, so that limits and kept answers hold across verifications. Blockchains are asked
 * through its http (`core/world-chain.ts`).
 */
export function worldPorts(): Omit<Ports, 'chain'> {
  const clock = () => Date.now();
  ports ??= {
    http: cacheHttp(createHttp({ transport: fetchTransport(), clock }), { clock }),
    clock,
  };
  return ports;
}
