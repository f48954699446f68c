import { admissionOf, admit } from './admit-origin.ts';
import { type TargetAnswer, targets } from './ask-target.ts';
import { callerKey } from './caller-key.ts';
import {
  type Caller,
  FETCH_PATH,
  type LogEntry,
  type Question,
  RELAY_AGENT,
  type Relay,
  type RelayOptions,
  type Reply,
} from './contract.ts';
import { LIMITS } from './limits.ts';
import { memoryCache } from './memory-cache.ts';
import { memoryRates } from './memory-rates.ts';
import { createMetrics } from './metrics.ts';
import { readQuestion } from './read-question.ts';
import { Refusal, refusal } from './refusal.ts';
import { ownReply, preflightReply, refusalReply, targetReply } from './respond.ts';
import { createTurns } from './turns.ts';

/** One request on its way through the relay. */
interface Visit {
  question: Question;
  url: URL;
  caller: Caller;
  /** Of `access-control-allow-origin`, once it is known. */
  allow: string | null;
}

/** What a request came to, and what is told of it in the log; `quiet`: nothing, since whoever watches a relay asks all day. */
interface Outcome {
  reply: Reply;
  entry: Partial<LogEntry>;
  quiet?: boolean;
}

/**
 * The relay as a function from a request to an answer, pure of platform: it lets pages of some origins reach the documents and pictures
 * of badges on hosts that do not answer other sites' pages, and nothing else (threats.md T26). The order of the questions is the rule.
 *
 * @throws TypeError where an allowed origin is none
 */
export function createRelay(options: RelayOptions): Relay {
  const { clock, log, healthy = () => true } = options;
  const limits = { ...LIMITS, ...options.limits };
  const admission = admissionOf(options.allowOrigins);
  const own = new Set((options.ownOrigins ?? []).map((origin) => new URL(origin).origin));
  const ownHosts = new Set([...own].map((origin) => new URL(origin).hostname));
  const base = (options.basePath ?? '').replace(/\/+$/, '');
  const cache = options.cache === undefined ? memoryCache(limits.cacheBytes) : options.cache;
  const rates = options.rates ?? memoryRates();
  const metrics = createMetrics();
  const turns = createTurns(limits);
  const { kept, isKnown, ask } = targets(options, limits, cache, (host) => ownHosts.has(host));

  async function answerOf(visit: Visit): Promise<Outcome> {
    const { question, url } = visit;
    const { method, headers } = question;
    if (method !== 'GET' && method !== 'OPTIONS') throw refusal(405, 'relay.method');
    const path = pathWithin(url.pathname, base);
    const about = method === 'GET' ? aboutItself(path) : null;
    if (about) return { reply: about, entry: {}, quiet: true };
    if (path !== FETCH_PATH && path !== '/') throw refusal(404, 'relay.no-such-path');
    const { admitted, allow } = admit(admission, own, { origin: headers.get('origin'), site: headers.get('sec-fetch-site') });
    if (!admitted) throw refusal(403, 'relay.origin');
    // From here on the page may read why.
    visit.allow = allow;
    if (method === 'OPTIONS') return { reply: preflightReply(allow), entry: { outcome: 'preflight' } };
    const answered = await relayed(visit);
    const { answer, kind, cache: state } = answered;
    const outcome = answer.status === 200 ? 'ok' : `target-${answer.status}`;
    const entry = { outcome, cache: state, bytes: answer.body.byteLength, ...(kind && { kind }) };
    return { reply: targetReply(answered, allow, clock()), entry };
  }

  function aboutItself(path: string): Reply | null {
    if (path === '/health') {
      const well = healthy();
      return ownReply(well ? 200 : 503, JSON.stringify({ status: well ? 'ok' : 'stopping' }), 'application/json');
    }
    if (path !== '/metrics' || options.metrics === false) return null;
    return ownReply(200, metrics.text({ waiting: turns.waiting() }), 'text/plain; version=0.0.4; charset=utf-8');
  }

  async function relayed({ question, url, caller }: Visit): Promise<TargetAnswer> {
    const target = readQuestion(url.search);
    const loops = ownHosts.has(target.hostname) || url.hostname === target.hostname || isFromRelay(question);
    if (loops) throw refusal(400, 'net.relay-loop');
    const key = callerKey(caller.address);
    const wait = await rates.take(key, target.href, clock());
    if (wait > 0) throw refusal(429, 'net.rate-limited', wait);
    const fresh = wantsFresh(question);
    // Before the turn: what is kept is given also while slow hosts have taken all that there is.
    const hit = fresh ? null : await kept(target);
    if (hit) return hit;
    const known = isKnown(target.hostname);
    const release = turns.enter(key, known);
    // Waiting for a turn at a slow host counts too: whoever asks has long given up by then.
    const time = within(limits.totalMs, question);
    try {
      return await ask(target, { fresh, known, signal: time.signal, later: caller.later ?? (() => {}) });
    } finally {
      time.end();
      release();
    }
  }

  async function answer(question: Question, caller: Caller): Promise<Reply> {
    const began = clock();
    metrics.begin();
    const visit: Visit = { question, url: new URL(question.url), caller, allow: null };
    const { reply, entry, quiet } = await answerOf(visit).catch((error: unknown): Outcome => failed(error, visit.allow));
    const line: LogEntry = {
      time: new Date(began).toISOString(),
      event: entry.fault === undefined ? 'answer' : 'error',
      status: reply.status,
      outcome: 'ok',
      bytes: 0,
      ms: Math.max(0, clock() - began),
      ...entry,
    };
    metrics.end(quiet ? null : line);
    if (!quiet) log?.(line);
    return reply;
  }

  return {
    answer,
    handle: async (request, caller) => {
      const { body, status, headers } = await answer(request, caller);
      return new Response(body as BodyInit | null, { status, headers });
    },
  };
}

/** The path below the one that the relay is mounted under; '': it is not below. */
function pathWithin(path: string, base: string): string {
  return path === base || path.startsWith(`${base}/`) ? path.slice(base.length) || '/' : '';
}

/** A signal that ends with that of the request, and after `ms`. To be ended in any case. */
function within(ms: number, { signal }: Question): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const timer = setTimeout(stop, ms);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    },
  };
}

/** A page that is to show the newest asks so (RFC 9111 §5.2.1); browsers write it where a page fetches with `cache: 'reload'`. */
function wantsFresh({ headers }: Question): boolean {
  const control = headers.get('cache-control');
  return control === null
    ? headers.get('pragma') === 'no-cache'
    : /(?:^|[\s,])(?:no-cache|no-store|max-age=0)(?:[\s,]|$)/i.test(control);
}

/** A relay that asks a relay is a circle, or soon will be. A browser lets no page write either header. */
function isFromRelay({ headers }: Question): boolean {
  return [headers.get('user-agent'), headers.get('via')].some((value) => value?.includes(RELAY_AGENT));
}

function failed(error: unknown, allow: string | null): Outcome {
  if (error instanceof Refusal) return { reply: refusalReply(error, allow), entry: { outcome: error.code } };
  const fault = refusal(500, 'relay.internal-error');
  return { reply: refusalReply(fault, allow), entry: { outcome: fault.code, fault: placeOf(error) } };
}

/** Where a fault of ours is; its message may hold an address. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return `${error.name} ${/\n\s*(at [^\n]*)/.exec(error.stack ?? '')?.[1] ?? ''}`.trimEnd();
}
