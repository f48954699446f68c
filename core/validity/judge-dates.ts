import { readInstant } from '../lib/dates.ts';
import type { Problem } from '../model/problem.ts';

/** Milliseconds. At the start alone: an issuer's clock may be a little ahead of ours (threats.md T60). */
const GRACE = 5 * 60 * 1_000;

/** Characters of an unreadable date that are repeated in a report. */
const SHOWN = 40;

const NOTES = { 'no-zone': 'validity.no-zone', 'date-only': 'validity.date-only' } as const;

/** The dates of a badge, as written; attacker-controlled. */
export interface BadgeDates {
  issuedOn: string | number | null;
  expires: string | number | null;
  /** The end of its proof (VC Data Integrity 1.0 §2.1 `expires`). */
  proofExpires?: string | undefined;
}

/**
 * What the dates of a badge mean at `now`: begun, with five minutes of grace, and not ended, with none; the end itself is past.
 *
 * Open Badges 2.0 §Assertion, VCDM 2.0 §4.9, threats.md T60. A badge that ends before it begins is judged by its end. The proof
 * may end sooner than what it is about; the day of the award plays no part.
 *
 * @param now milliseconds since the epoch
 */
export function judgeDates({ issuedOn, expires, proofExpires }: BadgeDates, now: number): Problem[] {
  const problems: Problem[] = [];
  const begin = read('issuedOn', issuedOn, problems);
  const end = read('expires', expires, problems);
  const disordered = begin !== null && end !== null && end.end < begin.start;
  if (disordered) problems.push({ code: 'validity.order', detail: { issuedOn: begin.date, expires: end.date } });
  const ended = end !== null && now >= end.end;
  if (ended) problems.push({ code: 'validity.expired', detail: { date: end.date } });
  if (begin !== null && begin.start > now + GRACE && !(disordered && ended)) {
    problems.push({ code: 'validity.not-yet-valid', detail: { date: begin.date } });
  }
  const proofEnd = read('proofExpires', proofExpires ?? null, problems);
  if (proofEnd !== null && now >= proofEnd.end)
    problems.push({ code: 'validity.proof-expired', detail: { date: proofEnd.date } });
  return problems;
}

function read(field: keyof BadgeDates, value: string | number | null, problems: Problem[]): ReturnType<typeof readInstant> {
  if (value === null) return null;
  const instant = readInstant(value);
  if (!instant) problems.push({ code: 'validity.malformed', detail: { field, date: String(value).slice(0, SHOWN) } });
  else if (instant.note) problems.push({ code: NOTES[instant.note], detail: { field, date: instant.date } });
  return instant;
}
