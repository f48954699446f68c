import { BadgeProblem } from '../model/problem.ts';
import type { HttpPurpose, HttpResponse, Ports } from '../ports.ts';
import { type Breaker, createBreaker, type Pass } from './breaker.ts';
import { type Deadline, orAborted, startDeadline } from './deadline.ts';
import { createGate, type Gate } from './gate.ts';
import { keepKey } from './keep-answer.ts';
import {
  ACCEPT,
  BREAKER,
  type BreakerLimits,
  BUDGET,
  type Budget,
  GATE,
  type GateLimits,
  MAX_BODY_BYTES,
  MAX_TRIES,
} from './limits.ts';
import { nextStep, redirectTarget, startTrail, type Trail } from './redirects.ts';
import { isRetryable, pauseMs, retryAfterMs, sleep } from './retry.ts';
import { createSingleFlight } from './single-flight.ts';
import { type Follow, type Transport, type TransportAnswer, TransportFailure } from './transport.ts';
import { judgeUrl } from './url-policy.ts';

/** What the guard works with. A surface gives the transport and the clock; tests and replay give the rest. */
export interface HttpOptions {
  transport: Transport;
  /** Milliseconds since the epoch. */
  clock: () => number;
  /** Rejects when the signal is aborted. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to below 1. */
  random?: () => number;
  /** 1: never ask again, as replay wants it. */
  tries?: number;
  budget?: Partial<Budget>;
  /** For a server, which asks for many people. */
  gate?: Partial<GateLimits>;
  breaker?: Partial<BreakerLimits>;
}

interface World {
  transport: Transport;
  clock: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  random: () => number;
  tries: number;
  budget: Budget;
  gate: Gate;
  breaker: Breaker;
}

/** One request on its way. */
interface Job {
  world: World;
  start: URL;
  purpose: HttpPurpose;
  post: string | undefined;
  fresh: boolean;
  overall: Deadline;
  /** When it had its first turn; `null` while it waits. */
  began: number | null;
  /** Leave to ask, by host: a picture may move to another one. */
  passes: Map<string, Pass>;
  /** The host that was asked last. */
  host: string;
}

/** What one try came to. A failure that may be tried again is a value here, not an error. */
type Tried = HttpResponse | TransportFailure;

/**
 * The one guard between every surface and the network: URL policy, redirects, limits, time, retries, breaker, turns and one
 * request per address (threats.md T22–T24, §8). The parts are files of their own beside this one; this is their order.
 *
 * Any whole answer is given back, whatever its status, for the caller to judge; only 429 and an empty 200 are told here.
 * Rejects with a `BadgeProblem` whose code is `net.*`; its details name hosts in ASCII, never an address, which may hold the
 * viewer's own (T25). A caller who gives up is told `net.timeout`.
 */
export function createHttp(options: HttpOptions): Ports['http'] {
  const world: World = {
    transport: options.transport,
    clock: options.clock,
    sleep: options.sleep ?? sleep,
    random: options.random ?? Math.random,
    tries: options.tries ?? MAX_TRIES,
    budget: { ...BUDGET, ...options.budget },
    gate: createGate({ ...GATE, ...options.gate }),
    breaker: createBreaker({ ...BREAKER, ...options.breaker }),
  };
  const share = createSingleFlight<HttpResponse>();
  return async ({ url: text, purpose, post, signal, fresh = false }) => {
    // A fault of this program: nothing but a question to a chain is ever sent.
    if (post !== undefined && purpose !== 'chain') throw new TypeError('post');
    const { url } = judgeUrl(text);
    // The fragment is not sent, so it does not make another request either.
    url.hash = '';
    const gone = () => new BadgeProblem('net.timeout', { host: url.hostname });
    const key = `${fresh} ${keepKey({ url: url.href, purpose, post })}`;
    return share(key, signal, (stop) => request(world, url, { purpose, post, fresh }, stop), gone);
  };
}

async function request(
  world: World,
  start: URL,
  wanted: Pick<Job, 'purpose' | 'post' | 'fresh'>,
  stop: AbortSignal,
): Promise<HttpResponse> {
  const overall = startDeadline(stop, true);
  const job: Job = { world, start, ...wanted, overall, began: null, passes: new Map(), host: start.hostname };
  try {
    const tried = await tryUntilAnswered(job);
    if (tried instanceof TransportFailure) throw tried;
    return settled(job, tried);
  } catch (error) {
    if (!(error instanceof TransportFailure)) throw error;
    // An answer that is too large or unreadable, or a device without network, or a relay that fails, says nothing of the host's health.
    if (SILENT.has(error.code) && error.host === undefined) job.passes.get(job.host)?.fail(error.code, world.clock());
    throw new BadgeProblem(error.code, { host: error.host ?? job.host });
  } finally {
    overall.end();
    for (const pass of job.passes.values()) pass.leave();
  }
}

