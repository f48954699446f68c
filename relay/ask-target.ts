import { BadgeProblem, createHttp, type HttpResponse, type Ports, TransportFailure } from '../core/index.ts';
import type { AnswerCache, KeptAnswer, RelayLimits, RelayOptions } from './contract.ts';
import { judgeBody, type Kind } from './judge-body.ts';
import { keepTime } from './keep-time.ts';
import { BREAKER } from './limits.ts';
import { refusal } from './refusal.ts';
import { createStanding } from './standing.ts';

/** What a target said, as far as it may be told. */
export interface TargetAnswer {
  answer: KeptAnswer;
  kind: Kind | null;
  cache: 'hit' | 'miss' | 'bypass';
  /** Nobody may keep it. */
  secret: boolean;
  /** Milliseconds after which the target wants to be asked again. */
  retryMs: number | null;
}

/** The targets of a relay. */
export interface Targets {
  /** What one said before and may be given again; `null`: nothing. */
  kept: (url: URL) => Promise<TargetAnswer | null>;
  /** Whether a host has answered lately. */
  isKnown: (host: string) => boolean;
  /** Asks one. Rejects with a `Refusal`. */
  ask: (url: URL, options: AskOptions) => Promise<TargetAnswer>;
}

interface AskOptions {
  fresh: boolean;
  known: boolean;
  signal: AbortSignal;
  later: (work: Promise<unknown>) => void;
}

/** The same for everybody: nothing that a caller writes reaches a target. What badges are made of, documents first. */
const ACCEPT = [
  ...['application/ld+json', 'application/json;q=0.9', 'application/vc;q=0.9', 'application/did+json;q=0.9'],
  ...['application/vc+jwt;q=0.8', 'application/jwt;q=0.8', 'image/svg+xml;q=0.5', 'image/png;q=0.5', 'text/plain;q=0.2'],
].join(', ');

/** Statuses that a browser or a proxy would take as meant for itself, not for the page. */
const ABOUT_THE_CONNECTION: ReadonlySet<number> = new Set([407, 408, 421, 425, 426, 431]);
const SILENT: ReadonlySet<string> = new Set(['net.timeout', 'net.unreachable']);
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Asks targets through the guard of core, which judges every hop, bounds time and bytes, lets each host have few connections and asks
 * once for all who want the same at the same time. What it brings is judged, and kept for as long as the target allows. Hosts that
 * answered lately have a guard of their own, so that no number of slow ones takes their turns.
 */
export function targets(
  options: RelayOptions,
  limits: RelayLimits,
  cache: AnswerCache | null,
  own: (host: string) => boolean,
): Targets {
  const standing = createStanding(options.clock);
  const shared = options.apart ? null : { known: guard(options, limits, own), others: guard(options, limits, own) };
  return {
    async kept(url) {
      const hit = await cache?.get(url.href).catch(() => null);
      if (!hit || hit.until <= options.clock()) return null;
      return { answer: hit, kind: null, cache: 'hit', secret: false, retryMs: null };
    },
    isKnown: standing.isKnown,
    async ask(url, { fresh, known, signal, later }) {
      const state = fresh ? 'bypass' : 'miss';
      const http = shared?.[known ? 'known' : 'others'] ?? guard(options, limits, own);
      // A picture may move to another host. What else does is refused below, when it is known what it is (threats.md T23).
      const response = await http({ url: url.href, purpose: 'image', signal }).catch((error: unknown) => {
        if (!(error instanceof BadgeProblem)) throw error;
        return error;
      });
      if (response instanceof BadgeProblem) {
        // Somebody who has gone says nothing of the host, nor does time that was spent in waiting for a turn.
        if (!signal.aborted && SILENT.has(response.problem.code)) standing.blame(url.hostname);
        return waiting(response, url, state, options.clock());
      }
      const asked = judged(response, url);
      standing.praise(url.hostname);
      // One that cannot be kept is no reason not to give it.
      if (cache && asked.answer.until > asked.answer.receivedAt) later(cache.put(url.href, asked.answer).catch(() => {}));
      return { ...asked, cache: state };
    },
  };
}

function guard({ transport, clock }: RelayOptions, limits: RelayLimits, own: (host: string) => boolean): Ports['http'] {
  return createHttp({
    clock,
    transport: async (hop) => {
      // Here as well as in the question: a target may redirect to us.
      if (own(new URL(hop.url).hostname)) throw new TransportFailure('net.relay-loop', { final: true });
      return transport({ ...hop, accept: ACCEPT });
    },
    // The page tries again, if at all; both together would ask nine times.
    tries: 1,
    budget: { headersMs: limits.headersMs, tryMs: limits.tryMs, totalMs: limits.totalMs },
    gate: { atOnce: limits.atOnce, perHost: limits.perHost, waiting: limits.waiting },
    breaker: BREAKER,
  });
}

/** A target that wants us to wait has answered, with 429; everything else that the guard says is no answer. */
function waiting(problem: BadgeProblem, url: URL, cache: TargetAnswer['cache'], now: number): TargetAnswer {
  const { code, detail } = problem.problem;
  if (code !== 'net.rate-limited') throw refusal(code === 'net.timeout' ? 504 : 502, code as `net.${string}`);
  const until = Date.parse(String(detail?.['time'] ?? ''));
  const retryMs = Number.isNaN(until) ? null : Math.max(0, until - now);
  const answer: KeptAnswer = { ...EMPTY, url: url.href, status: 429, receivedAt: now, until: now };
  return { answer, kind: null, cache, secret: true, retryMs };
}

const EMPTY = { type: null, body: new Uint8Array(), date: null, ageMs: 0 } as const;

function judged(response: HttpResponse, asked: URL): Omit<TargetAnswer, 'cache'> {
  const { status, headers, body, receivedAt } = response;
  // An informational or partial answer, a redirect to nowhere, an answer to a question that was not asked.
  if (status !== 200 && (status < 400 || ABOUT_THE_CONNECTION.has(status))) throw refusal(502, 'net.http-error');
  const what = body.byteLength === 0 ? null : judgeBody(body, headers['content-type']);
  const refused = what !== null && 'refused' in what;
  // "Withdrawn" and "not there" mostly come with a web page: the status is an answer, the page stays here.
  if (status === 200 && refused) throw refusal(502, what.refused);
  const kind = what === null || refused ? null : what.kind;
  keptOnSite(kind, response, asked);
  const keep = keepTime(kind === 'png' || kind === 'svg' ? 'picture' : 'document', status, headers, receivedAt);
  const date = HTTP_DATE.test(headers['date'] ?? '') ? (headers['date'] ?? null) : null;
  const answer: KeptAnswer = {
    url: response.url,
    status,
    type: what === null || refused ? null : what.type,
    body: kind === null ? EMPTY.body : body,
    date,
    receivedAt,
    ageMs: keep.ageMs,
    until: receivedAt + keep.ms,
  };
  return { answer, kind, secret: keep.secret || status >= 500, retryMs: null };
}

/**
 * A document says who it is by where it lies, so that it may not come over another host (threats.md T23). A picture may lie elsewhere,
 * and the address that answered is told; but a way out and back is seen here alone, and the picture may be a badge.
 */
function keptOnSite(kind: Kind | null, { url, notes }: HttpResponse, asked: URL): void {
  if (!notes.includes('net.redirect-image')) return;
  const picture = kind === 'png' || kind === 'svg';
  if (!picture || new URL(url).hostname === asked.hostname) throw refusal(502, 'net.redirect-cross-origin');
}
