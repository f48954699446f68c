import { BadgeProblem } from '../model/problem.ts';
import type { Relayed } from '../ports.ts';
import { fetchTransport } from './fetch-transport.ts';
import { nextStep, startTrail } from './redirects.ts';
import { retryAfterMs } from './retry.ts';
import type { Hop, NetCode, Transport, TransportAnswer } from './transport.ts';
import { TransportFailure } from './transport.ts';

/** One relay, and what is remembered of it. */
export interface RelayWorld {
  /** Where it is asked, up to the address that is asked for. */
  endpoint: string;
  host: string;
  own: () => Promise<boolean>;
  clock: () => number;
  /** Until when it wants to be left alone, in milliseconds since the epoch. */
  restUntil: number;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** What a relay is asked with. */
export interface RelayWorldOptions extends Pick<RelayWorld, 'clock'>, Partial<Pick<RelayWorld, 'fetch'>> {
  relay: string;
  own: boolean | (() => Promise<boolean>);
}

/** A relay at an address; asks nobody yet. */
export function relayWorld({ relay, own, fetch, clock }: RelayWorldOptions): RelayWorld {
  const base = new URL(relay);
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  let known: Promise<boolean> | undefined;
  return {
    endpoint: new URL('v1/fetch?url=', base.origin + base.pathname).href,
    host: base.hostname,
    own: () => (known ??= typeof own === 'boolean' ? Promise.resolve(own) : own()),
    clock,
    fetch: fetch ?? ((url, init) => globalThis.fetch(url, init)),
    restUntil: 0,
  };
}

/** What it may tell of an answer; it has read nothing else of it (threats.md T26). */
const PASSED_ON = ['content-type', 'age', 'cache-control', 'retry-after'];

/** The longest time for which anything is kept: an older answer should have been asked for anew. Milliseconds. */
const OLDEST_MS = 24 * 3_600_000;

/** Milliseconds for which a relay that wants us to wait is left alone, at least and at most. */
const REST_MS = { least: 1_000, most: 60_000 };

/**
 * Why a relay may have no answer for us, in its words. Each leaves the badge unknown, so that a relay that lies about it can withhold an
 * answer and no more; any other word is no word of a relay.
 */
const FAULTS: ReadonlySet<string> = new Set<NetCode>([
  ...(['net.scheme', 'net.host-forbidden', 'net.port', 'net.credentials-in-url', 'net.never-asked', 'net.url-too-long'] as const),
  ...(['net.redirect-cross-origin', 'net.too-many-redirects', 'net.redirect-loop', 'net.relay-loop'] as const),
  ...(['net.unreachable', 'net.timeout', 'net.too-large', 'net.http-error', 'net.not-found', 'net.error-body'] as const),
  ...(['net.content-type', 'net.login-wall', 'net.bad-body', 'net.not-permitted', 'net.rate-limited'] as const),
]);

/**
 * Asks a relay for one address. Everything that it says is attacker-controlled where it is not the site's own: the final address is
 * judged as a redirect is, the time of the answer is bounded, and of a foreign relay no host's date is believed, by which the clock
 * would be judged.
 */
export async function askRelay(hop: Hop, world: RelayWorld): Promise<TransportAnswer> {
  const { host } = world;
  const now = world.clock();
  if (world.restUntil > now) throw new TransportFailure('net.rate-limited', { final: true, host });
  const asked = world.endpoint + encodeURIComponent(hop.url);
  // It has its own time for headers, and sends none before it has the whole answer: the time of one try is what bounds it here.
  hop.onHeaders?.();
  const { url, status, headers, body } = await sendTo(
    world,
    hop.fresh === true,
  )({ ...hop, url: asked }).catch((error: unknown) => {
    throw atFault(error, host);
  });
  // Something else answers there: a page of the site, a network that wants a password.
  if (url !== asked || headers['tashika-relay'] !== '1') throw new TransportFailure('net.unreachable', { host });
  const fault = headers['tashika-error'];
  if (fault !== undefined) throw refused(fault, headers['retry-after'], world);
  const relay: Relayed = { host, own: await world.own() };
  const received = receivedAt(headers['tashika-received'], now);
  return {
    url: answered(headers['tashika-url'], hop, host),
    status,
    headers: passedOn(headers, relay.own && received !== null),
    body,
    ...(received !== null && { receivedAt: received }),
    relay,
  };
}

/**
 * `no-store`, as hosts are asked, would tell the relay to ask again for each badge of a wall: browsers send it as `no-cache`. What it
 * sends may be kept for as long as it says, and tells when it came from the host.
 */
function sendTo(world: RelayWorld, fresh: boolean): Transport {
  return fetchTransport({ fetch: (url, init) => world.fetch(url, { ...init, cache: fresh ? 'reload' : 'default' }) });
}

/** The relay itself gave no answer: it is named, not the host that it was to ask. */
function atFault(error: unknown, host: string): unknown {
  if (!(error instanceof TransportFailure) || error.code !== 'net.unreachable') return error;
  return new TransportFailure(error.code, { final: error.final, host });
}

/** The relay says that it has no answer, or wants us to wait. */
function refused(fault: string, retryAfter: string | undefined, world: RelayWorld): TransportFailure {
  const { host } = world;
  if (!FAULTS.has(fault)) return new TransportFailure('net.unreachable', { final: true, host });
  if (fault !== 'net.rate-limited') return new TransportFailure(fault as NetCode, { final: true });
  const now = world.clock();
  const asked = retryAfterMs(retryAfter, now) ?? REST_MS.least;
  world.restUntil = now + Math.min(REST_MS.most, Math.max(REST_MS.least, asked));
  return new TransportFailure('net.rate-limited', { final: true, host });
}

/** The address that answered the relay. What carries identity must have stayed on the site that was asked (threats.md T23). */
function answered(said: string | undefined, hop: Hop, host: string): string {
  // A relay that does not say so may have been led anywhere.
  if (said === undefined) throw new TransportFailure('net.unreachable', { final: true, host });
  const trail = startTrail(new URL(hop.url));
  if (said === trail.at.href) return said;
  try {
    return nextStep(trail, said, hop.follow).at.href;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    throw new TransportFailure(error.problem.code as NetCode, { final: true });
  }
}

/** When the relay had it from the host: never later than now, and never so long ago that it should not be there any more. */
function receivedAt(said: string | undefined, now: number): number | null {
  const time = Date.parse(said ?? '');
  return Number.isNaN(time) ? null : Math.min(now, Math.max(now - OLDEST_MS, time));
}

function passedOn(headers: Readonly<Record<string, string>>, dated: boolean): Record<string, string> {
  const names = dated ? [...PASSED_ON, 'date'] : PASSED_ON;
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}