/** The failures that count against a host, beside the statuses that may be tried again. */
const SILENT: ReadonlySet<string> = new Set(['net.unreachable', 'net.timeout']);

/** Asks, pauses and asks again where that can help; gives back the last outcome. */
async function tryUntilAnswered(job: Job): Promise<Tried> {
  const { world } = job;
  for (let attempt = 1; ; attempt++) {
    const tried = await tryOnce(job);
    const again = tried instanceof TransportFailure ? !tried.final : isRetryable(tried.status);
    const probing = [...job.passes.values()].some((pass) => pass.probe);
    if (!again || attempt >= world.tries || probing) return tried;
    const asked = tried instanceof TransportFailure ? null : retryAfterMs(tried.headers['retry-after'], tried.receivedAt);
    const pause = pauseMs(attempt, world.random(), asked);
    const spent = world.clock() - (job.began ?? world.clock());
    // A pause that ends after the budget would only make the viewer wait for the same answer.
    if (pause === null || spent + pause >= world.budget.totalMs) return tried;
    await world.sleep(pause, job.overall.signal);
  }
}

/** One try: the address and whatever it redirects to. */
async function tryOnce(job: Job): Promise<Tried> {
  const follow: Follow = job.purpose === 'image' ? 'image' : 'identity';
  try {
    let trail = startTrail(job.start);
    for (;;) {
      const answer = await askOne(job, trail, follow);
      // Browsers follow redirects themselves: what is known then is the address that answered.
      if (answer.url !== trail.at.href) trail = movedTo(trail, answer.url, follow);
      // What was sent is not sent on: whoever is asked about a chain was chosen.
      const target = job.post === undefined ? redirectTarget(answer.status, answer.headers) : null;
      if (target === null) return responseOf(job, trail, answer);
      trail = nextStep(trail, target, follow);
    }
  } catch (error) {
    if (error instanceof TransportFailure) return error;
    throw error;
  }
}

function movedTo(trail: Trail, answered: string, follow: Follow): Trail {
  const url = new URL(answered);
  url.hash = '';
  return url.href === trail.at.href ? trail : nextStep(trail, url.href, follow);
}

/** One question in its turn and within its time. */
async function askOne(job: Job, trail: Trail, follow: Follow): Promise<TransportAnswer> {
  const { world, overall } = job;
  const host = trail.at.hostname;
  const release = await world.gate.enter(host, overall.signal);
  const deadline = startDeadline(overall.signal, false);
  try {
    // After the wait: the breaker may have opened meanwhile.
    if (!job.passes.has(host)) job.passes.set(host, world.breaker.enter(host, world.clock()));
    job.host = host;
    if (job.began === null) {
      job.began = world.clock();
      overall.limit(world.budget.totalMs);
    }
    deadline.limit(world.budget.tryMs);
    const onHeaders = deadline.limit(world.budget.headersMs);
    const accept = ACCEPT[job.purpose];
    const maxBytes = MAX_BODY_BYTES[job.purpose];
    const { post, fresh } = job;
    const hop = { url: trail.at.href, accept, post, maxBytes, signal: deadline.signal, follow, onHeaders };
    return await orAborted(world.transport(fresh ? { ...hop, fresh } : hop), deadline.signal);
  } finally {
    deadline.end();
    release();
  }
}

function responseOf(job: Job, trail: Trail, answer: TransportAnswer): HttpResponse {
  return {
    url: trail.at.href,
    status: answer.status,
    headers: answer.headers,
    body: answer.body,
    receivedAt: answer.receivedAt ?? job.world.clock(),
    notes: trail.notes,
    ...(answer.relay && { relay: answer.relay }),
  };
}

/** Tells the breaker about the last answer, and the caller about the two answers that are none. */
function settled(job: Job, response: HttpResponse): HttpResponse {
  const { host } = job;
  if (isRetryable(response.status)) {
    const code = response.status === 429 ? 'net.rate-limited' : 'net.http-error';
    job.passes.get(host)?.fail(code, job.world.clock());
  } else {
    for (const pass of job.passes.values()) pass.succeed();
  }
  if (response.status === 429) throw new BadgeProblem('net.rate-limited', { host, ...timeToWait(response) });
  if (response.status === 200 && response.body.byteLength === 0) throw new BadgeProblem('net.bad-body', { host });
  return response;
}

/** When to ask again, where the host says so within reason: the date goes into a sentence, and the host may write any number. */
function timeToWait({ headers, receivedAt }: HttpResponse): { time?: string } {
  const asked = retryAfterMs(headers['retry-after'], receivedAt);
  const DAY_MS = 86_400_000;
  return asked === null || asked > DAY_MS ? {} : { time: new Date(receivedAt + asked).toISOString() };
}
