import type { Assertion } from '../../model/hosted.ts';
import { firstObject } from '../formats/fields.ts';
import { oneId } from '../vc/one.ts';

/** What a signed assertion calls its key. Attacker-controlled. */
export interface NamedKey {
  /** As written. */
  id: string;
  /** By the `url` of its verification object, which in Open Badges 1.x is where the key lies. */
  byAddress: boolean;
}

/** The key that an assertion names: `creator`, else the address that Open Badges 1.x have; `null`: none, or several. */
export function keyNamed({ document, securing }: Assertion): NamedKey | null {
  const verification = firstObject(document['verification']) ?? firstObject(document['verify']);
  const creator = oneId(verification?.['creator']);
  if (creator !== null) return { id: creator, byAddress: false };
  // That of a hosted badge is the badge's own.
  const url = securing === 'hosted' ? null : oneId(verification?.['url']);
  return url === null ? null : { id: url, byAddress: true };
}
