// A badge of each platform whose data can be asked for, in the shape in which that platform serves it (docs/platforms.md). Names,
// ids and addresses are invented.
import type { FakeAnswer } from './fake-http.ts';

/** Where a platform's badge is shown and where its three documents lie. */
export interface PlatformBadge {
  platform: string;
  /** What a viewer has: page, share link, embed, picture, data. */
  pages: readonly string[];
  assertion: string;
  badgeClass: string;
  issuer: string;
  documents: Readonly<Record<string, object>>;
  /** How it says that the badge was withdrawn. */
  withdrawn: FakeAnswer;
  /** How it says that there is none: not there, or kept private. */
  absent: FakeAnswer;
}

const V2 = 'https://w3id.org/openbadges/v2';
const HASHED = {
  type: 'email',
  hashed: true,
  identity: 'sha256$69f62f448589abbbfd45f9580e133cc369c8c6c78256ca58c46d404ad9175ae1',
  salt: '9ded2eeb1d4f0dc4a4331dfa09bf9717',
};

function badge(
  platform: string,
  pages: readonly string[],
  [assertion, badgeClass, issuer]: readonly [string, string, string],
  says: { assertion?: object; withdrawn: FakeAnswer; absent: FakeAnswer },
): PlatformBadge {
  const documents = {
    [assertion]: {
      '@context': V2,
      type: 'Assertion',
      id: assertion,
      badge: badgeClass,
      recipient: HASHED,
      issuedOn: '2025-04-01T00:00:00+09:00',
      verification: { type: 'HostedBadge' },
      ...says.assertion,
    },
    [badgeClass]: {
      '@context': V2,
      type: 'BadgeClass',
      id: badgeClass,
      name: 'Sample Statistics',
      description: 'An invented course.',
      image: `${badgeClass}/image`,
      criteria: { narrative: 'Finish it.' },
      issuer,
    },
    [issuer]: {
      '@context': V2,
      type: 'Issuer',
      id: issuer,
      name: 'Sample Learning Society',
      url: 'https://www.example.org/',
      email: 'badges@example.org',
    },
  };
  return { platform, pages, assertion, badgeClass, issuer, documents, withdrawn: says.withdrawn, absent: says.absent };
}

const LECOS_ID = 'enNiNFhyUkZBUzFaSHc4NDc1NHJlUT09';
const LECOS = 'https://nlp.netlearning.co.jp/api/v1.0/openbadge/v2';
const LECOS_PAGES = 'https://www.openbadge-global.com';
const CREDLY_ID = '91975f38-1c90-4b8f-a6c4-e955fbca69ad';
const CREDLY = 'https://www.credly.com/api/v1/obi/v2';
const CREDLY_ORG = `${CREDLY}/issuers/ac15165e-cead-44ff-9eb8-9e566b85ddc0`;
const BADGR_ID = 'x_OcCQGB5QTySPoz-XgM2A';
const BADGR = 'https://api.badgr.io/public';
const OBF_ID = '5b8267ca554a767999b0693fd9d69033619e6c5a';
const OBF = 'https://openbadgefactory.com/v1';
const ACCREDIBLE_ID = '29daf206-e13a-4a05-a78f-838c808d9931';
const ACCREDIBLE = 'https://api.accredible.com/v1/obi';
const MOODLE_HASH = '6539057bef07d6d67c67be5fd01ea837d3386f6d';
const MOODLE = 'https://moodle.example.ac.jp/badges';
const ADOBE = 'https://cpcontents.adobe.com/public/accountassets/4711/badges';
const ADOBE_ID = `${ADOBE}/assertions/0123456789abcdef0123456789abcdef_1767225600000.json`;

const NOT_FOUND: FakeAnswer = { status: 404, text: '<!doctype html><title>Not found</title>' };

