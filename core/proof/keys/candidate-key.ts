import { jwkInDid } from '../../lib/keys/jwk-in-did.ts';
import type { PublicKey } from '../../lib/keys/public-key.ts';
import { readKey } from '../../lib/keys/read-key.ts';
import type { KeyMaterial } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';

/**
 * A key that stands in the badge itself: the whole of a did:key or did:jwk, a Multikey after the `#`, the `jwk` of a header.
 *
 * It never makes an issuer (threats.md T5, T6). It is looked at only where the issuer publishes nothing, and what it can show is
 * that the badge was not changed since whoever made it (open-badges.md §5.5).
 *
 * @param named the key's id in the proof or token: attacker-controlled
 * @param jwk of a token's header: attacker-controlled
 * @returns `null`: there is none, or none that can be read, which shows nothing at all
 */
export function candidateKey(named: string | null, jwk: JsonObject | null = null): PublicKey | null {
  const material = jwk ? { jwk } : materialIn(named ?? '');
  if (!material) return null;
  try {
    return readKey(material);
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return null;
  }
}

function materialIn(id: string): KeyMaterial | null {
  const multibase = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)(?:#\1)?$/.exec(id)?.[1] ?? /#(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(id)?.[1];
  // `did:key:X#Y` is no key of X, and none of Y's either.
  if (multibase !== undefined) return id.startsWith('did:key:') && !id.startsWith(`did:key:${multibase}`) ? null : { multibase };
  const encoded = /^did:jwk:([A-Za-z0-9_-]+)(?:#0)?$/.exec(id)?.[1];
  const jwk = encoded === undefined ? null : jwkInDid(encoded);
  return jwk && { jwk };
}
