import { AWARDS } from './awards.ts';
import { awardAt, type BadgeKind, badgeClass, credlyAssertion, issuerProfile, KINDS } from './badges.ts';
import { hex32, seeded, uuid } from './ids.ts';
import { HOSTS, type Issuer, NIMBUS } from './issuers.ts';
import { NORA, RIKU } from './people.ts';
import {
  adobeAssertion,
  assertionOf,
  badgrCollection,
  badgrWithdrawal,
  credlyProfile,
  shownFromElsewhere,
} from './platform-documents.ts';

// Badges on platforms beside the wallet, each in the shape in which that platform serves it (docs/platforms.md).

const badgrId = (label: string): string => seeded(label).subarray(0, 16).toString('base64url');
const BADGR = `https://${HOSTS.badgr}/public`;
const MOODLE = `https://${HOSTS.moodle}/badges`;

/** A club with an account at Badgr, which anybody can open. */
const ORCHARD: Issuer = {
  id: `${BADGR}/issuers/${badgrId('issuer orchard')}?v=2_0`,
  name: 'Orchard Row Speaking Club',
  description: 'An invented club.',
  url: 'https://www.example.org/orchard-row/',
  email: 'club@example.org',
  image: `${BADGR}/issuers/${badgrId('issuer orchard')}/image`,
};

/** A college with a Moodle on its own host. */
const MINATO: Issuer = {
  id: `${MOODLE}/issuer_json.php?id=7`,
  name: '港の見える短期大学',
  description: '架空の短期大学です。',
  url: `https://${HOSTS.moodle}`,
  email: 'moodle@example.ac.jp',
  image: `https://${HOSTS.moodle}/logo.png`,
};

const SPEAKING: BadgeKind = {
  ...KINDS.presentation,
  id: `${BADGR}/badges/${badgrId('class speaking')}?v=2_0`,
  image: `${BADGR}/badges/${badgrId('class speaking')}/image`,
  name: 'Ten Speeches',
  issuer: ORCHARD,
};
const STATISTICS: BadgeKind = {
  ...KINDS.dataScience,
  id: `${MOODLE}/badge_json.php?id=7`,
  image: `https://${HOSTS.moodle}/badge.png`,
  name: '統計の基礎（eラーニング）',
  issuer: MINATO,
};
const NETWORKS: BadgeKind = {
  ...KINDS.cloudBasics,
  id: `${NIMBUS.id}/badge_classes/${uuid('class cloud-networks')}`,
  name: 'Nimbus Cloud Networks',
};

/** A society with an account at Open Badge Factory. */
const OBF = `https://${HOSTS.openBadgeFactory}/v1`;
const LIFEGUARDS: Issuer = {
  id: `${OBF}/client/${hex32('issuer lifeguards').slice(0, 12)}.json`,
  name: 'North Shore Lifeguards',
  description: 'An invented society.',
  url: 'https://www.example.org/north-shore/',
  email: 'guards@example.org',
  image: `${OBF}/client/${hex32('issuer lifeguards').slice(0, 12)}/image.png`,
};
const RESCUE: BadgeKind = {
  ...KINDS.presentation,
  id: `${OBF}/badge/${hex32('class rescue').slice(0, 12)}.json`,
  image: `${OBF}/badge/${hex32('class rescue').slice(0, 12)}/image.png`,
  name: 'First Aid at the Water',
  description: 'For people who can help until the ambulance comes.',
  narrative: 'Passed the practical test.',
  issuer: LIFEGUARDS,
};

/** A school with an account, and a name of its own, at Accredible. */
const ACCREDIBLE = `https://${HOSTS.accredible}/v1/obi`;
const DRAUGHT: Issuer = {
  id: `${ACCREDIBLE}/issuers/5310`,
  name: 'Draughtsman’s Evening School',
  description: 'An invented school.',
  url: 'https://www.example.com/draughtsman/',
  email: 'school@example.com',
  image: `${ACCREDIBLE}/issuers/5310/image`,
};
const DRAWING: BadgeKind = {
  ...KINDS.serviceDesign,
  id: `${ACCREDIBLE}/badge_classes/41207`,
  image: `${ACCREDIBLE}/badge_classes/41207/image`,
  name: 'Technical Drawing',
  issuer: DRAUGHT,
};

/** A company that trains its people with Adobe Learning Manager. */
const ADOBE = `https://${HOSTS.adobe}/public/accountassets/4711/badges`;
const HARVEST: Issuer = {
  id: `${ADOBE}/issuer.json`,
  name: 'Harvest Road Machinery',
  description: 'An invented company.',
  url: 'https://www.example.com/harvest-road/',
  email: 'training@example.com',
  image: `${ADOBE}/logo.png`,
};
const SURVEYING: BadgeKind = {
  ...KINDS.presentation,
  id: `${ADOBE}/badgejsons/Course_12_1767225600.json`,
  image: `${ADOBE}/course-12.png`,
  name: 'Surveying with a Drone',
  description: 'For people who can survey a field from the air.',
  narrative: 'Finished the course.',
  issuer: HARVEST,
};

