import type { Ports } from '../ports.ts';
import { cacheHttp } from './cache-http.ts';
import { createHttp } from './fetch-http.ts';
import { fetchTransport } from './fetch-transport.ts';

let ports: Ports | undefined;

/** The real world, made at the first use and shared, so that limits and kept answers hold across verifications. */
export function worldPorts(): Ports {
  const clock = () => Date.now();
  ports ??= {
    http: cacheHttp(createHttp({ transport: fetchTransport(), clock }), { clock }),
    // No kind of badge that can be read today names a blockchain record.
    chain: async () => [],
    clock,
  };
  return ports;
}
