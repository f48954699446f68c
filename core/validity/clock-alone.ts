import { DAY, readInstant } from '../lib/dates.ts';

/** The time to judge by. */
export interface ClockJudgement {
  /** Milliseconds since the epoch; `null`: the device's clock is wrong and nothing better is known. */
  now: number | null;
  suspect: boolean;
}

/** Judges the device's clock where no hosts agree on the time: one that stands before this release was built is wrong (threats.md T60). */
export function judgeAlone(device: number, built: string | undefined): ClockJudgement {
  const release = built === undefined ? null : readInstant(built);
  // A day is allowed for, because a build day may be written in the builder's zone.
  if (release && device < release.start - DAY) return { now: null, suspect: true };
  return { now: device, suspect: false };
}
