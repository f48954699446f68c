import { BadgeProblem } from '../model/problem.ts';
import { MAX_REDIRECTS } from './limits.ts';
import type { Follow, NetCode } from './transport.ts';
import { judgeUrl } from './url-policy.ts';

/** The way of one request: where it began, where it is, and what is to be said about it. */
export interface Trail {
  readonly start: URL;
  readonly at: URL;
  /** Addresses asked so far, `at` among them. */
  readonly asked: readonly string[];
  readonly notes: readonly NetCode[];
}

const REDIRECT: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A trail at its beginning. */
export function startTrail(start: URL): Trail {
  return { start, at: start, asked: [start.href], notes: [] };
}

/** Where an answer points on to: its `Location`, if its status is one that redirects; else `null`. */
export function redirectTarget(status: number, headers: Readonly<Record<string, string>>): string | null {
  const location = REDIRECT.has(status) ? headers['location'] : undefined;
  return location === undefined ? null : utf8Of(location);
}

/**
 * One step on: judges where a redirect leads before it is asked (threats.md T23).
 *
 * What carries identity stays on the host it was asked from; only `www.` may come or go. Both are held against the first
 * address, so that two harmless steps do not add up to a foreign host. Pictures may move: their bytes are judged.
 *
 * @param location attacker-controlled; may be relative
 * @throws BadgeProblem net.redirect-cross-origin | net.redirect-loop | net.too-many-redirects, and those of `judgeUrl`
 */
export function nextStep(trail: Trail, location: string, follow: Follow): Trail {
  const { url } = judgeUrl(resolved(location, trail.at));
  url.hash = '';
  const from = trail.start.hostname;
  const to = url.hostname;
  // The policy leaves one scheme and one port, so that the host alone is the origin.
  const siteOnly = isWwwOf(from, to) || isWwwOf(to, from);
  if (from !== to && !siteOnly && follow === 'identity') throw new BadgeProblem('net.redirect-cross-origin', { host: from, to });
  if (trail.asked.includes(url.href)) throw new BadgeProblem('net.redirect-loop', { host: to });
  if (trail.asked.length > MAX_REDIRECTS) throw new BadgeProblem('net.too-many-redirects', { host: to });
  const notes = new Set(trail.notes);
  if (from !== to) notes.add(siteOnly ? 'net.redirect-same-site' : 'net.redirect-image');
  return { start: trail.start, at: url, asked: [...trail.asked, url.href], notes: [...notes] };
}

function isWwwOf(host: string, longer: string): boolean {
  return longer === `www.${host}`;
}

/** An address that cannot be resolved is left as it is: the policy names its fault. */
function resolved(location: string, base: URL): string {
  try {
    return new URL(location, base).href;
  } catch {
    return location;
  }
}

/** Header values are read as Latin-1; servers write addresses in UTF-8, and then that is meant (Fetch Standard §2.2.6). */
function utf8Of(value: string): string {
  const octets = Array.from(value, (char) => char.codePointAt(0) ?? 0);
  if (octets.some((octet) => octet > 0xff)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(octets));
  } catch {
    return value;
  }
}
