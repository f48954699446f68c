import type { Badge, RecipientIdentity } from '../../model/badge.ts';
import type { Credential } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import { recipientIdentities } from '../formats/recipient-identity.ts';
import { limitDate, oneId, oneObject, oneText } from '../vc/one.ts';
import { displayOf } from './display-of.ts';
import { pictureWithin } from './picture-within.ts';

/** A certificate of Blockcerts from before Verifiable Credentials. */
export type CertificateModel = Extract<Credential['model'], 'blockcerts-1.2' | 'blockcerts-2'>;

/** Whether a credential is one of those. */
export function isCertificate(credential: Credential): credential is Credential & { model: CertificateModel } {
  return credential.model === 'blockcerts-1.2' || credential.model === 'blockcerts-2';
}

/**
 * The one badge in a certificate (blockcerts.md §12): of the document in hand for parse, of what the hash covers for proof. A single
 * member with several values is left out: none of them is more signed than the others.
 *
 * @param document attacker-controlled; of Blockcerts 1.2 its `document` member
 */
export function badgeOfCertificate(model: CertificateModel, document: JsonObject): Badge {
  return model === 'blockcerts-2' ? ofAssertion(document) : ofDocument(document);
}

/** Blockcerts 2.x: an assertion of Open Badges 2.0 with its class and issuer in it. */
function ofAssertion(document: JsonObject): Badge {
  const kind = oneObject(document['badge']);
  const recipient = oneObject(document['recipient']);
  // Blockcerts 2.0-alpha has the profile inside.
  const profile = document['recipientProfile'] ?? recipient?.['recipientProfile'];
  return {
    standard: 'blockcerts-2',
    id: oneId(document['id']),
    ...awardOf(kind),
    recipients: identitiesOf(document),
    recipientName: oneText(oneObject(profile)?.['name']),
    issuedOn: limitDate(document['issuedOn']),
    expires: limitDate(document['expires']),
    ...displayOf(document),
    document,
  };
}

/** Blockcerts 1.2: what is awarded, the award and the holder stand beside each other. */
function ofDocument(document: JsonObject): Badge {
  const assertion = oneObject(document['assertion']);
  const recipient = oneObject(document['recipient']);
  const names = [recipient?.['givenName'], recipient?.['familyName']].map(oneText).filter((name) => name !== null);
  return {
    standard: 'blockcerts-1.2',
    id: oneId(document['assertion']),
    ...awardOf(oneObject(document['certificate'])),
    recipients: identitiesOf(document),
    recipientName: names.join(' ') || null,
    issuedOn: limitDate(assertion?.['issuedOn']),
    expires: limitDate(assertion?.['expires']),
    document,
  };
}

/** What is awarded, and by whom. */
function awardOf(
  kind: JsonObject | null,
): Pick<Badge, 'name' | 'description' | 'criteria' | 'image' | 'pictureWithin' | 'language' | 'issuer'> {
  const image = oneId(kind?.['image']);
  const issuer = oneObject(kind?.['issuer']);
  return {
    name: oneText(kind?.['name']),
    description: oneText(kind?.['description']),
    criteria: { narrative: oneText(oneObject(kind?.['criteria'])?.['narrative']), url: oneId(kind?.['criteria']) },
    image,
    ...pictureWithin(image),
    language: oneText(kind?.['language']),
    issuer: { id: oneId(kind?.['issuer']), name: oneText(issuer?.['name']), url: oneId(issuer?.['url']) },
  };
}

/** In the graph the kind of an identity is an address. */
function identitiesOf(document: JsonObject): RecipientIdentity[] {
  return recipientIdentities(document['recipient']).map((identity) => ({
    ...identity,
    type: identity.type.replace(/^https?:\/\/schema\.org\//, ''),
  }));
}
