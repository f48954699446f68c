import { hashedIdentity, hex32, uuid } from '../ids.ts';
import type { Person } from '../people.ts';
import { plainPicture } from '../picture-files.ts';
import type { Document } from '../signed/sign.ts';
import { profile } from '../signed/signers.ts';
import { CERTIFICATE_2, CERTIFICATE_3 } from './contexts.ts';
import { AMBER, AMBER_WALLET, AMBER_WITHDRAWN, ASANAGI } from './issuers.ts';

/** A certificate before it was anchored. */
export interface Certificate {
  version: 2 | 3;
  document: Document;
}

/** What an issuer of Blockcerts writes for a text of its own making (in use by several of them). */
const DISPLAY_HTML = {
  displayHtml: {
    '@id': 'https://schemas.learningmachine.com/2017/blockcerts/displayHtml',
    '@type': 'https://schemas.learningmachine.com/2017/types/text/html',
  },
};

export const certificateId = (label: string): string => `urn:uuid:${uuid(`certificate ${label}`)}`;

/** A diploma of the college (Blockcerts 3.2). @param label all that looks random comes from it */
export function diploma(label: string, holder: Person): Certificate {
  const document = {
    '@context': [...CERTIFICATE_3],
    id: certificateId(label),
    type: ['VerifiableCredential', 'BlockcertsCredential'],
    name: 'デザイン専門課程 修了証書',
    issuer: { ...profile(ASANAGI), type: 'BlockcertsIssuerProfile' },
    validFrom: '2026-03-18T00:00:00+09:00',
    credentialSubject: { id: `urn:uuid:${uuid(`subject ${label}`)}`, name: holder.name, email: holder.email },
    display: { contentMediaType: 'text/html', content: diplomaPage(holder) },
  };
  return { version: 3, document };
}

function diplomaPage({ name }: Person): string {
  return [
    '<div style="border: 6px double #2c6e5b; padding: 32px; text-align: center; background-color: #fffdf6; color: #1c2b33">',
    '<h1 style="color: #174538; letter-spacing: 0.3em">修了証書</h1>',
    `<p style="font-size: 20px">${name} 殿</p>`,
    '<p>本校デザイン専門課程を修了したことを証する</p>',
    `<p>2026年3月18日<br>${ASANAGI.name}</p>`,
    '</div>',
  ].join('');
}

/** A certificate of the coding school (Blockcerts 2.0, an Open Badge 2.0 with more). */
export function courseCertificate(label: string, holder: Person): Certificate {
  const salt = hex32(`salt ${label}`);
  const document = {
    '@context': [...CERTIFICATE_2, DISPLAY_HTML],
    type: 'Assertion',
    id: certificateId(label),
    issuedOn: '2026-04-24T16:00:00.000Z',
    badge: {
      type: 'BadgeClass',
      id: `urn:uuid:${uuid('class coding')}`,
      name: 'Full-Stack Web Development',
      description: 'Twelve weeks of full-time work, with a project that runs.',
      criteria: { narrative: 'Attended the course and presented a running project to two mentors.' },
      image: `data:image/png;base64,${Buffer.from(plainPicture('coding')).toString('base64')}`,
      issuer: { ...profile(AMBER), type: 'Profile', revocationList: AMBER_WITHDRAWN },
    },
    recipient: { type: 'email', hashed: true, salt, identity: hashedIdentity(holder.email, salt) },
    recipientProfile: { type: ['RecipientProfile', 'Extension'], name: holder.name },
    verification: {
      type: ['MerkleProofVerification2017', 'Extension'],
      publicKey: `ecdsa-koblitz-pubkey:${AMBER_WALLET.address}`,
    },
    displayHtml: coursePage(holder),
  };
  return { version: 2, document };
}

function coursePage({ name }: Person): string {
  return [
    '<div style="padding: 28px; background-color: #12263f; color: #f6fafc; text-align: center">',
    `<h1 style="color: #ffb562">${AMBER.name}</h1>`,
    '<p>certifies that</p>',
    `<h2>${name}</h2>`,
    '<p>has completed <strong>Full-Stack Web Development</strong></p>',
    '<p><em>24 April 2026</em></p>',
    '</div>',
  ].join('');
}
