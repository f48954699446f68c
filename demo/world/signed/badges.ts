import { uuid } from '../ids.ts';
import { HOSTS } from '../issuers.ts';
import { AKARI, NORA, REX, RIKU } from '../people.ts';
import { ACHIEVEMENTS, ROBOTICS_GRADE } from './achievements.ts';
import { CREDENTIALS, LEARNER_RECORD, OPEN_BADGES } from './contexts.ts';
import { type Awarded, credential, endorsement, identityOf, subjectOf } from './credential.ts';
import { type Document, publicKeyOf, type Signer, signed, token } from './sign.ts';
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
import { LIST_OUT_OF_REACH, statusEntry, statusOf } from './status-lists.ts';

/** Labels of badges that the university took back, for good or for now. */
export const WITHDRAWN = ['field survey withdrawn'] as const;
export const ON_HOLD = ['first aid on hold'] as const;

/** The address of the school’s token. */
export const HARBOUR_BADGE = `https://${HOSTS.harbour}/badges/b2-118`;
/** Where the school names what it withdrew (1EdTech Revocation List Status Method). */
export const HARBOUR_WITHDRAWN = `https://${HOSTS.harbour}/badges/b2-118/status`;

type About = Pick<Awarded, 'achievement' | 'holder'> & Partial<Awarded>;

/** What the university says of one award, with its places in the lists. */
const ofUniversity = (label: string, about: About): Document =>
  credential({ label, issuer: UNIVERSITY, from: '2026-02-20T00:00:00+09:00', status: statusOf(label), ...about });

const ROBOTICS = {
  achievement: ACHIEVEMENTS.robotics,
  result: [{ type: ['Result'], resultDescription: ROBOTICS_GRADE, value: 'A' }],
} as const;

const byUniversity = (document: Document): Promise<Document> =>
  signed(document, UNIVERSITY_KEY, String(document['validFrom']).replace(/T.*$/, 'T09:00:00Z'));

/** Akari’s badge, as the university signed it. */
export const genuine = (): Promise<Document> => byUniversity(ofUniversity('robotics', { ...ROBOTICS, holder: AKARI }));

/** One that the university withdrew since. */
export const withdrawn = (): Promise<Document> =>
  byUniversity(ofUniversity(WITHDRAWN[0], { achievement: ACHIEVEMENTS.fieldSurvey, holder: RIKU }));

/** One that the university put on hold. */
export const onHold = (): Promise<Document> =>
  byUniversity(ofUniversity(ON_HOLD[0], { achievement: ACHIEVEMENTS.firstAid, holder: NORA }));

/** One whose list lies on a host that is down. */
export function outOfReach(): Promise<Document> {
  const label = 'first aid out of reach';
  const status = [statusEntry(label, 'revocation', LIST_OUT_OF_REACH)];
  return byUniversity(ofUniversity(label, { achievement: ACHIEVEMENTS.firstAid, holder: RIKU, status }));
}

/** Akari’s badge after somebody wrote another course into it. The signature is still that of the true one. */
export async function altered(): Promise<Document> {
  const text = JSON.stringify(await genuine());
  return JSON.parse(text.replaceAll('ロボット制御 基礎', 'ロボット制御 応用'));
}

/** Under the university’s id, signed by Rex: his key stands behind the # of the university’s address, and nowhere at the university. */
export async function forged(): Promise<Document> {
  const key = 'rex';
  const signer: Signer = { key, method: `${UNIVERSITY.id}#${await publicKeyOf(key)}` };
  const about = { achievement: ACHIEVEMENTS.fieldSurvey, holder: REX, status: [] };
  return signed(ofUniversity('field survey forged', about), signer, '2026-02-20T09:00:00Z');
}

/** Under the university’s name and an id that Rex made of his own key. */
export async function selfMade(): Promise<Document> {
  const key = 'rex';
  const multibase = await publicKeyOf(key);
  const id = `did:key:${multibase}`;
  const label = 'robotics self-made';
  const document = ofUniversity(label, { ...ROBOTICS, issuer: { ...UNIVERSITY, id }, holder: REX, status: [] });
  return signed(document, { key, method: `${id}#${multibase}` }, '2026-02-20T09:00:00Z');
}

/** The school’s badge: a token, with what two others say of the achievement in it. */
export async function harbourToken(): Promise<string> {
  const label = 'maritime english';
  const target = ACHIEVEMENTS.maritimeEnglish;
  const spoken = [
    signed(
      endorsement(EXAMINERS, target, 'Examined to the published scale, by two examiners.', '2026-01-12T09:00:00Z'),
      EXAMINERS_KEY,
      '2026-01-12T09:00:00Z',
    ),
    signed(endorsement(PILOTS, target, 'We ask for this level.', '2026-03-02T09:00:00Z'), PILOTS_KEY, '2026-03-02T09:00:00Z'),
  ];
  const document = {
    ...credential({
      label,
      issuer: HARBOUR,
      achievement: { ...target, endorsement: await Promise.all(spoken) },
      holder: NORA,
      from: '2026-04-30T12:00:00Z',
      status: [{ id: HARBOUR_WITHDRAWN, type: '1EdTechRevocationList' }],
    }),
    id: HARBOUR_BADGE,
  };
  const claims = { iss: HARBOUR.id, sub: subjectOf(label), jti: HARBOUR_BADGE, nbf: Date.parse('2026-04-30T12:00:00Z') / 1000 };
  return token({ ...document, ...claims }, HARBOUR_KEY.key, HARBOUR_KEY.kid);
}

/** A record of study: two badges in one document, each signed, and the whole signed once more (CLR 2.0 §B.1.1 ClrCredential). */
export async function record(): Promise<Document> {
  const label = 'record';
  const members = [
    ofUniversity('robotics in record', { ...ROBOTICS, holder: NORA }),
    ofUniversity('field survey in record', {
      achievement: ACHIEVEMENTS.fieldSurvey,
      holder: NORA,
      from: '2025-09-30T00:00:00+09:00',
    }),
  ];
  const document = {
    '@context': [CREDENTIALS, LEARNER_RECORD, OPEN_BADGES],
    id: `urn:uuid:${uuid(label)}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: '学修歴 2025年度',
    issuer: profile(UNIVERSITY),
    validFrom: '2026-03-20T00:00:00+09:00',
    credentialSubject: {
      type: ['ClrSubject'],
      identifier: [identityOf(NORA, label)],
      verifiableCredential: await Promise.all(members.map(byUniversity)),
    },
    credentialStatus: statusOf(label),
  };
  return signed(document, UNIVERSITY_KEY, '2026-03-20T09:00:00Z', 'jcs');
}
