import { hostOf } from '../../lib/host-of.ts';
import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import { flagOf } from '../../lib/json-flag.ts';
import type { CheckResult, Context, Findings } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { Assertion } from '../../model/hosted.ts';
import { BadgeProblem, type Problem, problemClass } from '../../model/problem.ts';
import { addressOf, stringsOf, textOf } from '../../parse/formats/fields.ts';
import { whereToAsk } from '../../parse/hosted/where-to-ask.ts';
import { ask } from '../../read/answer.ts';
import { type AskPlace, askAll } from '../ask-all.ts';
import { askRevocationList } from '../certificates/ask-revocation-list.ts';
import { listsNamed } from '../certificates/named-lists.ts';

/**
 * Whether a signed badge of Open Badges 1.x–2.x was withdrawn (open-badges.md §4.6): by the list that its issuer's profile names, and by
 * the issuer's own host, where the badge gives itself an address there. That host need not serve a signed badge; what it says of one
 * that it withdrew counts.
 */
export async function assertionStatus(
  context: Context,
  { signed, controller, shown, issuer }: Readonly<Findings>,
): Promise<CheckResult> {
  if (!signed || !controller) return { outcome: 'skipped' };
  const { assertion } = signed;
  const issuerName = shown?.issuerName ?? issuer?.host ?? controller.host ?? controller.id;
  const revoked = (reason: string | null, host: string): Problem => ({
    code: 'status.revoked',
    detail: { issuer: issuerName, host, reason: reason ?? '' },
  });
  // Signed as withdrawn: nobody has to be asked.
  const flag = flagOf(assertion.document['revoked']);
  if (flag) return { problems: [revoked(assertion.revocationReason, controller.host ?? '')] };
  if (flag === null) throw new BadgeProblem('status.list-malformed', { host: controller.host ?? '' });
  const lists = listsNamed(assertion.document, controller).map(
    (address): AskPlace =>
      () =>
        askByAnyName(address, assertion, { issuer: controller, issuerName }, context),
  );
  const word = await wordOfHost(assertion, controller, context);
  if (word?.kind === 'withdrawn')
    return { problems: [revoked(word.reason, word.host)], facts: { method: 'hosted', host: word.host } };
  // It names itself hosted besides: then its host must still have it.
  const hosted = assertion.securing === 'hosted' ? [() => demandServed(word, assertion)] : [];
  return askAll([...lists, ...hosted]);
}

/** A list may name a badge by its id, or by the local one of Open Badges 1.x. */
async function askByAnyName(
  address: string,
  assertion: Assertion,
  about: { issuer: Controller; issuerName: string },
  context: Context,
): ReturnType<typeof askRevocationList> {
  const mayBeMap = assertion.standard !== 'ob-2.0';
  const [first = null, ...others] = namesOf(assertion);
  let told = await askRevocationList(address, { ...about, certificateId: first, mayBeMap }, context);
  for (const certificateId of others) {
    if (told.problems.some(({ code }) => problemClass(code) === 'fail')) break;
    told = await askRevocationList(address, { ...about, certificateId, mayBeMap }, context);
  }
  return told;
}

function namesOf({ document }: Assertion): string[] {
  const { id, uid } = document;
  const names = [id, typeof uid === 'number' ? String(uid) : uid];
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[];
}

type Word = { kind: 'withdrawn'; host: string; reason: string | null } | { kind: 'served'; host: string };

/** What the issuer's host says of the address that the badge gives itself there; `null`: nothing that could be relied upon. */
async function wordOfHost({ document }: Assertion, { host, state }: Controller, { http }: Context): Promise<Word | null> {
  const [id = ''] = stringsOf(document['id']);
  const address = httpsForm(id);
  // A stranger's host has no say about this issuer's badges, though the badge lies there.
  if (address === null || state !== 'published' || hostOf(address) !== host) return null;
  const answer = await ask(http, await whereToAsk(id, http), 'badge');
  if (answer.kind === 'withdrawn') return { kind: 'withdrawn', host, reason: textOf(answer.document?.['revocationReason']) };
  // Another document at that address says nothing of this one.
  const own = answer.kind === 'document' ? addressOf(answer.document) : null;
  return own !== null && sameAddress(own, id) ? { kind: 'served', host } : null;
}

async function demandServed(word: Word | null, { document }: Assertion): ReturnType<AskPlace> {
  const [id = ''] = stringsOf(document['id']);
  if (word === null) throw new BadgeProblem('status.unavailable', { host: hostOf(id) });
  return { problems: [], facts: { method: 'hosted', host: word.host } };
}
