import { httpsForm } from './https-form.ts';

/** Characters of an id that is compared; a key that is its own id (did:jwk with RSA) is among the longest. */
export const MAX_ID_CHARACTERS = 4_096;

/**
 * The id of a verification method in the one form in which it is compared: absolute, addresses over https, percent-encoding in
 * one case. DIDs and their fragments are compared exactly (Controlled Identifiers 1.0 §2.2; threats.md T6).
 *
 * @param id attacker-controlled; relative (`#key-1`) as many documents write it
 * @param base the id of the document or party that it is relative to
 */
export function methodIdOf(id: string, base: string): string {
  const whole = id.startsWith('#') ? base.replace(/#.*$/s, '') + id : id;
  const [place = '', ...fragment] = whole.split('#');
  const address = httpsForm(place);
  if (address === null) return whole;
  const form = address.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase());
  return fragment.length === 0 ? form : `${form}#${fragment.join('#')}`;
}

/** The DID that a DID URL begins with (DID Core §3.2); `null`: another kind of id. */
export function didOf(id: string): string | null {
  return /^did:[^/?#]*/.exec(id)?.[0] ?? null;
}
