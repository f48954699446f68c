import type { Badge } from '../model/badge.ts';
import type { Context, Findings } from '../model/context.ts';
import type { Problem } from '../model/problem.ts';
import { endorsementsOf } from './endorsements.ts';
import type { Held } from './held.ts';
import { membersOf } from './members.ts';
import { refresh } from './refresh.ts';

/** What came of whatever a proven credential leads to. */
export interface AfterProof {
  problems: Problem[];
  /** `badge`, `credential`, `shown` and `proofExpires`: of the newer copy, where the issuer serves one. */
  found: Partial<Findings>;
}

/**
 * What a credential leads to once its proof holds (open-badges.md §8, §10): a newer copy, the credentials that it holds, what
 * others say of it. None of it moves the verdict but a credential inside it that is not genuine.
 */
export async function afterProof(context: Context, findings: Readonly<Findings>, held: Held): Promise<AfterProof> {
  // A status list, an endorsement, a newer copy: asked about for another's sake, it leads no further (threats.md T12).
  if (findings.payload?.aside) return { problems: [], found: {} };
  const { newer, problems } = await refresh(context, held);
  const current = newer ?? held;
  const inside = await membersOf(context, current, findings.payload?.foreign);
  const beside = await endorsementsOf(context, findings, current);
  const { proofExpires = null } = newer ?? {};
  const replaced = newer && { badge: newer.badge, credential: newer.credential, shown: newer.shown };
  return {
    problems: [...problems, ...inside.problems, ...creatorDiffers(current.badge), ...beside.problems],
    found: {
      ...replaced,
      ...(proofExpires !== null && { proofExpires }),
      ...(inside.members.length > 0 && { members: inside.members }),
      ...(beside.endorsements.length > 0 && { endorsements: beside.endorsements }),
    },
  };
}

/** Said here and not at the issuer: before the proof it would be anybody's word (open-badges.md §5.4). */
function creatorDiffers({ details }: Badge): Problem[] {
  const creator = details?.creator;
  return creator ? [{ code: 'issuer.creator-differs', detail: { name: creator.name ?? creator.id ?? '' } }] : [];
}
