import type { Detail } from '../../model/check.ts';
import type { Context, Findings, HostWord } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { askRevocationList } from './ask-revocation-list.ts';
import type { CertificateQuestion } from './certificate-question.ts';
import { listsNamed, profileNotHad, withItsList } from './named-lists.ts';
import { askSpentOutputs, notAsked, revocationAddresses } from './spent-outputs.ts';

/** One place to ask; it throws a `BadgeProblem` where it has no answer. */
export type Question = () => Promise<Told>;

interface Told {
  problems: readonly Problem[];
  facts: Detail;
}

/**
 * The places besides `credentialStatus` where the issuer of a certificate may say that it was withdrawn (blockcerts.md §10). Of a
 * badge whose issuer names none there are none.
 *
 * @param signed the certificate as its proof covers it
 */
export async function certificateQuestions(
  context: Context,
  { anchored = [], credential, hostWord }: Readonly<Findings>,
  signed: JsonObject,
  about: CertificateQuestion,
): Promise<Question[]> {
  const issuer = await withItsList(about.issuer, context);
  const lists = listsNamed(signed, issuer).map(
    (address): Question =>
      () =>
        askRevocationList(address, { ...about, issuer }, context),
  );
  const spent =
    credential?.model === 'blockcerts-1.2' ? spending(context, anchored, revocationAddresses(signed, issuer), about) : [];
  return [...(hostWord ? [async () => toldBy(hostWord, about.issuerName)] : []), ...profileMissing(issuer), ...lists, ...spent];
}

/** Being served is current, being gone is withdrawn, as for every hosted badge; anything else is no answer (threats.md T47). */
function toldBy(word: HostWord, issuer: string): Told {
  const { host } = word;
  if (word.state === 'missing') throw new BadgeProblem('status.unavailable', { host }, word.problems);
  const facts = { method: 'hosted', host };
  if (word.state === 'served') return { problems: [], facts };
  return { problems: [{ code: 'status.revoked', detail: { issuer, host, reason: word.reason } }], facts };
}

function profileMissing(issuer: Controller): Question[] {
  if (issuer.profile === undefined || issuer.revocationList !== undefined) return [];
  return [async () => profileNotHad(issuer)];
}

function spending(
  context: Context,
  anchored: NonNullable<Findings['anchored']>,
  addresses: readonly string[],
  { issuerName }: CertificateQuestion,
): Question[] {
  if (addresses.length === 0) return [];
  // Where it stands was not shown: nobody can be asked whether that was spent.
  if (anchored.length === 0) return [() => Promise.reject(notAsked())];
  return anchored.map(
    (place): Question =>
      () =>
        askSpentOutputs(place, addresses, issuerName, context),
  );
}
