import { didWebUrl } from '../../issuer/did-web-url.ts';
import { isSharedOrigin } from '../../issuer/shared-origin.ts';
import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import { BadgeProblem } from '../../model/problem.ts';

/**
 * Whether a status list by `listIssuer` speaks for credentials of `issuer`: by the same id, or by another id of the same origin
 * (threats.md T47). On a platform and on a host of many users an origin is other people's too: there the id alone counts.
 *
 * @param listIssuer attacker-controlled
 */
export function isSameParty(issuer: string, listIssuer: string | null): boolean {
  if (listIssuer === null) return false;
  if (sameAddress(issuer, listIssuer)) return true;
  const [own, other] = [addressOf(issuer), addressOf(listIssuer)];
  return own !== null && own.origin === other?.origin && !isSharedOrigin(own) && !isSharedOrigin(other);
}

/** Where an identity lies: its https address, or that of its did:web; `null`: nowhere. */
function addressOf(id: string): URL | null {
  try {
    const form = id.startsWith('did:web:') ? didWebUrl(id) : httpsForm(id);
    return form === null ? null : new URL(form);
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}
