import type { Badge } from '../model/badge.ts';
import type { Credential } from '../model/credential.ts';
import type { JsonObject } from '../model/json.ts';

/** What a proof that holds has secured. */
export interface Held {
  /** Read from `signed`. */
  badge: Badge;
  /** In hand, with its proofs. */
  credential: Credential;
  /** What the signature covers, in plain members. */
  signed: JsonObject;
}
