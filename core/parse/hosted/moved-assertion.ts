import { hostOf } from '../../lib/host-of.ts';
import { sameAddress } from '../../lib/https-form.ts';
import { sameDocument } from '../../lib/same-document.ts';
import type { Answer } from '../../model/answer.ts';
import type { Assertion, HostedPart } from '../../model/hosted.ts';
import type { Ports } from '../../ports.ts';
import { ask } from '../../read/answer.ts';
import { whereToAsk } from './where-to-ask.ts';

type Part = HostedPart<Assertion>;

/** What an answer means for the assertion that should lie at `asked`. */
type AssertionIn = (answer: Answer, asked: string, given: boolean) => Promise<Part>;

/**
 * Goes on, once, to the id that a served assertion gives itself: what counts is what the host of that id says (threats.md T10).
 *
 * @param part of which that id is not the address that served it
 * @param asked the address that led to it
 */
export async function movedAssertion(
  part: Part & { state: 'served' },
  asked: string,
  http: Ports['http'],
  assertionIn: AssertionIn,
): Promise<Part> {
  const id = part.content.id ?? '';
  const target = await whereToAsk(id, http);
  const second = await assertionIn(await ask(http, target, 'badge'), target, false);
  // The same document under another spelling, which the host does not serve: its own word about its own address is enough.
  const respelled = [asked, part.url].some((address) => sameDocument(id, address));
  if (second.state === 'missing' && respelled) return part;
  if (second.state !== 'served') return second;
  const own = second.content.id;
  const itself =
    own === null || [target, id, second.url].some((address) => sameAddress(own, address)) || (respelled && sameDocument(own, id));
  return itself
    ? second
    : { state: 'missing', problems: [{ code: 'proof.hosted-id-mismatch', detail: { host: hostOf(target) } }] };
}
