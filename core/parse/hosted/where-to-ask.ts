import { httpsForm } from '../../lib/https-form.ts';
import { addressIn } from '../../read/address-in.ts';

/**
 * Where the assertion lies that a badge names. A badge may give itself the address of its public page: the platform's data lies
 * elsewhere, and the page is never asked.
 *
 * @param id attacker-controlled. What is no web address stays as it is: asking it gives the code that says why not.
 */
export async function whereToAsk(id: string): Promise<string> {
  const address = await addressIn(id);
  if (address.kind === 'platform' && !address.wrapped && address.match.kind === 'badge') return address.match.json;
  return httpsForm(id) ?? id;
}
