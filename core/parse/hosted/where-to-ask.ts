import { httpsForm } from '../../lib/https-form.ts';
import type { Ports } from '../../ports.ts';
import { located } from '../../read/address.ts';
import { addressIn } from '../../read/address-in.ts';
import { ask } from '../../read/answer.ts';

/**
 * Where the assertion lies that a badge names. A badge may give itself the address of its public page: the platform's data lies
 * elsewhere, and the page is never asked. Or that of a copy in a wallet, which counts for nothing but where its original lies.
 *
 * @param id attacker-controlled. What is no web address stays as it is: asking it gives the code that says why not.
 * @throws BadgeProblem read.imported-copy
 */
export async function whereToAsk(id: string, http: Ports['http']): Promise<string> {
  const address = await addressIn(id);
  if (address.kind !== 'platform' || address.wrapped || address.match.kind !== 'badge') return httpsForm(id) ?? id;
  const { or } = address.match;
  const { pointer } = await located(address.platform, address.match, http);
  // The answer is kept: nobody is asked twice.
  return or !== undefined && /absent|page/.test((await ask(http, pointer, 'badge')).kind) ? or : pointer;
}
