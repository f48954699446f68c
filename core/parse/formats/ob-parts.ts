import { httpsForm } from '../../lib/https-form.ts';
import type { Standard } from '../../model/badge.ts';
import type { Assertion, BadgeClass, Profile } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { addressOf, dateOf, firstObject, languageOf, objectOf, referenceOf, stringsOf, textOf } from './fields.ts';
import { bareRecipient, recipientIdentities } from './recipient-identity.ts';

// Open Badges 0.5–2.1 need no JSON-LD processing and must not depend on the context host being alive: a table of spellings does.

/** Reads an assertion (OB 2.0 §Assertion and its older spellings). Missing members are `null`; see `demandShape`. */
export function readAssertion(document: JsonObject, standard: Standard): Assertion {
  const verification = firstObject(document['verification']) ?? firstObject(document['verify']);
  // Open Badges 0.5 has a bare text there, and so have early badges of 1.x (lecos.md §14).
  const bare = typeof document['recipient'] === 'string' && standard !== 'ob-2.0';
  return {
    standard,
    id: ownAddress(document, verification),
    securing: securingOf(verification),
    badge: referenceOf(document['badge']),
    recipients: bare ? bareRecipient(document) : recipientIdentities(document['recipient']),
    namesRecipient: bare || firstObject(document['recipient']) !== null,
    issuedOn: dateOf(document['issuedOn'] ?? document['issued_on']),
    expires: dateOf(document['expires']),
    image: addressOf(document['image']),
    language: languageOf(document),
    revoked: document['revoked'] === true,
    revocationReason: textOf(document['revocationReason']),
    document,
  };
}

/**
 * Demands what a badge must have to be one: something that was awarded, and somebody it was awarded to. A copy in hand is
 * only a pointer and need not have it; a withdrawn badge may be served with little else (OB 2.0 §Assertion).
 *
 * @throws BadgeProblem parse.shape
 */
export function demandShape({ badge, namesRecipient, revoked }: Assertion): void {
  if (revoked) return;
  if (badge.id === null && badge.embedded === null) throw new BadgeProblem('parse.shape', { field: 'badge' });
  if (!namesRecipient) throw new BadgeProblem('parse.shape', { field: 'recipient' });
}

/** `id`, else the address of the verification object (OB 1.0 has no ids). Only an http(s) address can be asked. */
function ownAddress(document: JsonObject, verification: JsonObject | null): string | null {
  for (const value of [document['id'], document['@id'], verification?.['url']]) {
    const address = typeof value === 'string' ? httpsForm(value) : null;
    if (address !== null) return address;
  }
  return null;
}

function securingOf(verification: JsonObject | null): Assertion['securing'] {
  const types = stringsOf(verification?.['type']).map((type) => type.toLowerCase().replace(/badge$/, ''));
  return (['signed', 'hosted'] as const).find((kind) => types.includes(kind)) ?? null;
}

/** Reads a badge class (OB 2.0 §BadgeClass). Missing members are a remark at most: `null`. */
export function readBadgeClass(document: JsonObject): BadgeClass {
  const criteria = document['criteria'];
  return {
    id: addressOf(document),
    name: textOf(document['name']),
    description: textOf(document['description']),
    criteria: { narrative: textOf(objectOf(criteria)?.['narrative']), url: addressOf(criteria) },
    image: addressOf(document['image']),
    language: languageOf(document),
    issuer: referenceOf(document['issuer']),
    document,
  };
}

/** Reads an issuer profile (OB 2.0 §Profile; the hosted scope is in `verification`, OB 2.0 §VerificationObject). */
export function readProfile(document: JsonObject): Profile {
  const policy = firstObject(document['verification']);
  return {
    id: addressOf(document),
    name: textOf(document['name']),
    url: addressOf(document['url']),
    allowedOrigins: stringsOf(policy?.['allowedOrigins']),
    startsWith: stringsOf(policy?.['startsWith']),
    document,
  };
}

/**
 * Reads the issuer inside an Open Badges 0.5 badge, which is named by an origin alone. That origin must be the badge's own host
 * (open-badges.md §4.3), so nothing that the badge says of other hosts counts.
 */
export function readOriginIssuer(document: JsonObject): Profile {
  return { ...readProfile(document), id: textOf(document['origin']), allowedOrigins: [], startsWith: [] };
}
