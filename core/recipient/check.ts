import type { Check, CheckResult } from '../model/context.ts';
import type { Problem } from '../model/problem.ts';
import type { NameComparison } from './names.ts';

/** Whether the badge was issued to the person that the page names: by e-mail where one is known, else by name. */
export const recipient: Check = {
  id: 'recipient',
  needs: ['proof'],
  async run({ holder }, { badge }) {
    if (!badge) return { outcome: 'skipped' };
    // Said before anything is compared: a match with a sender that nobody vouches for would say too much.
    const doubts: Problem[] = [];
    if (holder.unproven) doubts.push({ code: 'recipient.sender-unproven', detail: {} });
    if (holder.quoted) doubts.push({ code: 'recipient.in-quoted-text', detail: {} });
    if (doubts.length > 0) return { problems: doubts };
    if (holder.email !== undefined) {
      // With its hashes: a page that names no address, as most do, needs none of it.
      const [{ compareEmail }, { isEmail }] = await Promise.all([import('./email.ts'), import('./email-forms.ts')]);
      if (isEmail(holder.email)) {
        const { result, problems, facts } = compareEmail(badge.recipients, holder.email);
        return { outcome: result === 'match' ? 'pass' : 'unknown', problems, facts: { compared: 'email', ...facts } };
      }
    }
    if (!holder.name?.trim()) return { problems: [{ code: 'recipient.unknown-holder', detail: {} }] };
    if (badge.recipientName === null) return withoutName(badge.recipients.length > 0);
    return judgeNames(badge.recipientName, holder.name);
  },
};

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
