import { readInstant } from '../lib/dates.ts';
import type { ControllerAddress, ControllerKey } from '../model/controller.ts';
import type { Problem } from '../model/problem.ts';

/** From when to when something was somebody's, as written. Attacker-controlled where the document is. */
type Window = Pick<ControllerAddress, 'revoked' | 'expires'> & { created?: string | null };

/**
 * Whether an address, or the key behind it, was in force at a moment (blockcerts.md §9.3): `created` < moment < `revoked`, `expires`,
 * each where it is given. What ended later was good then. A bare date is midnight in UTC.
 *
 * @param moment milliseconds since the epoch
 * @returns the problem; `null`: it was in force
 */
function windowProblem({ created = null, revoked, expires }: Window, moment: number): Problem | null {
  const [from, withdrawn, until] = [created, revoked, expires].map(momentOf);
  if (ends(withdrawn, moment)) return { code: 'anchor.key-revoked', detail: dated(revoked) };
  if (ends(until, moment)) return { code: 'anchor.key-expired', detail: dated(expires) };
  if (typeof from === 'number' && from >= moment) return { code: 'anchor.key-not-yet', detail: dated(created) };
  // A limit that nobody can read may lie on either side.
  const unreadable = [from, withdrawn, until].indexOf('unreadable');
  return unreadable < 0
    ? null
    : { code: 'issuer.malformed', detail: { field: ['created', 'revoked', 'expires'][unreadable] ?? '' } };
}

/**
 * The same of an address that is listed several times: one entry in force is enough, unless another says that it was withdrawn
 * before, or might say so.
 */
export function windowProblemOfAll(entries: readonly ControllerAddress[], moment: number): Problem | null {
  const problems = entries.map((entry) => windowProblem(entry, moment));
  const revoked = problems.find((problem) => problem?.code === 'anchor.key-revoked');
  if (revoked) return revoked;
  const open = problems.find((problem) => problem?.code === 'issuer.malformed' && problem.detail['field'] === 'revoked');
  if (problems.includes(null)) return open ?? null;
  const unsure = problems.find((problem) => problem?.code === 'issuer.malformed');
  return unsure ?? problems.find((problem) => problem?.code === 'anchor.key-expired') ?? problems[0] ?? null;
}

/** Of the verification method that a proof names (§9.4): it has no beginning. */
export function methodProblem({ revoked, expires }: ControllerKey, moment: number): Problem | null {
  return windowProblem({ revoked, expires }, moment);
}

function momentOf(written: string | null): number | 'unreadable' | null {
  return written === null ? null : (readInstant(written)?.start ?? 'unreadable');
}

function ends(limit: number | 'unreadable' | null | undefined, moment: number): boolean {
  return typeof limit === 'number' && limit <= moment;
}

function dated(written: string | null): Problem['detail'] {
  return written === null ? {} : { date: written };
}
