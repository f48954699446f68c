import { readInstant } from '../../lib/dates.ts';
import { readKey } from '../../lib/keys/read-key.ts';
import { sameJson } from '../../lib/same-json.ts';
import type { Controller, ControllerKey } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { attempt, twinsOf } from './key-of.ts';
import { nameOf } from './key-rules.ts';

/**
 * The one key that goes by an id, with the first of all ends that it was given: one that is withdrawn in one place is withdrawn,
 * wherever else and under whatever id it stands. When that matters is for whoever knows the time.
 *
 * @param named at least one, all of one id
 * @throws BadgeProblem proof.key-malformed: several keys under one id
 */
export function wholeLifeOf(named: readonly ControllerKey[], controller: Controller): ControllerKey {
  const [first, ...others] = named;
  const differs = others.some(({ material }) => !sameJson(material as JsonObject, (first?.material ?? {}) as JsonObject));
  if (!first || differs) throw new BadgeProblem('proof.key-malformed', { host: nameOf(controller) });
  const key = attempt(() => readKey(first.material));
  const all = [...named, ...(key instanceof BadgeProblem ? [] : twinsOf(key, controller))];
  return { ...first, revoked: earliest(all.map(({ revoked }) => revoked)), expires: earliest(all.map(({ expires }) => expires)) };
}

/** As written; one that nobody can read comes before all others. */
function earliest(dates: readonly (string | null)[]): string | null {
  const given = dates.filter((date) => date !== null);
  const moment = (date: string) => readInstant(date)?.start ?? Number.NEGATIVE_INFINITY;
  return given.sort((a, b) => moment(a) - moment(b))[0] ?? null;
}
