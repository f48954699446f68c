import { GUILD, HOSTS } from '../issuers.ts';
import { HARBOUR_BADGE, HARBOUR_WITHDRAWN, harbourToken, ON_HOLD, WITHDRAWN } from './badges.ts';
import { guildKey, guildList } from './guild.ts';
import { type Document, publicJwkOf, publicKeyOf, type Signer } from './sign.ts';
import {
  EXAMINERS,
  EXAMINERS_KEY,
  HARBOUR,
  HARBOUR_KEY,
  PILOTS,
  PILOTS_KEY,
  profile,
  UNIVERSITY,
  UNIVERSITY_KEY,
} from './signers.ts';
import { LIST_OUT_OF_REACH, LISTS, statusList } from './status-lists.ts';

/** What a host of the signing issuers serves at one address; `null`: nobody answers there. */
export type Served = { type: string; text: string } | null;

/** Everything that the hosts of the signing issuers serve, but pictures: documents of keys, key sets, profiles, lists, a token. */
export async function signedAnswers(): Promise<ReadonlyMap<string, Served>> {
  const university = `https://${HOSTS.university}`;
  const harbour = `https://${HOSTS.harbour}`;
  return new Map<string, Served>([
    [`${university}/.well-known/did.json`, json(await didDocument(UNIVERSITY.id, [UNIVERSITY_KEY]), 'application/did+json')],
    [LISTS.revocation, json(await statusList('revocation', WITHDRAWN), 'application/vc')],
    [LISTS.suspension, json(await statusList('suspension', ON_HOLD), 'application/vc')],
    [LIST_OUT_OF_REACH, null],
    [GUILD.publicKey ?? '', json(guildKey())],
    [GUILD.revocationList ?? '', json(guildList())],
    [HARBOUR.id, json(profile(HARBOUR))],
    [
      `${harbour}/.well-known/jwks.json`,
      json({ keys: [publicJwkOf(HARBOUR_KEY.key, HARBOUR_KEY.kid)] }, 'application/jwk-set+json'),
    ],
    [`${harbour}/examiners/did.json`, json(await didDocument(EXAMINERS.id, [EXAMINERS_KEY]), 'application/did+json')],
    [`https://${HOSTS.pilots}/.well-known/did.json`, json(await didDocument(PILOTS.id, [PILOTS_KEY]), 'application/did+json')],
    [HARBOUR_BADGE, { type: 'application/vc+jwt', text: await harbourToken() }],
    [HARBOUR_WITHDRAWN, json({ id: HARBOUR_WITHDRAWN, issuer: HARBOUR.id, revokedCredential: [] })],
  ]);
}

/** Who the owner of a did:web id is, and by which keys it signs (DID Core §5). */
async function didDocument(id: string, signers: readonly Signer[]): Promise<Document> {
  const verificationMethod = signers.map(async ({ key, method }) => ({
    id: method,
    type: 'Multikey',
    controller: id,
    publicKeyMultibase: await publicKeyOf(key),
  }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: await Promise.all(verificationMethod),
    assertionMethod: signers.map(({ method }) => method),
  };
}

function json(document: Document, type = 'application/json'): Served {
  return { type, text: JSON.stringify(document) };
}
