import { BadgeProblem, judgeUrl } from '../core/index.ts';
import { MAX_QUERY_CHARACTERS } from './limits.ts';
import { refusal } from './refusal.ts';

const NAMES: ReadonlySet<string> = new Set(['u', 'url']);

/**
 * The address that a query asks for: `url=` or `u=`, exactly once and with nothing beside it. An address that was not encoded would
 * lose what stands behind its own `&`, and another one be asked in its place; so whatever else is there is refused.
 *
 * @param search attacker-controlled, with its question mark
 * @throws Refusal
 */
export function readQuestion(search: string): URL {
  if (search.length > MAX_QUERY_CHARACTERS) throw refusal(414, 'net.url-too-long');
  const parts = search.slice(1).split('&');
  const [name, ...rest] = (parts[0] ?? '').split('=');
  if (parts.length !== 1 || name === undefined || !NAMES.has(name) || rest.length === 0) throw refusal(400, 'relay.bad-request');
  const url = allowed(decoded(rest.join('=')));
  // Not sent to anybody, and so no part of the question.
  url.hash = '';
  return url;
}

/** A plus is a plus: addresses hold no blanks. Octets that are not UTF-8 would silently become others. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw refusal(400, 'relay.bad-request');
  }
}

function allowed(text: string): URL {
  if (text === '') throw refusal(400, 'relay.bad-request');
  try {
    return judgeUrl(text).url;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    const { code } = error.problem;
    throw refusal(code === 'net.url-too-long' ? 414 : 400, code as `net.${string}`);
  }
}
