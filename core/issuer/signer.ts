import type { CheckResult, Context, Findings } from '../model/context.ts';
import { credentialIssuer } from './credential-issuer.ts';

/** The issuer of what is signed, by the kind of document that names it. */
export async function signer(context: Context, { credential, signed, badge }: Readonly<Findings>): Promise<CheckResult> {
  if (credential) return credentialIssuer(context, credential, badge);
  if (signed) return (await import('./signed-issuer.ts')).signedIssuer(context, signed);
  // Nothing leads to an issuer: the proof check says that there is nothing to ask.
  return { outcome: 'skipped' };
}