/** One badge a platform. */
export const PLATFORM_BADGES: readonly PlatformBadge[] = [
  badge(
    'lecos',
    [
      `${LECOS_PAGES}/ns/portal/openbadge/public/assertions/detail/${LECOS_ID}`,
      `${LECOS_PAGES}/api/v1.0/openBadge/v2/Wallet/Public/GetAssertionShare/${LECOS_ID}?trk=x`,
      `${LECOS}/Assertion/${LECOS_ID}/image`,
    ],
    [
      `${LECOS}/Assertion/${LECOS_ID}`,
      `${LECOS}/BadgeClass/dkJ0aEdtYU9OVjF2WmVpYTZjdGpJdz09`,
      `${LECOS}/Issuer/dEVuQnEzbzYxTjNzd3JwMUYzMDd3Zz09`,
    ],
    { withdrawn: { status: 410, text: '' }, absent: { json: { errors: ['assertion not found'] } } },
  ),
  badge(
    'credly',
    [
      `https://www.credly.com/badges/${CREDLY_ID}/public_url`,
      `https://www.credly.com/embedded_badge/${CREDLY_ID}`,
      `https://www.youracclaim.com/earner/earned/badge/${CREDLY_ID}`,
    ],
    [`${CREDLY}/badge_assertions/${CREDLY_ID}`, `${CREDLY_ORG}/badge_classes/fd974937-41a8-4183-af1d-0fbb88cabe7d`, CREDLY_ORG],
    {
      assertion: {
        evidence: [],
        recipient: { type: 'email', hashed: true, identity: HASHED.identity },
        verification: { type: 'hosted' },
      },
      withdrawn: { status: 410, json: { revoked: true } },
      absent: { status: 404, json: { data: { message: 'Resource not found.' } } },
    },
  ),
  badge(
    'badgr',
    [
      `https://badgr.com/public/assertions/${BADGR_ID}?identity__email=hanako.sato%40example.ac.jp`,
      `https://badges.parchment.com/public/assertions/${BADGR_ID}`,
      `${BADGR}/assertions/${BADGR_ID}/baked`,
    ],
    [
      `${BADGR}/assertions/${BADGR_ID}.json?v=2_0`,
      `${BADGR}/badges/merDa5zqkmlfR4hDXLPahw?v=2_0`,
      `${BADGR}/issuers/fFBPJbVbgpMqi1x2FCW4-g?v=2_0`,
    ],
    {
      assertion: { id: `${BADGR}/assertions/${BADGR_ID}?v=2_0` },
      withdrawn: {
        json: {
          '@context': V2,
          type: 'Assertion',
          id: `${BADGR}/assertions/${BADGR_ID}?v=2_0`,
          revoked: true,
          revocationReason: 'Issued by mistake.',
        },
      },
      absent: NOT_FOUND,
    },
  ),
  badge(
    'open-badge-factory',
    [`${OBF}/assertion/${OBF_ID}.html`, `${OBF}/assertion/${OBF_ID}`],
    [`${OBF}/assertion/${OBF_ID}.json`, `${OBF}/badge/BC01.json`, `${OBF}/issuer/IS01.json`],
    { withdrawn: { status: 410, json: { revoked: true } }, absent: NOT_FOUND },
  ),
  badge(
    'accredible',
    [
      `https://www.credential.net/${ACCREDIBLE_ID}`,
      `https://school.accredible.com/${ACCREDIBLE_ID}#gs.abc123`,
      `https://school.credential.net/${ACCREDIBLE_ID}`,
      `${ACCREDIBLE}/badge_assertions/${ACCREDIBLE_ID}`,
    ],
    [`${ACCREDIBLE}/badge_assertions/${ACCREDIBLE_ID}`, `${ACCREDIBLE}/badge_classes/41207`, `${ACCREDIBLE}/issuers/5310`],
    { withdrawn: { status: 410, text: '' }, absent: { status: 404, json: { success: false } } },
  ),
  badge(
    'moodle',
    [
      `${MOODLE}/badge.php?hash=${MOODLE_HASH}`,
      `${MOODLE}/badge.php?hash=${MOODLE_HASH}&bake=1`,
      `${MOODLE}/assertion.php?b=${MOODLE_HASH}`,
      `${MOODLE}/json/assertion.php?b=${MOODLE_HASH}`,
    ],
    [`${MOODLE}/assertion.php?b=${MOODLE_HASH}&obversion=2`, `${MOODLE}/badge_json.php?id=12`, `${MOODLE}/issuer_json.php?id=12`],
    {
      assertion: {
        verification: undefined,
        verify: { type: 'hosted', url: `${MOODLE}/assertion.php?b=${MOODLE_HASH}&obversion=2` },
      },
      withdrawn: { status: 410, json: { id: `${MOODLE}/assertion.php?b=${MOODLE_HASH}&obversion=2`, revoked: true } },
      absent: NOT_FOUND,
    },
  ),
  badge(
    'adobe-learning-manager',
    [ADOBE_ID],
    [ADOBE_ID, `${ADOBE}/badgejsons/Course_12_1767225600.json`, `${ADOBE}/issuer.json`],
    {
      assertion: {
        '@context': undefined,
        context: 'https://w3id.org/openbadges/v1',
        verification: undefined,
        recipient: { type: 'email', hashed: false, identity: 'hanako.sato@example.com' },
        issuedOn: 1_743_465_600,
        verify: { type: 'hosted', url: ADOBE_ID },
      },
      withdrawn: { status: 410, text: '' },
      absent: { status: 403, text: '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>' },
    },
  ),
];
