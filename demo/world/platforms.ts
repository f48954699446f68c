import { AWARDS } from './awards.ts';
import { type Award, awardAt, type BadgeKind, badgeClass, credlyAssertion, issuerProfile, KINDS } from './badges.ts';
import { hashedIdentity, hex32, seeded, uuid } from './ids.ts';
import { HOSTS, type Issuer, NIMBUS } from './issuers.ts';
import { NORA, RIKU } from './people.ts';

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

const MOODLE_HASH = hex32('moodle statistics') + hex32('moodle').slice(0, 8);
const networks = awardAt(
  `https://${HOSTS.credly}/api/v1/obi/v2/badge_assertions/${uuid('award cloud networks')}`,
  NETWORKS,
  NORA,
  '2026-03-01T00:00:00.000Z',
);
const speaking = awardAt(`${BADGR}/assertions/${badgrId('award speaking')}?v=2_0`, SPEAKING, RIKU, '2025-08-30T00:00:00Z');
const statistics = awardAt(`${MOODLE}/assertion.php?b=${MOODLE_HASH}&obversion=2`, STATISTICS, RIKU, '2025-07-25T00:00:00+09:00');

/** What people have of them: the address of a page. */
export const PLATFORM_PAGES = {
  credlyProfile: `https://${HOSTS.credly}/users/nora-lindqvist/badges`,
  badgr: `https://badgr.com/public/assertions/${badgrId('award speaking')}`,
  badgrWithdrawn: `https://badges.parchment.com/public/assertions/${badgrId('award speaking withdrawn')}`,
  moodle: `${MOODLE}/badge.php?hash=${MOODLE_HASH}`,
} as const;

/** Documents by their address. */
export function platformAnswers(): [address: string, document: string][] {
  const kinds = [SPEAKING, STATISTICS, NETWORKS].flatMap((kind): [string, string][] => [
    [kind.id, badgeClass(kind)],
    [kind.issuer.id, issuerProfile(kind.issuer)],
  ]);
  return [
    ...kinds,
    [networks.id, credlyAssertion(networks)],
    [`${PLATFORM_PAGES.credlyProfile}.json`, credlyProfile([AWARDS.cloudBasics, networks])],
    [badgrData('award speaking'), assertionOf(speaking, { verification: { type: 'HostedBadge' } })],
    [badgrData('award speaking withdrawn'), badgrWithdrawal(badgrId('award speaking withdrawn'))],
    [statistics.id, assertionOf(statistics, { verify: { type: 'hosted', url: statistics.id } })],
  ];
}

const badgrData = (label: string): string => `${BADGR}/assertions/${badgrId(label)}.json?v=2_0`;

function assertionOf({ id, kind, holder, salt, issuedOn }: Award, method: object): string {
  return JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    badge: kind.id,
    issuedOn,
    recipient: { type: 'email', hashed: true, salt, identity: hashedIdentity(holder.email, salt) },
    ...method,
  });
}

/** Badgr answers 200 for what was withdrawn. */
function badgrWithdrawal(id: string): string {
  return JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${BADGR}/assertions/${id}?v=2_0`,
    revoked: true,
    revocationReason: 'Awarded twice.',
  });
}

/** The data behind a holder's page at Credly. */
function credlyProfile(awards: readonly Award[]): string {
  return JSON.stringify({
    data: awards.map(({ id, kind }) => ({
      id: id.slice(id.lastIndexOf('/') + 1),
      state: 'accepted',
      public: true,
      badge_template: { name: kind.name },
    })),
    metadata: { current_page: 1, total_pages: 1 },
  });
}
