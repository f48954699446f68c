import { httpsForm } from '../lib/https-form.ts';
import type { Badge } from '../model/badge.ts';
import type { CheckResult, Context, IssuerFinding } from '../model/context.ts';
import type { Controller } from '../model/controller.ts';
import type { Credential } from '../model/credential.ts';
import type { Problem } from '../model/problem.ts';
import { isAnchored } from '../parse/vc/is-anchored.ts';
import { withKeyAtAddress } from './key-address.ts';

/**
 * The party that a credential names as its issuer, found from its id alone (open-badges.md §5.1). The answer of its host shows
 * who publishes keys there; the name is what the credential claims (threats.md T2).
 *
 * @param badge as parse read it: a claim
 */
export async function credentialIssuer(context: Context, credential: Credential, badge: Badge | undefined): Promise<CheckResult> {
  const { issuerId, token } = credential;
  // Without an issuer nobody can be asked, and the proof has nobody to be held against.
  if (issuerId === null) return { outcome: 'skipped' };
  const found = await context.controller(issuerId, {
    keySet: token !== null,
    ...(isAnchored(credential) && { addresses: true }),
  });
  const controller = token ? await withKeyAtAddress(found, token, context.http) : found;
  const name = badge?.issuer.name ?? null;
  const issuer = findingOf(controller, name);
  return {
    problems: controller.problems.map((problem) => withName(problem, name)),
    found: { controller, issuer },
    facts: {
      id: issuer.id,
      ...(issuer.host !== null && { host: issuer.host }),
      ...(issuer.platform && { platform: issuer.platform.name }),
      ...(controller.url !== null && { document: controller.url }),
      ...(controller.addresses && controller.profile !== undefined && { profile: controller.profile }),
      ...(controller.profileProof && { profileProof: controller.profileProof }),
    },
  };
}

/** A host is only named where it publishes keys: naming one in a badge shows no control of it. */
function findingOf({ id, state, host, path, platform, name: ownName }: Controller, name: string | null): IssuerFinding {
  const shown = state === 'published' ? { host, path, platform } : { host: null, path: null, platform: null };
  return { id: httpsForm(id) ?? id, name, ownName, ...shown };
}

function withName(problem: Problem, name: string | null): Problem {
  return problem.code === 'issuer.self-asserted' ? { ...problem, detail: { ...problem.detail, name: name ?? '' } } : problem;
}
