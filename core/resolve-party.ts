import { resolveController } from './issuer/controller.ts';
import type { ProfileJudge } from './issuer/methods/contract.ts';
import type { Context } from './model/context.ts';
import type { Controller } from './model/controller.ts';
import type { Ports } from './ports.ts';

/**
 * The party that an id names, by the methods of the issuer check. A profile of an issuer of anchored documents may be signed itself:
 * its proof is verified by the suites of the proof check, which the issuer check knows nothing of.
 *
 * @param id attacker-controlled
 */
export async function resolveParty(
  id: string,
  http: Ports['http'],
  { keySet = false, addresses = false }: NonNullable<Parameters<Context['controller']>[1]>,
  world: Pick<Context, 'now' | 'effort'>,
): Promise<Controller> {
  const judgeProfile: ProfileJudge = async (profile) => {
    const { profileProof } = await import('./proof/embedded/profile-proof.ts');
    return profileProof(profile, world);
  };
  return resolveController(id, http, keySet, addresses ? { judgeProfile } : undefined);
}
