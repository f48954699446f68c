import { httpsForm } from '../lib/https-form.ts';
import type { Platform, PlatformMatch } from './platforms/contract.ts';
import { matchPlatform } from './platforms/registry.ts';
import { unwrap } from './unwrap.ts';

/** What an address in hand stands for, known without asking anybody. */
export type Address =
  /** `wrapped`: it stood inside a wrapper, whose host is another. What a badge names so is no identity of anybody. */
  | { kind: 'platform'; url: string; wrapped: boolean; platform: Platform; match: PlatformMatch }
  | { kind: 'other'; url: string; wrapped: boolean }
  /** Wrapped by a mail service in a way that cannot be read for sure; it may hold the reader's address, so it is not kept. */
  | { kind: 'wrapped' }
  /** A short link: where it leads only its maker knows. */
  | { kind: 'short' }
  /** Not a web address. */
  | { kind: 'none' };

/**
 * Reads an address as a person pastes it: over https, out of its wrappers, without trackers, matched against the platforms
 * (design.md §4 Reading: string rewriting, no request).
 *
 * @param text attacker-controlled
 */
export function canonicalAddress(text: string): Address {
  const secure = httpsForm(text.trim());
  if (secure === null) return { kind: 'none' };
  const unwrapped = unwrap(new URL(secure));
  if (unwrapped.kind !== 'url') return { kind: unwrapped.kind };
  const found = matchPlatform(unwrapped.url);
  const url = unwrapped.url.href;
  const wrapped = unwrapped.url.host !== new URL(secure).host;
  return found ? { kind: 'platform', url, wrapped, ...found } : { kind: 'other', url, wrapped };
}
