import { hostOf } from '../../lib/host-of.ts';
import { httpsForm } from '../../lib/https-form.ts';
import { looksLikeMarkup } from '../../lib/looks-like-markup.ts';
import type { ForeignRelay } from '../../model/answer.ts';
import type { Context } from '../../model/context.ts';
import type { Json } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { oneId } from '../../parse/vc/one.ts';
import type { HttpResponse } from '../../ports.ts';
import { foreignRelay, remarksOn } from '../../read/answer.ts';

/** A list as its host served it. */
export interface ServedList {
  /** As asked, https. */
  url: string;
  host: string;
  body: Uint8Array;
  /** Milliseconds since the epoch. */
  receivedAt: number;
  /** It came through somebody's relay, which may have changed it or kept it back for an older one. */
  foreign: ForeignRelay | null;
  /** What is to be said of the way of the answer. */
  notes: readonly Problem[];
}

/**
 * Asks for the list at `address`. Only 200 is a list: 404 is not "not withdrawn" (threats.md T47).
 *
 * @param address as the badge names it
 * @param fresh past what is kept
 * @throws BadgeProblem status.unavailable, with the reason beside it
 */
export async function fetchList({ http }: Context, address: Json | undefined, fresh = false): Promise<ServedList> {
  // What is signed has an object in place of an id where more is said of the same id, as of an entry that has that of its list.
  const named = oneId(address) ?? '';
  // What is no address at all is refused by the URL policy, which says why.
  const url = httpsForm(named) ?? named;
  const host = hostOf(url);
  const unavailable = (why: readonly Problem[]) => new BadgeProblem('status.unavailable', { host: host || named }, why);
  if (named === '') throw unavailable([]);
  const response = await ask(http, url, fresh).catch((error: unknown) => {
    throw error instanceof BadgeProblem ? unavailable(error.all) : error;
  });
  const { status, body, receivedAt } = response;
  if (status === 404) throw unavailable([{ code: 'net.not-found', detail: { host } }]);
  if (status !== 200) throw unavailable([{ code: 'net.http-error', detail: { host, status } }]);
  if (looksLikeMarkup(body)) throw unavailable([{ code: 'net.login-wall', detail: { host } }]);
  return { url, host, body, receivedAt, foreign: foreignRelay(response), notes: remarksOn(response) };
}

/**
 * Refuses a list that has no signature, or an answer that a later list may take back, where it came through somebody's relay
 * (threats.md T67).
 *
 * @throws BadgeProblem net.foreign-relay
 */
export function demandOfHost({ foreign }: Pick<ServedList, 'foreign'>): void {
  if (foreign !== null) throw new BadgeProblem('net.foreign-relay', { host: foreign });
}

async function ask(http: Context['http'], url: string, fresh: boolean): Promise<HttpResponse> {
  return http({ url, purpose: 'status', ...(fresh && { fresh }) });
}
