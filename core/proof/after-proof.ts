import type { Badge } from '../model/badge.ts';
import type { Context, Findings } from '../model/context.ts';
import type { Credential } from '../model/credential.ts';
import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';

/** What a proof that holds has secured. */
export interface Held {
  /** Read from `signed`. */
  badge: Badge;
  /** In hand, with its proofs. */
  credential: Credential;
  /** What the signature covers, in plain members. */
  signed: JsonObject;
}

/** What came of whatever a proven credential leads to. */
export interface AfterProof {
  problems: Problem[];
  found: Partial<Findings>;
}

/**
 * What a credential leads to once its proof holds (open-badges.md §8, §10): a newer copy, the credentials that it holds, what
 * others say of it. None of it moves the verdict but a credential inside it that is not genuine.
 */
export async function afterProof(_context: Context, _findings: Readonly<Findings>, _held: Held): Promise<AfterProof> {
  return { problems: [], found: {} };
}
