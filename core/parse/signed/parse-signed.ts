import type { CheckResult, Context } from '../../model/context.ts';
import type { Token } from '../../model/credential.ts';
import type { Assertion } from '../../model/hosted.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { demandShape } from '../formats/ob-parts.ts';
import { badgeOfAssertion, badgeOfRecord } from '../hosted/badge-of.ts';
import { contentOf } from '../hosted/gather.ts';
import { withMore } from '../hosted/with-more.ts';
import { shownTexts } from '../shown.ts';
import { gatherSigned } from './gather-signed.ts';

/**
 * Reads a signed badge of Open Badges 1.x–2.x (open-badges.md §4.5). As of a hosted one, what the network did not answer is kept in the
 * record, and said by the checks that needed it.
 *
 * @param assertion the payload of the token: attacker-controlled
 * @throws BadgeProblem parse.shape, and `parse.*` for a badge class that is not to be read
 */
export async function parseSigned(
  token: Token,
  assertion: Assertion,
  context: Pick<Context, 'http' | 'languages'>,
): Promise<CheckResult> {
  demandShape(assertion);
  const signed = await gatherSigned(token, assertion, context.http);
  const { standard, document } = assertion;
  // Not the address of its verification object, which is that of a key.
  const id = typeof document['id'] === 'string' ? document['id'] : null;
  const inToken = { state: 'embedded' as const, content: assertion };
  const record = { ...signed, assertion: inToken };
  const told = { ...(badgeOfRecord(record) ?? badgeOfAssertion(assertion)), id };
  // Texts that the signature covers give way to none that it does not: an edition lies on a host, unsigned.
  const isClassSigned = contentOf(signed.badgeClass)?.document === assertion.badge.embedded;
  const { badge, form } = await withMore(told, record, isClassSigned ? { http: context.http } : context);
  const { shown, notes } = await shownTexts(badge);
  if (contentOf(signed.badgeClass) && shown.name === null) throw new BadgeProblem('parse.shape', { field: 'name' });
  const legacy: Problem[] = standard === 'ob-2.0' ? [] : [{ code: 'parse.legacy', detail: { standard } }];
  return { problems: [...legacy, ...form, ...notes], found: { signed, badge, shown }, facts: { standard } };
}
