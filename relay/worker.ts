import type { Relay } from './contract.ts';
import { edgeCache } from './edge-cache.ts';
import { createRelay } from './handler.ts';
import { type RateLimitBinding, workerRates } from './worker-rates.ts';
import { workerTransport } from './worker-transport.ts';

/** What `wrangler.jsonc` or a workerd of one's own gives. All text; what is absent or empty has its default. */
export interface WorkerEnv {
  /** The origins of the pages that may ask, separated by commas or spaces, or `*`. Without one nobody may. */
  ALLOW_ORIGIN?: string;
  /** Further origins under which this relay is reached. */
  OWN_ORIGIN?: string;
  /** The path under which it is mounted, `/relay`. */
  BASE_PATH?: string;
  /** A DNS-over-HTTPS server (`workerTransport` says when it is of use). */
  RESOLVER?: string;
  /** `on`: `/metrics` answers. Each isolate has figures of its own, and anybody may read them: off. */
  METRICS?: string;
  /** `off`: no line for each request. */
  LOG?: string;
  RATE_LIMIT?: RateLimitBinding;
}

interface Context {
  waitUntil: (work: Promise<unknown>) => void;
}

/** One for each isolate: rates, breakers and figures are its own, and go with it. */
let relay: Relay | null = null;

/** The relay on Cloudflare Workers, and in any workerd. */
export default {
  fetch(request: Request, env: WorkerEnv, context: Context): Promise<Response> {
    relay ??= relayOf(env, new URL(request.url).origin);
    // The platform sets it and takes away what the caller wrote there. Elsewhere the proxy in front of workerd must do both; without
    // one all callers share one allowance, which is never too generous.
    const address = request.headers.get('cf-connecting-ip') ?? '';
    return relay.handle(request, { address, later: (work) => context.waitUntil(work) });
  },
};

function listOf(text = ''): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

function relayOf(env: WorkerEnv, origin: string): Relay {
  const clock = () => Date.now();
  return createRelay({
    allowOrigins: listOf(env.ALLOW_ORIGIN),
    ownOrigins: listOf(env.OWN_ORIGIN),
    basePath: env.BASE_PATH ?? '',
    transport: workerTransport((url, init) => fetch(url, init), env.RESOLVER || null),
    clock,
    // Shared by all isolates of a location. On workers.dev it keeps nothing: a relay of some use has a domain of its own.
    cache: edgeCache((caches as unknown as { default: Cache }).default, origin, clock),
    rates: workerRates(env.RATE_LIMIT),
    log: env.LOG === 'off' ? undefined : (entry) => console.log(JSON.stringify(entry)),
    metrics: env.METRICS === 'on',
    apart: true,
  });
}
