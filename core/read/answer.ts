import { parseJson } from '../lib/json.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import type { HttpPurpose, HttpResponse, Ports } from '../ports.ts';
import { isClaimLink } from './claim-link.ts';
import { containerOf } from './containers/registry.ts';

/**
 * What the answer of a host means for a badge that should lie there. HTTP 200 proves nothing: platforms send errors and login
 * pages with it, so an answer is judged by its content (threats.md T27, T47; docs/platforms.md).
 */
export type Answer =
  | { kind: 'document'; url: string; document: JsonObject; notes: readonly Problem[] }
  /** 410, or `revoked: true` in a body of any status. */
  | { kind: 'withdrawn'; url: string; document: JsonObject | null }
  /** The host says that it has no such thing: 404, or an error in the body. */
  | { kind: 'absent'; url: string; problem: Problem }
  /** Another file that may hold a badge: a picture or a token. */
  | { kind: 'file'; url: string; bytes: Uint8Array }
  | { kind: 'page'; url: string; bytes: Uint8Array; headers: HttpResponse['headers'] }
  /** Nothing can be concluded. */
  | { kind: 'unusable'; url: string; problems: readonly [Problem, ...Problem[]] };

/** Asks one address and judges the answer; never throws a `BadgeProblem` of the network. */
export async function ask(http: Ports['http'], url: string, purpose: HttpPurpose): Promise<Answer> {
  // A badge, a page or an imported copy could name the link by which somebody else receives a badge: that is never opened.
  if (isClaimLink(url)) {
    return { kind: 'unusable', url, problems: [{ code: 'net.claim-link', detail: { host: new URL(url).host } }] };
  }
  try {
    return judge(await http({ url, purpose }));
  } catch (error) {
    if (!(error instanceof BadgeProblem) || !error.problem.code.startsWith('net.')) throw error;
    return { kind: 'unusable', url, problems: [error.problem, ...error.beside] };
  }
}

/** The document of an answer that simply has one, else `null`. */
export function answerOf(answer: Answer): JsonObject | null {
  return answer.kind === 'document' ? answer.document : null;
}

function judge(response: HttpResponse): Answer {
  const { url, status, body } = response;
  const host = new URL(url).host;
  const notes = response.notes.map((code): Problem => ({ code: code as Problem['code'], detail: { host } }));
  const unusable = (code: Problem['code'], detail = {}): Answer => ({
    kind: 'unusable',
    url,
    problems: [{ code, detail: { host, ...detail } }],
  });
  const json = readBody(body, status);
  const document = isObject(json) ? json : null;
  if (document?.['revoked'] === true || status === 410) return { kind: 'withdrawn', url, document };
  if (status === 404) return { kind: 'absent', url, problem: { code: 'net.not-found', detail: { host } } };
  if (status === 429) return unusable('net.rate-limited');
  if (status < 200 || status > 299) return unusable('net.http-error', { status });
  if (document) {
    const absent = isErrorBody(document);
    if (absent) return { kind: 'absent', url, problem: { code: 'net.error-body', detail: { host } } };
    return { kind: 'document', url, document, notes };
  }
  if (json !== undefined) return unusable('net.bad-body');
  const container = containerOf(body);
  if (container && container.id !== 'json') return { kind: 'file', url, bytes: body };
  return looksLikeMarkup(body) ? { kind: 'page', url, bytes: body, headers: response.headers } : unusable('net.bad-body');
}

/** `undefined`: not JSON, or cut short. Faults of a whole document (two names alike, depth …) are the badge's: they are thrown. */
function readBody(body: Uint8Array, status: number): Json | undefined {
  if (containerOf(body)?.id !== 'json') return undefined;
  try {
    return parseJson(body).value;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    const unreadable = error.problem.code === 'parse.syntax' || error.problem.code === 'parse.encoding';
    if (unreadable || status !== 200) return undefined;
    throw error;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `{"errors": …}`, `{"status": 500}`, `{"status": "error"}`: how platforms say "no" with 200. */
function isErrorBody(document: JsonObject): boolean {
  const { errors, status } = document as { errors?: Json; status?: Json };
  if (errors !== undefined && errors !== null) return true;
  return (typeof status === 'number' && status >= 400) || status === 'error';
}

/** After an optional byte-order mark and blanks, `<`. */
function looksLikeMarkup(body: Uint8Array): boolean {
  let at = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 3 : 0;
  while (body[at] === 0x20 || body[at] === 0x09 || body[at] === 0x0a || body[at] === 0x0d) at++;
  return body[at] === 0x3c;
}
