// The hosts of the badges on the synthetic pages: LecoS with two badges of one invented issuer, and Credly with one. Ids, names and
// hashes are invented; the shapes are those of docs/platforms.md.
import { createHash } from 'node:crypto';
import { answer, type Handler } from './host-server.ts';
import { A, B, HANAKO, TARO } from './pages/world.ts';

const CREDLY_ID = '91975f38-1c90-4b8f-a6c4-e955fbca69ad';

const LECOS = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';
const CLASS = `${LECOS}/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09`;
/** The issuer of A and B, as a viewer's list names it. */
export const LECOS_ISSUER = { issuer: `${LECOS}/Issuer/dEVuQnEzbzYxTjNzd3JwMUYzMDd3Zz09`, name: 'サンプル学習協会' };
const CREDLY = 'https://www.credly.com/api/v1/obi/v2';

/** The hosts that are asked when a badge of the pages is verified. */
export const BADGE_HOSTS = ['nlp.netlearning.co.jp', 'www.credly.com'] as const;

const CONTEXT = 'https://w3id.org/openbadges/v2';
const SALT = '9ded2eeb1d4f0dc4a4331dfa09bf9717';
const hashed = (email: string, salt = '') =>
  `sha256$${createHash('sha256')
    .update(email + salt)
    .digest('hex')}`;

/** The record of a badge of A and B’s issuer, as its host serves it and as its picture carries it. */
export function lecosAssertion(id: string, email: string): object {
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: `${LECOS}/Assertion/${id}`,
    badge: CLASS,
    image: `${LECOS}/Assertion/${id}/image`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2025-03-21T00:00:00+09:00',
    recipient: { identity: hashed(email, SALT), type: 'email', hashed: true, salt: SALT },
  };
}

/** Every answer by its address. */
export const DOCUMENTS: Readonly<Record<string, object>> = {
  [`${LECOS}/Assertion/${A}`]: lecosAssertion(A, HANAKO),
  [`${LECOS}/Assertion/${B}`]: lecosAssertion(B, TARO),
  [CLASS]: {
    '@context': CONTEXT,
    id: CLASS,
    type: 'BadgeClass',
    name: 'データサイエンス入門（サンプル）',
    description: '架空の講座の修了者に授与します。\n2行目の説明。',
    image: `${CLASS}/image`,
    criteria: { narrative: '修了試験に合格した者' },
    issuer: LECOS_ISSUER.issuer,
  },
  [LECOS_ISSUER.issuer]: {
    '@context': CONTEXT,
    id: LECOS_ISSUER.issuer,
    type: 'Issuer',
    name: '一般社団法人　サンプル学習協会',
    description: '架空の発行者です。',
    url: 'https://www.example.ac.jp/',
    email: 'badge@example.ac.jp',
    image: `${LECOS_ISSUER.issuer}/image`,
  },
  [`${CREDLY}/badge_assertions/${CREDLY_ID}`]: {
    '@context': CONTEXT,
    id: `${CREDLY}/badge_assertions/${CREDLY_ID}`,
    type: 'Assertion',
    badge: `${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0/badge_classes/fd974937-41a8-4183-af1d-0fbb88cabe7d`,
    issuedOn: '2025-04-01T00:00:00.000Z',
    expires: '2048-04-01T00:00:00.000Z',
    recipient: { type: 'email', identity: hashed(HANAKO), hashed: true },
    verification: { type: 'hosted' },
    evidence: [],
  },
  [`${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0/badge_classes/fd974937-41a8-4183-af1d-0fbb88cabe7d`]: {
    '@context': CONTEXT,
    id: `${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0/badge_classes/fd974937-41a8-4183-af1d-0fbb88cabe7d`,
    type: 'BadgeClass',
    name: 'Example Cloud Basics',
    description: 'An invented badge.',
    image: 'https://images.credly.com/images/d3d59ec2-c10c-4a33-bf9f-43b5f1e3bdc3/image.png',
    criteria: { narrative: 'Pass the exam.' },
    issuer: `${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0`,
  },
  [`${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0`]: {
    '@context': CONTEXT,
    id: `${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0`,
    type: 'Profile',
    name: 'Example Cloud',
    url: 'https://www.example.com',
    email: 'info@example.com',
  },
};

/** How these hosts answer. */
export interface BadgeHostOptions {
  /** Before each answer: milliseconds, or how many they are when it is asked. */
  delayMs?: number | (() => number);
  /** Every id of LecoS is a badge of HANAKO's. */
  everyId?: boolean;
  /** What these hosts serve besides, by its address. */
  documents?: Readonly<Record<string, object>>;
  /** Pictures that they serve, by their address. */
  pictures?: Readonly<Record<string, Uint8Array>>;
}

/** Handlers of these hosts: what is not there is not found. */
export function badgeHandlers({
  delayMs = 0,
  everyId = false,
  documents = {},
  pictures = {},
}: BadgeHostOptions = {}): Record<string, Handler> {
  const handler: Handler = (request, response, reset) => {
    const address = `https://${request.headers.host}${request.url}`;
    const picture = pictures[address];
    if (picture) return answer(picture, { headers: { 'content-type': 'image/png' } })(request, response, reset);
    const id = everyId ? /^https:\/\/nlp\.netlearning\.co\.jp\/.*\/Assertion\/(\w+)$/.exec(address)?.[1] : undefined;
    const document = documents[address] ?? DOCUMENTS[address] ?? (id && lecosAssertion(id, HANAKO));
    const reply = document ? answer(document) : answer({ errors: ['not found'] }, { status: 404 });
    setTimeout(() => reply(request, response, reset), typeof delayMs === 'number' ? delayMs : delayMs());
  };
  return Object.fromEntries(BADGE_HOSTS.map((host) => [host, handler]));
}
