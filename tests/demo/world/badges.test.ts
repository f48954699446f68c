import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AWARDS, shareLink, walletId } from '../../../demo/world/awards.ts';
import { assertion, badgeClass, issuerProfile, KINDS } from '../../../demo/world/badges.ts';
import { hashedIdentity, hex32, lecosId, uuid } from '../../../demo/world/ids.ts';
import { HOSHIMI, WALLET } from '../../../demo/world/issuers.ts';
import { AKARI } from '../../../demo/world/people.ts';

describe('the documents of the wallet platform', () => {
  it('an assertion has the members of the platform, in its order', () => {
    expect(Object.keys(JSON.parse(assertion(AWARDS.aiLiteracy)))).toEqual([
      ...['@context', 'type', 'id', 'badge', 'image', 'verification', 'issuedOn', 'recipient'],
    ]);
    expect(Object.keys(JSON.parse(assertion(AWARDS.aiLiteracy)).recipient)).toEqual(['identity', 'type', 'hashed', 'salt']);
  });

  it('an assertion takes 630 bytes of ASCII', () => {
    for (const award of [AWARDS.aiLiteracy, AWARDS.dataScience, AWARDS.serviceDesign, AWARDS.mistyped]) {
      const text = assertion(award);
      expect(text).toMatch(/^[\x20-\x7e]{630}$/);
    }
  });

  it('badge class and issuer have the members of the platform, in its order', () => {
    expect(Object.keys(JSON.parse(badgeClass(KINDS.aiLiteracy)))).toEqual([
      ...['@context', 'id', 'type', 'name', 'description', 'image', 'criteria', 'issuer'],
    ]);
    const profile = JSON.parse(issuerProfile(HOSHIMI));
    expect(Object.keys(profile)).toEqual(['@context', 'id', 'type', 'name', 'description', 'url', 'email', 'image']);
    expect(profile.type).toBe('Issuer');
  });

  it('all three lie below one address, each under its kind', () => {
    expect(AWARDS.aiLiteracy.id).toMatch(new RegExp(`^${WALLET}/Assertion/[A-Za-z0-9]{32}$`));
    expect(KINDS.aiLiteracy.id).toMatch(new RegExp(`^${WALLET}/BadgeClass/[A-Za-z0-9]{32}$`));
    expect(HOSHIMI.id).toMatch(new RegExp(`^${WALLET}/Issuer/[A-Za-z0-9]{32}$`));
    expect(shareLink(AWARDS.aiLiteracy).endsWith(`/${walletId(AWARDS.aiLiteracy)}`)).toBe(true);
  });

  it('the hash of a recipient is that of the address with the salt behind it', () => {
    const { recipient } = JSON.parse(assertion(AWARDS.aiLiteracy));
    const digest = createHash('sha256').update(`${AKARI.email}${recipient.salt}`).digest('hex');
    expect(recipient.identity).toBe(`sha256$${digest}`);
    expect(hashedIdentity('hanako.sato@example.ac.jp', '')).toBe(
      'sha256$952216710c86586541e1a045a8750d12b9efa500c1a36b11a628f7a1acf8fd67',
    );
  });

  it('each award has a salt of its own', () => {
    const salts = Object.values(AWARDS).map(({ salt }) => salt);
    expect(new Set(salts).size).toBe(salts.length);
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('invented ids', () => {
  it('a wallet id is base64 of the base64 of 16 bytes', () => {
    for (const label of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const id = lecosId(label);
      expect(id).toMatch(/^[A-Za-z0-9]{28}(?:QT09|UT09|Zz09|dz09)$/);
      expect(Buffer.from(atob(id), 'base64')).toHaveLength(16);
    }
  });

  it('depend on their label alone', () => {
    expect(lecosId('a')).toBe(lecosId('a'));
    expect(lecosId('a')).not.toBe(lecosId('b'));
    expect(uuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(hex32('a')).toMatch(/^[0-9a-f]{32}$/);
  });
});
