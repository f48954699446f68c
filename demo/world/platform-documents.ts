import type { Award } from './badges.ts';
import { hashedIdentity, uuid } from './ids.ts';

// Documents in the shapes in which platforms beside the wallet serve them (docs/platforms.md).

/** An award of Open Badges 2.0; `method` says how it is verified, which each platform spells in its own way. */
export function assertionOf({ id, kind, holder, salt, issuedOn }: Award, method: object): string {
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

/** Open Badges 1.1 in the key order of the service, the address of the holder in clear. */
export function adobeAssertion({ id, kind, holder, issuedOn }: Award): string {
  return JSON.stringify({
    id,
    type: 'Assertion',
    context: 'https://w3id.org/openbadges/v1',
    recipient: { identity: holder.email, type: 'email', hashed: false },
    issuedOn: Date.parse(issuedOn) / 1000,
    image: kind.image,
    badge: kind.id,
    evidence: kind.id,
    verify: { type: 'hosted', url: id },
  });
}

/** Badgr answers 200 for what was withdrawn. */
export function badgrWithdrawal(id: string): string {
  return JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: id,
    revoked: true,
    revocationReason: 'Awarded twice.',
  });
}

/** The data behind a collection that its holder shares at Badgr, which may hold badges of other platforms. */
export function badgrCollection(ids: readonly string[]): string {
  return JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Collection',
    name: 'Riku’s badges',
    badges: ids.map((id) => ({ type: 'Assertion', id })),
  });
}

/** The data behind a holder's page at Credly. */
export function credlyProfile(awards: readonly Award[]): string {
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

/** The data behind what a profile at Credly shows from elsewhere. */
export function shownFromElsewhere(badges: readonly { name: string; url?: string }[]): string {
  return JSON.stringify({
    data: badges.map(({ name, url }) => ({
      id: uuid(`shown ${name}`),
      external_badge: { badge_name: name, badge_url: url ?? null, issuer_name: '' },
    })),
  });
}
