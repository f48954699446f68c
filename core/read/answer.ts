import { hostOf } from '../lib/host-of.ts';
import { isObject, parseJson } from '../lib/json.ts';
import { looksLikeMarkup } from '../lib/looks-like-markup.ts';
import { utf8 } from '../lib/utf8.ts';
import type { Answer, ForeignRelay } from '../model/answer.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import type { HttpPurpose, HttpResponse, Ports } from '../ports.ts';
import { addressIn } from './address-in.ts';
import { containerOfFile } from './container-of.ts';
import { beginsAsJson } from './containers/first-byte.ts';

/**
 * Asks one address and judges the answer; never throws a `BadgeProblem` of the network.
 *
 * @param maxValues of a document that holds more than one badge
 */
export async function ask(http: Ports['http'], url: string, purpose: HttpPurpose, maxValues?: number): Promise<Answer> {
  const address = await addressIn(url);
  // A wrapped address may hold the reader's own, and a short link tells its maker who looks: neither is asked for a badge. Nor is the
  // link by which somebody receives one. Nor is a wrapper read for it: the badge would be asked of one host and shown as another's.
  const { kind } = address;
  const isClaim = kind === 'platform' && address.match.kind === 'claim';
  if (isClaim || kind === 'wrapped' || kind === 'short' || (kind !== 'none' && address.wrapped)) {
    return unusable(url, 'net.never-asked', { host: hostOf(url) });
  }
  if (address.kind === 'platform' && address.match.kind === 'damaged') {
    return unusable(url, 'read.address-damaged', { platform: address.platform.name });
  }
  let foreign: ForeignRelay | null = null;
  try {
    // Without trackers and what a page says of its visitor.
    const response = await http({ url: address.kind === 'none' ? url : address.url, purpose });
    foreign = foreignRelay(response);
    if (foreign === null) return await judge(response, maxValues);
    // Whatever counts because of the host that serves it says nothing now, for the badge or against it. What a person pointed at, and
    // a picture, may hold something signed, which speaks for itself.
    const answer = purpose === 'entry' || purpose === 'image' ? await judge(response) : null;
    if (answer?.kind === 'document' || answer?.kind === 'file') return { ...answer, foreign };
    return unusable(response.url, 'net.foreign-relay', { host: foreign });
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    // Whoever brought it may have broken it.
    if (foreign !== null) return unusable(url, 'net.foreign-relay', { host: foreign });
    if (!error.problem.code.startsWith('net.')) return { kind: 'refused', url, problem: error };
    return { kind: 'unusable', url, problems: [error.problem, ...error.beside] };
  }
}

/** The host of the relay that an answer came through, if that is not the site's own (threats.md T67). */
export function foreignRelay({ relay }: HttpResponse): ForeignRelay | null {
  return relay && !relay.own ? relay.host : null;
}

/** What is to be said of the way of an answer, beside whatever it is relied upon for. */
export function remarksOn({ url, notes, relay }: HttpResponse): Problem[] {
  const host = hostOf(url);
  const remarks = notes.map((code): Problem => ({ code: code as Problem['code'], detail: { host } }));
  return relay?.own ? [...remarks, { code: 'net.via-relay', detail: { host: relay.host } }] : remarks;
}

function unusable(url: string, code: Problem['code'], detail: Problem['detail']): Answer {
  return { kind: 'unusable', url, problems: [{ code, detail }] };
}

async function judge(response: HttpResponse, maxValues?: number): Promise<Answer> {
  const { url, status, body } = response;
  const host = new URL(url).host;
  const absent = (code: Problem['code']): Answer => ({ kind: 'absent', url, problem: { code, detail: { host } } });
  const json = readBody(body, status, maxValues);
  const document = isObject(json) ? json : null;
  if (status === 410) return { kind: 'withdrawn', url, document };
  const flagged = document?.['revoked'] ? (await import('./withdrawn-flag.ts')).judgeFlag(url, document) : null;
  if (flagged) return flagged;
  if (status === 404) return absent('net.not-found');
  if (status === 429) return unusable(url, 'net.rate-limited', { host });
  // 206 is part of something, 203 is somebody else's word.
  if (status !== 200) return unusable(url, 'net.http-error', { host, status });
  // `null` and `{}` are how some platforms say "no such badge".
  if (json === null || (document && Object.keys(document).length === 0)) return absent('net.bad-body');
  if (document && isErrorBody(document)) return absent('net.error-body');
  if (document) return { kind: 'document', url, document, notes: remarksOn(response) };
  if (json !== undefined) return unusable(url, 'net.bad-body', { host });
  if (!beginsAsJson(body) && (await containerOfFile(body)) !== null)
    return { kind: 'file', url, bytes: body, notes: remarksOn(response) };
  return looksLikeMarkup(body)
    ? { kind: 'page', url, bytes: body, headers: response.headers }
    : unusable(url, 'net.bad-body', { host });
}

/** `undefined`: not JSON, or cut short. Faults of a whole document (two names alike, depth …) are the badge's: they are thrown. */
function readBody(body: Uint8Array, status: number, maxValues?: number): Json | undefined {
  // `null` is the one JSON text that no container begins with and some hosts answer with.
  if (body.length < 16 && utf8(body)?.trim() === 'null') return null;
  if (!beginsAsJson(body)) return undefined;
  try {
    return parseJson(body, maxValues).value;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    const unreadable = error.problem.code === 'parse.syntax' || error.problem.code === 'parse.encoding';
    if (unreadable || status !== 200) return undefined;
    throw error;
  }
}

/**
 * `{"errors": …}`, also an empty list, `{"error": …}`, `{"status": 500}`, `{"status": "error"}`: how platforms say "no" with 200
 * (lecos.md §5.2). `null`, and an `error` that is `false` or `""`, beside something good mean that there was none.
 */
function isErrorBody({ errors = null, error, status }: JsonObject): boolean {
  return errors !== null || Boolean(error) || status === 'error' || Number(status) >= 400;
}
