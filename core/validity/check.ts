import type { Detail } from '../model/check.ts';
import type { Check, Context } from '../model/context.ts';
import { type ClockJudgement, judgeAlone } from './clock-alone.ts';
import { type BadgeDates, judgeDates } from './judge-dates.ts';

/** Characters of a date that are repeated in a report: it is the issuer's text. */
const SHOWN = 64;

/** Whether the badge has begun and has not ended, by the dates that its issuer gave it. */
export const validity: Check = {
  id: 'validity',
  needs: ['proof'],
  async run(context, { badge, proofExpires, issuer }) {
    if (!badge) return { outcome: 'skipped' };
    const facts = asWritten(badge);
    if (badge.issuedOn === null && badge.expires === null && proofExpires === undefined) return { outcome: 'not-applicable' };
    const clock = await clockOf(context, issuer?.host ?? null);
    const suspect = clock.suspect ? [{ code: 'validity.clock-suspect' as const, detail: {} }] : [];
    // With no time to go by, "expired" would be as much of a guess as "current".
    const problems =
      clock.now === null ? [] : judgeDates({ issuedOn: badge.issuedOn, expires: badge.expires, proofExpires }, clock.now);
    return { problems: [...suspect, ...problems], facts };
  },
};

async function clockOf({ now, policy, hostDates = new Map(), built }: Context, issuer: string | null): Promise<ClockJudgement> {
  // A time that the viewer named is not the device's clock.
  if (policy.now !== undefined) return { now, suspect: false };
  // Whoever hands a badge over can lead to hosts of their own, by a witness's proof or another badge: they do not outvote the issuer's.
  const own = issuer === null ? null : hostDates.get(issuer);
  // One host cannot agree with another, and to pages of other sites few tell the time.
  if (own === undefined || hostDates.size < 2) return judgeAlone(now, built);
  const { judgeClock } = await import('./clock.ts');
  return judgeClock(now, [...hostDates.values()], built, own);
}

function asWritten({ issuedOn, expires }: BadgeDates): Detail {
  return {
    ...(issuedOn !== null && { issuedOn: String(issuedOn).slice(0, SHOWN) }),
    ...(expires !== null && { expires: String(expires).slice(0, SHOWN) }),
  };
}
