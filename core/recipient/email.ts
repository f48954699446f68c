import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RecipientIdentity } from '../model/badge.ts';
import type { Detail } from '../model/check.ts';
import type { Problem } from '../model/problem.ts';
import { type EmailForm, emailForms, isEmail, maskEmail } from './email-forms.ts';

/** `match` and `differ` are answers; `unchecked`: nothing could be compared, and the problems say why. */
export interface EmailComparison {
  result: 'match' | 'differ' | 'unchecked';
  problems: readonly Problem[];
  facts: Detail;
}

/** Names of the identity type of an e-mail address: Open Badges 1–2, Open Badges 3, and the IRIs behind them. */
const EMAIL_TYPE = /^(?:email|emailaddress|(?:https?:\/\/schema\.org\/|schema:)email)$/i;

const HASHES = { sha256: { of: sha256, digits: 64 }, md5: { of: md5, digits: 32 } } as const;

/** An identity value, understood as what it is, whatever its `hashed` flag says. */
type Understood =
  | { kind: 'plain'; address: string }
  | { kind: 'hash'; alg: keyof typeof HASHES; hex: string; prefixed: boolean }
  | { kind: 'unsupported'; alg: string }
  | { kind: 'other' };

/**
 * Compares the address that the page shows with those that the badge was issued to (Open Badges 2.0 §IdentityObject, 3.0
 * §IdentityObject; threats.md §9 "E-mail"): hash of value and salt, or the plain value. One match is enough, and then
 * nothing is said of the others.
 *
 * The address and the identities are personal: neither is put into a problem or a fact, but for the masked address.
 *
 * @param identities attacker-controlled; as many as the limits of a document let through
 */
export function compareEmail(identities: readonly RecipientIdentity[], email: string): EmailComparison {
  if (identities.length === 0) return unchecked({ code: 'recipient.missing', detail: {} });
  const forms = emailForms(email);
  const remarks = new Map<Problem['code'], Problem>();
  let compared = false;
  let unsupported: string | null = null;
  for (const identity of identities) {
    const value = understand(identity);
    if (value.kind === 'other') continue;
    if (value.kind === 'unsupported') {
      unsupported = value.alg;
      continue;
    }
    compared = true;
    const form = value.kind === 'plain' ? plainMatch(value.address, forms) : hashMatch(value, identity.salt, forms);
    const notes = remarksOn(value, identity.salt);
    if (form !== null) return { result: 'match', problems: notes, facts: factsOf(value, identity, form) };
    for (const note of notes) remarks.set(note.code, note);
  }
  // The address may be the one behind the hash that could not be computed: that is no answer.
  if (unsupported !== null) return unchecked({ code: 'recipient.hash-unsupported', detail: { alg: unsupported } });
  if (!compared) {
    const type = identities[0]?.type.slice(0, 40) ?? '';
    return unchecked({ code: 'recipient.identity-type', detail: { type } });
  }
  const differs: Problem = { code: 'recipient.email-differs', detail: { email: maskEmail(email) } };
  return { result: 'differ', problems: [differs, ...remarks.values()], facts: {} };
}

function unchecked(problem: Problem): EmailComparison {
  return { result: 'unchecked', problems: [problem], facts: {} };
}

function understand({ type, identity, hashed }: RecipientIdentity): Understood {
  const value = identity.trim();
  if (/^mailto:/i.test(value)) return { kind: 'plain', address: value.slice('mailto:'.length) };
  if (!EMAIL_TYPE.test(type)) return { kind: 'other' };
  if (isEmail(identity)) return { kind: 'plain', address: identity };
  const [, prefix, rest = ''] = /^(?:([^$@]*)\$)?(.*)$/s.exec(value) ?? [];
  const alg = prefix?.toLowerCase();
  if (alg === undefined) {
    // Without its prefix only SHA-256 is told by its length (Open Badges before 1.1 left it out).
    if (isHex(rest, HASHES.sha256.digits)) return { kind: 'hash', alg: 'sha256', hex: rest.toLowerCase(), prefixed: false };
    return hashed ? { kind: 'unsupported', alg: '' } : { kind: 'other' };
  }
  if ((alg === 'sha256' || alg === 'md5') && isHex(rest, HASHES[alg].digits)) {
    return { kind: 'hash', alg, hex: rest.toLowerCase(), prefixed: true };
  }
  return { kind: 'unsupported', alg: alg.slice(0, 20) };
}

function isHex(text: string, digits: number): boolean {
  return text.length === digits && /^[0-9a-f]+$/i.test(text);
}

function plainMatch(address: string, forms: Map<string, EmailForm>): EmailForm | null {
  // The issuer's spelling is as free as the page's: both are written in every form, the page's tells how faithful it was.
  const theirs = emailForms(address);
  for (const [form, label] of forms) if (theirs.has(form)) return label;
  return null;
}

function hashMatch(value: Understood & { kind: 'hash' }, salt: string, forms: Map<string, EmailForm>): EmailForm | null {
  const hash = HASHES[value.alg].of;
  // The salt stands after the value, with nothing between them.
  for (const [form, label] of forms) if (bytesToHex(hash(utf8ToBytes(form + salt))) === value.hex) return label;
  return null;
}

function remarksOn(value: Understood, salt: string): Problem[] {
  if (value.kind !== 'hash') return [];
  const codes = [
    ...(value.alg === 'md5' ? (['recipient.weak-hash'] as const) : []),
    ...(value.prefixed ? [] : (['recipient.no-prefix'] as const)),
    ...(salt === '' ? (['recipient.unsalted'] as const) : []),
  ];
  return codes.map((code) => ({ code, detail: {} }));
}

function factsOf(value: Understood, { hashed }: RecipientIdentity, matched: EmailForm): Detail {
  const isHash = value.kind === 'hash';
  return {
    matched,
    ...(isHash && { hash: value.alg }),
    // The badge says the one and holds the other; it was treated as what it is.
    ...(isHash !== hashed && { declared: hashed ? 'hashed' : 'plain' }),
  };
}