const MOODLE_HASH = hex32('moodle statistics') + hex32('moodle').slice(0, 8);
const networks = awardAt(
  `https://${HOSTS.credly}/api/v1/obi/v2/badge_assertions/${uuid('award cloud networks')}`,
  NETWORKS,
  NORA,
  '2026-03-01T00:00:00.000Z',
);
const speaking = awardAt(`${BADGR}/assertions/${badgrId('award speaking')}?v=2_0`, SPEAKING, RIKU, '2025-08-30T00:00:00Z');
const statistics = awardAt(`${MOODLE}/assertion.php?b=${MOODLE_HASH}&obversion=2`, STATISTICS, RIKU, '2025-07-25T00:00:00+09:00');
const cloudBasics = awardAt(
  `https://${HOSTS.credly}/api/v1/obi/v2/badge_assertions/${uuid('award cloud basics riku')}`,
  KINDS.cloudBasics,
  RIKU,
  '2026-01-17T00:00:00.000Z',
);
const rescue = awardAt(
  `${OBF}/assertion/${hex32('award rescue')}${hex32('rescue').slice(0, 8)}`,
  RESCUE,
  NORA,
  '2025-07-01T00:00:00Z',
);
const drawing = awardAt(`${ACCREDIBLE}/badge_assertions/${uuid('award drawing')}`, DRAWING, NORA, '2025-10-10T00:00:00Z');
const surveying = awardAt(
  `${ADOBE}/assertions/${hex32('award surveying')}_1767225600000.json`,
  SURVEYING,
  RIKU,
  '2026-01-01T00:00:00Z',
);

/** What people have of them: the address of a page. */
export const PLATFORM_PAGES = {
  credlyProfile: `https://${HOSTS.credly}/users/nora-lindqvist/badges`,
  mixedProfile: `https://${HOSTS.credly}/users/riku-kazama/badges`,
  openBadgeFactory: `${rescue.id}.html`,
  accredible: `https://draughtsman.accredible.com/${uuid('award drawing')}`,
  accrediblePrivate: `https://www.credential.net/${uuid('award drawing private')}`,
  adobe: surveying.id,
  passport: 'https://openbadgepassport.com/app/badge/info/4711',
  badgr: `https://badgr.com/public/assertions/${badgrId('award speaking')}`,
  badgrWithdrawn: `https://badges.parchment.com/public/assertions/${badgrId('award speaking withdrawn')}`,
  badgrCollection: `https://badgr.com/public/collections/${hex32('collection riku')}`,
  moodle: `${MOODLE}/badge.php?hash=${MOODLE_HASH}`,
} as const;

/** Documents by their address; the status where it is not 200. */
export function platformAnswers(): [address: string, document: string, status?: number][] {
  const kinds = [SPEAKING, STATISTICS, NETWORKS, RESCUE, DRAWING, SURVEYING].flatMap((kind): [string, string][] => [
    [kind.id, badgeClass(kind)],
    [kind.issuer.id, issuerProfile(kind.issuer)],
  ]);
  const hosted = { verification: { type: 'HostedBadge' } };
  return [
    ...kinds,
    [networks.id, credlyAssertion(networks)],
    [`${PLATFORM_PAGES.credlyProfile}.json`, credlyProfile([AWARDS.cloudBasics, networks])],
    [foreignBadges('nora-lindqvist'), JSON.stringify({ data: [] })],
    [cloudBasics.id, credlyAssertion(cloudBasics)],
    [`${PLATFORM_PAGES.mixedProfile}.json`, credlyProfile([cloudBasics])],
    [
      foreignBadges('riku-kazama'),
      shownFromElsewhere([{ name: SPEAKING.name, url: PLATFORM_PAGES.badgr }, { name: 'Kite Flying' }]),
    ],
    [badgrData('award speaking'), assertionOf(speaking, hosted)],
    [badgrData('award speaking withdrawn'), badgrWithdrawal(`${BADGR}/assertions/${badgrId('award speaking withdrawn')}?v=2_0`)],
    [
      `${BADGR}/collections/${hex32('collection riku')}.json?v=2_0`,
      badgrCollection([speaking.id, `${BADGR}/assertions/${badgrId('award speaking withdrawn')}?v=2_0`, AWARDS.cloudBasics.id]),
    ],
    [statistics.id, assertionOf(statistics, { verify: { type: 'hosted', url: statistics.id } })],
    [`${rescue.id}.json`, '{"error":"not found"}', 404],
    [rescue.id, assertionOf(rescue, hosted)],
    [drawing.id, assertionOf(drawing, hosted)],
    [`${ACCREDIBLE}/badge_assertions/${uuid('award drawing private')}`, '{"success":false}', 404],
    [surveying.id, adobeAssertion(surveying)],
  ];
}

const badgrData = (label: string): string => `${BADGR}/assertions/${badgrId(label)}.json?v=2_0`;

/** Where a profile at Credly has what it shows from elsewhere. */
const foreignBadges = (name: string): string =>
  `https://${HOSTS.credly}/api/v1/users/${name}/external_badges/open_badges/public?page=1&page_size=48`;
