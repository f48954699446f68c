import type { Controller, SignedProfile } from '../../model/controller.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';

/** A way from an id to the document of the party it names. A new one is one file and its line in `registry.ts`. */
export interface IssuerMethod {
  id: string;
  /** @param id attacker-controlled */
  handles: (id: string) => boolean;
  /** Never throws a `BadgeProblem`: what went wrong stands in the answer. */
  resolve: (id: string, world: IssuerWorld) => Promise<Controller>;
}

/** What a party is looked for with. */
export interface IssuerWorld {
  http: Ports['http'];
  /** Also ask for the key set of the host (open-badges.md §7). */
  keySet: boolean;
  /** Also read blockchain addresses, in the profile to which a DID document leads too (blockcerts.md §9); the proof of that profile. */
  addresses?: { judgeProfile: ProfileJudge };
}

/** Verifies the proof that a profile carries; what is no more than a doubt is not judged. */
export type ProfileJudge = (profile: SignedProfile) => Promise<'holds' | 'not-judged' | Problem>;
