import type { CheckResult, Context, Findings } from '../model/context.ts';
import { askAll } from './ask-all.ts';
import { credentialStatus } from './credential-status.ts';

/** Whether something signed was withdrawn, by the kind of document that it is. */
export async function signedStatus(context: Context, findings: Readonly<Findings>): Promise<CheckResult> {
  if (findings.credential) return credentialStatus(context, findings);
  if (findings.signed) return (await import('./assertions/assertion-status.ts')).assertionStatus(context, findings);
  return askAll([]);
}
