import type { Badge } from '../model/badge.ts';
import type { Credential, Token } from '../model/credential.ts';
import type { JsonObject } from '../model/json.ts';
import { displayOf } from './certificate/display-of.ts';
import { pictureWithin } from './certificate/picture-within.ts';
import type { CredentialFormat } from './formats/contract.ts';
import { stringsOf } from './formats/fields.ts';
import { hasType } from './formats/of-type.ts';
import { FORMATS } from './formats/registry.ts';
import { awardsOf } from './vc/awards.ts';
import { detailsOf } from './vc/details.ts';
import { holdersOf, nameOfHolder, subjectsOf } from './vc/holders.ts';
import { objectsOf } from './vc/objects-of.ts';
import { limitDate, oneDate, oneId, oneObject, oneText } from './vc/one.ts';

const VCDM_1 = 'https://www.w3.org/2018/credentials/v1';

/**
 * Reads what every Verifiable Credential has (VCDM 2.0 §4, VCDM 1.1 §4). Nothing is proven by it.
 *
 * @param document attacker-controlled: the credential itself, of a token what `documentIn` gives
 */
export function readCredential(document: JsonObject, token: Token | null): Credential {
  return {
    model: stringsOf(document['@context'])[0] === VCDM_1 ? 'vcdm-1.1' : 'vcdm-2.0',
    document,
    token,
    id: oneId(document['id']),
    issuerId: oneId(document['issuer']),
    types: stringsOf(document['type']),
  };
}

/**
 * The one badge in a credential (OB 3.0 §B.1, CLR 2.0 §B.1, VCDM 2.0 §4): of the document in hand for parse, of what the
 * signature covers for proof. A single member with several values is left out: none of them is more signed than the others.
 *
 * @param document attacker-controlled; without `@context` where it was read from what is signed
 * @param token its `nbf` and `exp` are the dates of a credential that has none of its own (open-badges.md §7)
 */
export function badgeOfCredential(document: JsonObject, token: Token | null): Badge {
  const format = formatOf(document);
  const awards = awardsOf(document, format.awardAt);
  const award = awards.length === 1 ? awards[0] : undefined;
  const claim = claimOf(document, format);
  const image = oneId(award?.['image']);
  const issuer = oneObject(document['issuer']);
  const details = detailsOf(document, award);
  return {
    standard: format.standard,
    id: oneId(document['id']),
    // Several achievements in one credential: all of their names, since none is the first.
    name:
      awards
        .map(({ name }) => oneText(name))
        .filter((name) => name !== null)
        .join(' / ') ||
      (oneText(claim?.['name']) ?? kindOf(document, format)),
    ownName: format.awardAt.length > 0 ? oneText(document['name']) : null,
    description: oneText(award?.['description'] ?? claim?.['description']),
    criteria: { narrative: oneText(oneObject(award?.['criteria'])?.['narrative']), url: oneId(award?.['criteria']) },
    image,
    ...pictureWithin(image),
    language: oneText(award?.['inLanguage']),
    issuer: { id: oneId(document['issuer']), name: oneText(issuer?.['name']), url: oneId(issuer?.['url']) },
    recipients: holdersOf(document),
    recipientName: nameOfHolder(document),
    issuedOn: limitDate(document['validFrom']) ?? limitDate(document['issuanceDate']) ?? secondsOf(token, 'nbf'),
    awardedOn: oneDate(document['awardedDate']),
    expires:
      limitDate(document['validUntil']) ??
      limitDate(document['expirationDate']) ??
      // Blockcerts 3.0 and 3.1 have a third name for it (blockcerts.md §11).
      (format.standard === 'blockcerts-3' ? limitDate(document['expires']) : null) ??
      secondsOf(token, 'exp'),
    ...(details && { details }),
    ...(format.standard === 'blockcerts-3' && displayOf(document)),
    document,
  };
}

/** By type alone: what is read from the signed graph has no context any more. */
function formatOf(document: JsonObject): Pick<CredentialFormat, 'standard' | 'awardAt'> {
  const known = FORMATS.find((each) => each.family === 'credential' && hasType(document, each.types));
  return known?.family === 'credential' ? known : { standard: 'vc', awardAt: [] };
}

/** Blockcerts 3.x may say what was awarded inside of whom it was awarded to (blockcerts.md §12). */
function claimOf(document: JsonObject, { standard }: Pick<CredentialFormat, 'standard'>): JsonObject | null {
  const claims = standard === 'blockcerts-3' ? subjectsOf(document).flatMap(({ claim }) => objectsOf(claim)) : [];
  return claims.length === 1 ? (claims[0] ?? null) : null;
}

/** A credential of another kind often has no name but its type. A badge without a name has none. */
function kindOf(document: JsonObject, { standard }: Pick<CredentialFormat, 'standard'>): string | null {
  if (standard !== 'vc') return null;
  return (
    stringsOf(document['type'])
      .filter((type) => type !== 'VerifiableCredential')
      .at(-1) ?? null
  );
}

/** Claims of another type are for the proof check (`proof.claims-malformed`). */
function secondsOf(token: Token | null, claim: 'nbf' | 'exp'): number | null {
  const value = token?.payload[claim];
  return typeof value === 'number' ? value : null;
}
