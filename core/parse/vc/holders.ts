import type { RecipientIdentity } from '../../model/badge.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { listOf, stringsOf } from '../formats/fields.ts';
import { objectsOf } from './objects-of.ts';
import { oneId, oneText } from './one.ts';

/** Kinds of identifiers whose value is the holder's own name (OB 3.0 §B.6.3 IdentifierTypeEnum). */
const NAMES: ReadonlySet<string> = new Set(['name', 'fullName']);

/** The subjects of a credential: usually one, but a list is allowed, and each counts (VCDM 2.0 §4.7). */
export function subjectsOf(document: JsonObject): JsonObject[] {
  return objectsOf(document['credentialSubject']);
}

/**
 * Whom a credential was issued to: every identity of every subject, hashed or plain (OB 3.0 §B.1.17 IdentityObject), its plain `email`
 * (blockcerts.md §12), and the subject's own id, which may be a `mailto:` address. All are personal data: never shown, never logged.
 */
export function holdersOf(document: JsonObject): RecipientIdentity[] {
  return subjectsOf(document).flatMap((subject) => {
    const id = oneId(subject['id']);
    const emails = stringsOf(subject['email']).map((email) => ({ type: 'email', identity: email, hashed: false, salt: '' }));
    const identities = [...identifiersOf(subject), ...emails];
    return id === null ? identities : [...identities, { type: 'id', identity: id, hashed: false, salt: '' }];
  });
}

/** The name of the holder inside what is signed: an identifier that is a name, or the subject's `name`. `null`: none, or several. */
export function nameOfHolder(document: JsonObject): string | null {
  const names = subjectsOf(document).flatMap((subject) => {
    const identifiers = identifiersOf(subject).filter(({ type, hashed }) => NAMES.has(type) && !hashed);
    const own = oneText(subject['name']);
    return [...identifiers.map(({ identity }) => identity), ...(own === null ? [] : [own])];
  });
  const [first, ...others] = [...new Set(names)];
  return first !== undefined && others.length === 0 ? first : null;
}

function identifiersOf(subject: JsonObject): RecipientIdentity[] {
  return objectsOf(subject['identifier']).flatMap((item) => {
    const identity = item['identityHash'];
    if (typeof identity !== 'string' || identity === '') return [];
    return [{ type: typeOf(item['identityType']), identity, hashed: item['hashed'] === true, salt: saltOf(item['salt']) }];
  });
}

/** `emailAddress` and `email` are one; the comparison knows both. */
function typeOf(value: Json | undefined): string {
  const [first] = listOf(value);
  return typeof first === 'string' ? first : '';
}

function saltOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
