import { hostOf } from '../../lib/host-of.ts';
import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import type { Answer } from '../../model/answer.ts';
import type { HostWord } from '../../model/context.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Payload } from '../../model/payload.ts';
import type { Problem } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';
import { ask } from '../../read/answer.ts';
import { detect } from '../../read/detect.ts';
import { addressOf, stringsOf, textOf } from '../formats/fields.ts';
import { whereToAsk } from '../hosted/where-to-ask.ts';
import { objectsOf } from '../vc/objects-of.ts';

/**
 * What the host of an anchored certificate says of it, where the certificate names itself hosted (Open Badges 2.0 §Hosted Verification):
 * the blockchain shows what was awarded, and the host alone can say that it was taken back. Nothing else of the answer counts.
 *
 * @param signed the certificate as its hash covers it: in the document in hand the same may stand under other names
 * @param id of the certificate
 * @returns `null`: it does not name itself hosted
 */
export async function hostWordOf(
  signed: JsonObject,
  id: string | null,
  served: Payload['served'],
  http: Ports['http'],
): Promise<HostWord | null> {
  const types = objectsOf(signed['verification']).flatMap((method) => stringsOf(method['type']));
  const url = id === null || !types.includes('HostedBadge') ? null : httpsForm(id);
  if (url === null) return null;
  const isServed = [served?.asked, served?.url].some((address) => address !== undefined && sameAddress(address, url));
  if (isServed) return { state: 'served', host: hostOf(url) };
  return wordIn(await ask(http, await whereToAsk(url, http), 'badge'), url);
}

function wordIn(answer: Answer, url: string): HostWord {
  const host = hostOf(url);
  const missing = (...problems: Problem[]): HostWord => ({ state: 'missing', host, problems });
  switch (answer.kind) {
    case 'withdrawn':
      return { state: 'withdrawn', host, reason: textOf(answer.document?.['revocationReason']) ?? '' };
    case 'document':
      return describes(answer.document, url) ? { state: 'served', host } : missing();
    case 'absent':
    case 'refused':
      return missing();
    case 'unusable':
      return missing(...answer.problems);
    case 'file':
    case 'page':
      return missing();
  }
}

/** Another document at that address says nothing of this one. */
function describes(document: JsonObject, url: string): boolean {
  const { kind } = detect(document);
  const own = addressOf(document);
  return (kind === 'assertion' || kind === 'certificate') && own !== null && sameAddress(own, url);
}
