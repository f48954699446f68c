import type { Check } from '../model/context.ts';
import type { Problem } from '../model/problem.ts';

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
    if (holder.email !== undefined || holder.name?.trim()) {
      // With its tables and hashes: a page that names nobody, as most do, needs none of it.
      const { compareHolder } = await import('./compare-holder.ts');
      const compared = await compareHolder(holder, badge);
      if (compared) return compared;
    }
    return { problems: [{ code: 'recipient.unknown-holder', detail: {} }] };
  },
};
