import {
  cacheHttp,
  createHttp,
  fetchTransport,
  type Ports,
  storedHttp,
  type Transport,
  TransportFailure,
} from '../../core/index.ts';
import { browser } from '../browser.ts';
import { answerStore } from '../store/answers.ts';

const clock = () => Date.now();
let http: Ports['http'] | undefined;

/** The world as the extension reaches it: the guard of every surface, over answers that outlive the worker. */
export function worldHttp(): Ports['http'] {
  http ??= cacheHttp(storedHttp(createHttp({ transport: permitted(fetchTransport()), clock }), { clock, store: answerStore }), {
    clock,
  });
  return http;
}

/** Forgets the answers in memory. */
export function forgetWorld(): void {
  http = undefined;
}

/** Asks everything again but what changes rarely: an issuer's profile and a badge class hold for a day. */
export function freshHttp(): Ports['http'] {
  const world = worldHttp();
  return (request) => world({ ...request, fresh: request.purpose !== 'profile' });
}

/** A host that the viewer has not allowed is not asked: without leave a browser would ask it as a web page does, and hide the answer. */
function permitted(transport: Transport): Transport {
  return async (hop) => {
    const origins = [`${new URL(hop.url).origin}/*`];
    if (!(await browser.permissions.contains({ origins }))) throw new TransportFailure('net.not-permitted', { final: true });
    return transport(hop);
  };
}
