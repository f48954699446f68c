import type { Report } from '../../core/index.ts';
import type { Subject } from '../messages.ts';
import type { PanelWorld } from './panel-state.ts';

/** Whom to ask about what. `email`: of the holder, where the viewer named one. */
interface EndorsersToAsk {
  subject: Subject;
  hosts: readonly string[];
  email: string | undefined;
}

/**
 * Verifies again with leave to ask endorsers on these hosts. To be called in the very click: a browser asks its user only then.
 *
 * @returns `refused`: the viewer did not give leave; `null`: there is nothing any more that could be asked about
 */
export async function askEndorsers(
  { allow, ask }: Pick<PanelWorld, 'allow' | 'ask'>,
  { subject, hosts, email }: EndorsersToAsk,
): Promise<Report | 'refused' | null> {
  if (!(await allow(hosts))) return 'refused';
  const came = await ask<'endorsers'>({ t: 'endorsers', subject, hosts: [...hosts], email });
  return came.state === 'done' ? came.report : null;
}
