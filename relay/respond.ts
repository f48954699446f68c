import type { TargetAnswer } from './ask-target.ts';
import type { Reply } from './contract.ts';
import type { Refusal } from './refusal.ts';

/** On every answer: what came from elsewhere is data, whatever a browser makes of it. */
const EVERYWHERE = {
  'tashika-relay': '1',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const;

/** What a page may read besides the type. */
const EXPOSED = 'age, date, retry-after, tashika-error, tashika-received, tashika-relay, tashika-url';

/** How often a browser asks whether it may ask, in seconds. */
const PREFLIGHT_SECONDS = 86_400;

/**
 * Leave for one page to read the answer. Never with credentials. What is asked for by a page of another origin is another answer for a
 * cache in between, even where there is no such header.
 *
 * @param allow of `access-control-allow-origin`, `null`: none
 */
function crossOrigin(allow: string | null): Record<string, string> {
  if (allow === null) return { vary: 'origin' };
  return { 'access-control-allow-origin': allow, 'access-control-expose-headers': EXPOSED, vary: 'origin' };
}

/** The answer of a target: its body and type, how old it is and where it was, and nothing else of it. */
export function targetReply({ answer, secret, retryMs }: TargetAnswer, allow: string | null, now: number): Reply {
  const ageMs = answer.ageMs + Math.max(0, now - answer.receivedAt);
  const lifeMs = answer.until - answer.receivedAt;
  const control =
    lifeMs > 0 ? `public, max-age=${Math.floor((answer.ageMs + lifeMs) / 1_000)}` : secret ? 'no-store' : 'no-cache';
  return {
    status: answer.status,
    body: answer.body.byteLength === 0 ? null : answer.body,
    headers: {
      ...EVERYWHERE,
      ...crossOrigin(allow),
      ...(answer.type !== null && { 'content-type': answer.type }),
      ...(answer.date !== null && { date: answer.date }),
      age: String(Math.floor(ageMs / 1_000)),
      'cache-control': control,
      // Opened as a page of its own, it would be shown under the name of the relay.
      'content-disposition': 'attachment',
      'tashika-url': answer.url,
      'tashika-received': new Date(answer.receivedAt).toISOString(),
      ...retryAfter(retryMs),
    },
  };
}

/** The relay's own word, told apart from every answer of a target by `tashika-error`. */
export function refusalReply({ status, code, retryMs }: Refusal, allow: string | null): Reply {
  return ownReply(status, JSON.stringify({ code }), 'application/json', {
    ...crossOrigin(allow),
    'tashika-error': code,
    ...(status === 405 && { allow: 'GET, OPTIONS' }),
    ...retryAfter(retryMs),
  });
}

/** The answer to a browser that asks whether a page may ask. */
export function preflightReply(allow: string | null): Reply {
  const headers = {
    ...crossOrigin(allow),
    allow: 'GET, OPTIONS',
    'access-control-allow-methods': 'GET',
    // Whoever wants the newest says so; neither is sent on.
    'access-control-allow-headers': 'accept, cache-control, pragma',
    'access-control-max-age': String(PREFLIGHT_SECONDS),
  };
  return ownReply(204, null, null, headers);
}

/** An answer of the relay about itself, kept by nobody. */
export function ownReply(
  status: number,
  body: string | null,
  type: string | null,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const own = { ...EVERYWHERE, 'cache-control': 'no-store', ...(type !== null && { 'content-type': type }), ...headers };
  return { status, headers: own, body };
}

function retryAfter(ms: number | null): Record<string, string> {
  return ms === null ? {} : { 'retry-after': String(Math.max(1, Math.ceil(ms / 1_000))) };
}
