import { createPublicKey } from 'node:crypto';
import { KINDS } from '../badges.ts';
import { hashedIdentity, hex32, uuid } from '../ids.ts';
import { GUILD } from '../issuers.ts';
import { NORA, type Person, REX } from '../people.ts';
import { type Document, publicJwkOf, token } from './sign.ts';

const CONTEXT = 'https://w3id.org/openbadges/v2';
const KEY = 'guild';
const KEY_ADDRESS = GUILD.publicKey ?? '';
/** Labels of awards that the guild took back. */
const WITHDRAWN = ['joinery withdrawn'] as const;

const idOf = (label: string): string => `urn:uuid:${uuid(`award ${label}`)}`;

/** What the guild awarded, as a signed badge of Open Badges 2.0 says it. */
function award(label: string, holder: Person, changes: Document = {}): Document {
  const salt = hex32(`salt ${label}`);
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: idOf(label),
    recipient: { type: 'email', hashed: true, salt, identity: hashedIdentity(holder.email, salt) },
    badge: KINDS.woodwork.id,
    issuedOn: '2026-01-17T10:00:00Z',
    verification: { type: 'SignedBadge', creator: KEY_ADDRESS },
    ...changes,
  };
}

const byGuild = (payload: Document): string => token(payload, KEY, KEY_ADDRESS);

/** Nora’s badge, as the guild signed it. */
export const guildGenuine = (): string => byGuild(award('joinery signed', NORA));

/** One that the guild withdrew since. */
export const guildWithdrawn = (): string => byGuild(award(WITHDRAWN[0], REX));

/** Nora’s badge with Rex’s address in it, and the signature of hers. */
export function guildAltered(): string {
  const [header, , signature] = guildGenuine().split('.');
  const { recipient } = award('joinery altered', REX);
  const payload = Buffer.from(JSON.stringify(award('joinery signed', NORA, { recipient }))).toString('base64url');
  return [header, payload, signature].join('.');
}

/** Rex names the guild’s badge and signs with a key of his own, which the guild lists nowhere. */
export function guildForged(): string {
  const creator = 'https://badges.hoshimi-campus.example.net/key.json';
  return token(award('joinery forged', REX, { verification: { type: 'SignedBadge', creator } }), 'rex', creator);
}

/** The guild’s key as its host serves it (Open Badges 2.0 §CryptographicKey). */
export function guildKey(): Document {
  const key = createPublicKey({ key: publicJwkOf(KEY, KEY_ADDRESS), format: 'jwk' });
  const publicKeyPem = key.export({ type: 'spki', format: 'pem' });
  return { '@context': CONTEXT, type: 'CryptographicKey', id: KEY_ADDRESS, owner: GUILD.id, publicKeyPem };
}

/** What the guild withdrew of what it signed (Open Badges 2.0 §RevocationList). */
export function guildList(): Document {
  const revokedAssertions = WITHDRAWN.map((label) => ({
    id: idOf(label),
    revocationReason: 'Awarded before the test box was judged',
  }));
  return { '@context': CONTEXT, type: 'RevocationList', id: GUILD.revocationList, issuer: GUILD.id, revokedAssertions };
}
