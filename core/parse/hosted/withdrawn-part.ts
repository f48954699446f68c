import { hostOf } from '../../lib/host-of.ts';
import { sameDocument } from '../../lib/same-document.ts';
import type { Assertion, HostedPart } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { platformOfAssertion } from '../../read/platforms/registry.ts';
import { textOf } from '../formats/fields.ts';
import { readAssertion } from '../formats/ob-parts.ts';
import { understand } from '../understand.ts';

/**
 * What the host still says of a withdrawn badge is its own word; what cannot be read of it is no loss. Of a badge on another's host
 * it has no say: what it serves then leads there, like anything else that names itself so (threats.md T10).
 *
 * @param url that answered
 * @param asked the address that led to it
 */
export function withdrawnPart(url: string, document: JsonObject | null, asked: string): HostedPart<Assertion> {
  const said = document && readAssertion(document, 'ob-2.0');
  // A known platform has pages on other hosts than its data.
  const isForeign = said?.id && ![url, asked].map(hostOf).includes(hostOf(said.id)) && !platformOfAssertion(url);
  if (isForeign) return { state: 'served', url, content: { ...said, revoked: true } };
  const reason = textOf(document?.['revocationReason']);
  let content: Assertion | null = null;
  try {
    const assertion = document ? understand(document) : null;
    if (assertion && (assertion.id === null || sameDocument(assertion.id, url))) content = assertion;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
  }
  return { state: 'withdrawn', url, reason, content };
}
