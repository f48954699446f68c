import { hashedIdentity, hex32, uuid } from '../ids.ts';
import type { Person } from '../people.ts';
import { CREDENTIALS, OPEN_BADGES } from './contexts.ts';
import type { Document } from './sign.ts';
import { profile, type SigningIssuer } from './signers.ts';

/** What is said of one award. */
export interface Awarded {
  /** All that looks random comes from it. */
  label: string;
  issuer: SigningIssuer;
  achievement: Document;
  holder: Person;
  /** RFC 3339, as the issuer writes it. */
  from: string;
  /** None: the issuer offers no way to ask. */
  status: readonly Document[];
  result?: readonly Document[];
}

/** An Open Badge 3.0 before anybody signed it (OB 3.0 §B.1.1 AchievementCredential). */
export function credential({ label, issuer, achievement, holder, from, status, result }: Awarded): Document {
  return {
    '@context': [CREDENTIALS, OPEN_BADGES],
    id: `urn:uuid:${uuid(`credential ${label}`)}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: achievement['name'],
    issuer: profile(issuer),
    validFrom: from,
    credentialSubject: {
      id: subjectOf(label),
      type: ['AchievementSubject'],
      identifier: [identityOf(holder, label)],
      achievement,
      ...(result && { result }),
    },
    ...(status.length > 0 && { credentialStatus: status }),
  };
}

/** An id for the holder that says nothing. */
export const subjectOf = (label: string): string => `urn:uuid:${uuid(`subject ${label}`)}`;

/** Whom it is for, without saying it (OB 3.0 §B.1.17 IdentityObject). */
export function identityOf({ email }: Person, label: string): Document {
  const salt = hex32(`salt ${label}`);
  return {
    type: 'IdentityObject',
    identityType: 'emailAddress',
    hashed: true,
    salt,
    identityHash: hashedIdentity(email, salt),
  };
}

/** What one party says of another’s achievement (OB 3.0 §B.1.6 EndorsementCredential). */
export function endorsement(issuer: SigningIssuer, target: Document, comment: string, from: string): Document {
  return {
    '@context': [CREDENTIALS, OPEN_BADGES],
    id: `urn:uuid:${uuid(`endorsement ${issuer.id} ${String(target['id'])}`)}`,
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: profile(issuer),
    validFrom: from,
    credentialSubject: { id: target['id'], type: ['EndorsementSubject'], endorsementComment: comment },
  };
}
