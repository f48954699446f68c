import { httpsForm } from '../lib/https-form.ts';
import type { Address } from './canonical-address.ts';
import { matchPlatform } from './platforms/registry.ts';
import { withoutTrackers } from './without-trackers.ts';

/** What stands in the name of every host that wraps links or makes short ones; in that of others too, for which it costs a moment. */
const MAY_WRAP =
  /google|safelinks|teams|linkedin|urldefense|cudasvc|mimecast|^(?:lnkd\.in|bit\.ly|j\.mp|t\.co|tinyurl\.com|goo\.gl|ow\.ly|is\.gd|buff\.ly|x\.gd)\.?$/;

/**
 * As `canonicalAddress`, which it asks where an address may be a wrapped one. Addresses in badges and in pages hardly ever are, so that
 * what reads wrappers is loaded late.
 *
 * @param text attacker-controlled
 */
export async function addressIn(text: string): Promise<Address> {
  const secure = httpsForm(text.trim());
  if (secure === null) return { kind: 'none' };
  const parsed = new URL(secure);
  if (MAY_WRAP.test(parsed.hostname)) return (await import('./canonical-address.ts')).canonicalAddress(text);
  const plain = withoutTrackers(parsed);
  const found = matchPlatform(plain);
  const url = plain.href;
  return found ? { kind: 'platform', url, wrapped: false, ...found } : { kind: 'other', url, wrapped: false };
}

/** Whether a text that somebody brought is an address and nothing else. */
export function isAddressAlone(text: string): boolean {
  return /^https?:\/\//i.test(text) && !/\s/.test(text);
}
