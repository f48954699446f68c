import { KEEP_MS } from './limits.ts';

/** How long an answer may be given again, and what is said of that to whoever gets it. */
export interface KeepTime {
  /** Milliseconds from its arrival; 0: not at all. */
  ms: number;
  /** It must be kept by nobody. */
  secret: boolean;
  /** Milliseconds that it was old on arrival. */
  ageMs: number;
}

/** "Not there" and "not for you"; of other faults the next minute may say something else. */
const NEGATIVE: ReadonlySet<number> = new Set([401, 403, 404, 410, 451]);
const MAX_AGE_SECONDS = 31_536_000;

/**
 * How long a target lets its answer be kept (RFC 9111 §4.2, §5.2.2), within bounds of ours: it may shorten them, never stretch.
 *
 * @param headers lower-case names; attacker-controlled
 * @param receivedAt milliseconds since the epoch
 */
export function keepTime(
  kind: 'document' | 'picture',
  status: number,
  headers: Readonly<Record<string, string>>,
  receivedAt: number,
): KeepTime {
  const control = directives(headers['cache-control']);
  const ageMs = seconds(headers['age']) ?? 0;
  const secret = control.has('no-store') || control.has('private');
  const longest = NEGATIVE.has(status) ? KEEP_MS.negative : status === 200 ? KEEP_MS[kind] : 0;
  if (secret || longest === 0 || control.has('no-cache') || headers['vary']?.includes('*')) return { ms: 0, secret, ageMs };
  const stated = lifetime(control, headers, receivedAt);
  const left = stated === null ? KEEP_MS.unsaid : stated - ageMs;
  return { ms: Math.max(0, Math.min(longest, left)), secret, ageMs };
}

/** In milliseconds, from when the target made it; `null`: it does not say. What cannot be read is over already. */
function lifetime(
  control: ReadonlyMap<string, string>,
  headers: Readonly<Record<string, string>>,
  receivedAt: number,
): number | null {
  for (const name of ['s-maxage', 'max-age']) {
    const value = control.get(name);
    if (value !== undefined) return seconds(value) ?? 0;
  }
  const expires = headers['expires'];
  if (expires === undefined) return null;
  const made = Date.parse(headers['date'] ?? '');
  const until = Date.parse(expires) - (Number.isNaN(made) ? receivedAt : made);
  return Number.isNaN(until) ? 0 : until;
}

function directives(header: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', value = ''] = part.split('=', 2).map((piece) => piece.trim().replace(/^"|"$/g, ''));
    // Of a directive that is given twice the first counts (RFC 9111 §4.2.1).
    if (name !== '' && !found.has(name)) found.set(name, value);
  }
  return found;
}

/** In milliseconds; `null`: not a number of seconds. */
function seconds(text: string | undefined): number | null {
  const value = text?.trim() ?? '';
  return /^\d+$/.test(value) ? Math.min(Number(value), MAX_AGE_SECONDS) * 1_000 : null;
}
