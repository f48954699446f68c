import type { HttpRequest, HttpResponse, Ports } from '../ports.ts';
import { judgeUrl } from './url-policy.ts';

/** An answer, and what was sent for it. */
export type SessionAnswer = HttpResponse & Pick<HttpRequest, 'post'>;

/** One verification's view of the network: each address at most once, all within one budget, every answer remembered. */
export interface Session {
  http: Ports['http'];
  /** Every answer that arrived, in the order of arrival. */
  answers: () => readonly SessionAnswer[];
}

/** Milliseconds in all for one verification (threats.md §8). */
const WHOLE_BUDGET_MS = 20_000;

/**
 * Wraps `http` for one verification. Stages ask for what they need without knowing what another stage asked before; the same
 * address, asked under the same rule for redirects, is asked once and gives the same answer to all, so that no two stages judge different bytes.
 * Whoever cannot use a kept answer asks once more, afresh.
 */
export function sessionHttp(http: Ports['http'], signal?: AbortSignal): Session {
  const asked = new Map<string, Promise<HttpResponse>>();
  const answers: SessionAnswer[] = [];
  let whole: AbortSignal | undefined;
  return {
    http: async (request) => {
      // The guard judges each hop; here the policy holds too where an embedder brings an http of its own.
      judgeUrl(request.url);
      // A picture may move to another host; an answer that came so must never stand in for one that carries identity (T23).
      const key = `${request.purpose === 'image' ? 'image' : 'identity'} ${request.fresh === true} ${request.url} ${request.post}`;
      const kept = asked.get(key);
      if (kept) return kept;
      whole ??= AbortSignal.any([AbortSignal.timeout(WHOLE_BUDGET_MS), ...(signal ? [signal] : [])]);
      const answer = http({ ...request, signal: whole }).then((response) => {
        answers.push({ ...response, post: request.post });
        return response;
      });
      asked.set(key, answer);
      return answer;
    },
    answers: () => answers,
  };
}
