import { isObject } from '../lib/json.ts';
import type { CheckResult, Context, Findings } from '../model/context.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { type Answer, answerOf, askAll } from './ask-all.ts';
import type { Question } from './certificates/certificate-questions.ts';
import { texts } from './lists/entry-values.ts';
import type { StatusQuestion } from './methods/contract.ts';
import { STATUS_METHODS } from './methods/registry.ts';

/**
 * Whether a Verifiable Credential was withdrawn or put on hold, by every entry of its `credentialStatus` (VCDM 2.0 §4.10;
 * open-badges.md §9) and every list of withdrawn certificates that its issuer names (blockcerts.md §10). The worst known answer wins;
 * one place without an answer leaves the whole unknown (threats.md T47).
 */
export async function credentialStatus(context: Context, findings: Readonly<Findings>): Promise<CheckResult> {
  const { badge, controller, issuer, shown } = findings;
  if (!badge || !controller) return { outcome: 'skipped' };
  // After the proof this document is what the signature covers.
  const { document } = badge;
  const issuerName = shown?.issuerName ?? issuer?.host ?? controller.host ?? controller.id;
  const question = { credentialId: badge.id, issuer: controller, issuerName };
  const questions = [
    ...entriesOf(document['credentialStatus']).map((entry) => () => askEntry(entry, question, context)),
    ...(await besideEntries(context, findings, document, question)),
  ];
  return askAll(questions);
}

/** Lists that the issuer names outside the credential's entries, as those of Blockcerts do. */
async function besideEntries(
  context: Context,
  findings: Readonly<Findings>,
  document: JsonObject,
  { credentialId, ...about }: Omit<StatusQuestion, 'entry'>,
): Promise<Question[]> {
  const { certificateQuestions } = await import('./certificates/certificate-questions.ts');
  return certificateQuestions(context, findings, document, { certificateId: credentialId, ...about });
}

/** One object, or a list of them; lists in lists are one list to JSON-LD. Their depth was bounded by whoever parsed them. */
function entriesOf(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value.flatMap(entriesOf);
  return value === undefined || value === null ? [] : [value as Json];
}

async function askEntry(entry: Json, question: Omit<StatusQuestion, 'entry'>, context: Context): Promise<Answer> {
  const types = isObject(entry) ? texts(entry['type']) : [];
  const method = STATUS_METHODS.find((each) => each.types.some((type) => types.includes(type)));
  const facts = { method: method?.id ?? types[0] ?? '' };
  if (!method || !isObject(entry)) {
    return { problems: [{ code: 'status.unsupported', detail: { type: types[0] ?? '' } }], facts };
  }
  const answer = await answerOf(() => method.ask({ ...question, entry }, context));
  return { problems: answer.problems, facts: { ...facts, ...answer.facts } };
}
