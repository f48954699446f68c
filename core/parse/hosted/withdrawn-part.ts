import { sameDocument } from '../../lib/https-form.ts';
import type { Assertion, HostedPart } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { textOf } from '../formats/fields.ts';
import { understand } from '../understand.ts';

/** What the host still says of a withdrawn badge is its own word; what cannot be read of it is no loss. */
export function withdrawnPart(url: string, document: JsonObject | null): HostedPart<Assertion> {
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
