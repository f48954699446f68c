import type { Badge } from '../model/badge.ts';
import type { CheckResult } from '../model/context.ts';
import type { Holder } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { isEmail } from './email-forms.ts';
import type { NameComparison } from './names.ts';

/** Compares what the page says of the holder with the badge, the address before the name; `null`: it says nothing to compare. */
export async function compareHolder(holder: Holder, badge: Badge): Promise<CheckResult | null> {
  if (holder.email !== undefined && isEmail(holder.email)) {
    const { compareEmail } = await import('./email.ts');
    const { result, problems, facts } = compareEmail(badge.recipients, holder.email);
    return { outcome: result === 'match' ? 'pass' : 'unknown', problems, facts: { compared: 'email', ...facts } };
  }
  if (!holder.name?.trim()) return null;
  if (badge.recipientName === null) return withoutName(badge.recipients.length > 0);
  return judgeNames(badge.recipientName, holder.name);
}

/** The badge was issued to somebody, but has no name to compare with; or to nobody at all. */
function withoutName(hasRecipient: boolean): CheckResult {
  return { problems: [{ code: hasRecipient ? 'recipient.name-not-comparable' : 'recipient.missing', detail: {} }] };
}

const NAME_CODES = {
  'match-name': 'recipient.name-only',
  'similar-name': 'recipient.name-similar',
  differ: 'recipient.name-differs',
  spoof: 'recipient.name-lookalike',
  unchecked: 'recipient.name-not-comparable',
} as const satisfies Record<NameComparison['axis'], Problem['code']>;

/** Two people may share a name, so not even an equal one is a pass (design.md §1, law 4). */
async function judgeNames(badgeName: string, pageName: string): Promise<CheckResult> {
  // The tables of names are large, and most badges have none to compare: loaded when one does.
  const { compareNames } = await import('./names.ts');
  const { axis, invisible } = compareNames(badgeName, pageName);
  const detail = axis === 'unchecked' ? {} : { badgeName, pageName };
  const problems: Problem[] = [{ code: NAME_CODES[axis], detail }];
  if (invisible) problems.push({ code: 'recipient.name-invisible', detail: {} });
  return { outcome: 'unknown', problems, facts: { compared: 'name' } };
}
