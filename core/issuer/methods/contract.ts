import type { Controller } from '../../model/controller.ts';
import type { Ports } from '../../ports.ts';

/** A way from an id to the document of the party it names. A new one is one file and its line in `registry.ts`. */
export interface IssuerMethod {
  id: string;
  /** @param id attacker-controlled */
  handles: (id: string) => boolean;
  /**
   * Never throws a `BadgeProblem`: what went wrong stands in the answer.
   *
   * @param keySet also ask for the key set of the host (open-badges.md §7)
   */
  resolve: (id: string, world: { http: Ports['http']; keySet: boolean }) => Promise<Controller>;
}
