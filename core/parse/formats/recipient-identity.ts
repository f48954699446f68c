import { isObject } from '../../lib/json.ts';
import type { RecipientIdentity } from '../../model/badge.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { listOf } from './fields.ts';

const HASHED = /^[a-z0-9]+\$[0-9a-f]+$/i;

/** Reads the IdentityObjects of an assertion (OB 2.0 §IdentityObject). One that lacks its value is passed over. */
export function recipientIdentities(value: Json | undefined): RecipientIdentity[] {
  return listOf(value)
    .filter(isObject)
    .flatMap((item) => {
      const identity = item['identity'];
      if (typeof identity !== 'string' || identity === '') return [];
      return [{ type: typeOf(item), identity, hashed: item['hashed'] === true, salt: textOrEmpty(item['salt']) }];
    });
}

/** Open Badges 0.5: `recipient` itself is the address or its hash, with the salt beside it. */
export function bareRecipient(document: JsonObject): RecipientIdentity[] {
  const { recipient } = document as { recipient?: Json };
  if (typeof recipient !== 'string' || recipient === '') return [];
  return [{ type: 'email', identity: recipient, hashed: HASHED.test(recipient), salt: textOrEmpty(document['salt']) }];
}

/** OB 1.0 leaves the type out and means e-mail. A list names several; the first decides. */
function typeOf(identity: JsonObject): string {
  const [first] = listOf(identity['type']);
  return typeof first === 'string' ? first.replace(/^schema:/, '') : 'email';
}

function textOrEmpty(value: Json | undefined): string {
  // A salt of digits alone may have lost its quotes.
  return typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : '';
}
