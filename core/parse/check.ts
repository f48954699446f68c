import { parseJsonObject } from '../lib/json.ts';
import type { Check, CheckResult, Context } from '../model/context.ts';
import type { HostedRecord } from '../model/hosted.ts';
import type { JsonObject } from '../model/json.ts';
import type { Payload } from '../model/payload.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import { ask } from '../read/answer.ts';
import { detect } from '../read/detect.ts';
import { isToken } from '../read/is-token.ts';
import { demandShape } from './formats/ob-parts.ts';
import { badgeOfAssertion, badgeOfRecord } from './hosted/badge-of.ts';
import type { HostedStart } from './hosted/find-assertion.ts';
import { contentOf, gatherHosted } from './hosted/gather.ts';
import { whereToAsk } from './hosted/where-to-ask.ts';
import { shownTexts } from './shown.ts';
import { understand } from './understand.ts';

/**
 * Makes one badge out of what was found. A hosted badge is read from its hosts: what was in hand only tells where to ask
 * (docs/decisions/0001). Network faults met on the way are kept in the record and reported by issuer and proof.
 */
export const parse: Check = {
  id: 'parse',
  needs: ['read'],
  async run(context, { payload }) {
    if (!payload) throw new BadgeProblem('parse.not-open-badge');
    const { carried } = payload;
    if (carried.kind === 'pointer') return hosted({ pointer: carried.url, copy: null, served: null }, [], payload, context);
    if (carried.kind === 'jws') return fromToken(carried.token, payload, context);
    const { value, notes } =
      carried.kind === 'document' ? { value: carried.document, notes: [] } : parseJsonObject(carried.source);
    const token = tokenIn(value);
    return token === null ? fromDocument(value, notes, payload, context) : fromToken(token, payload, context);
  },
};

async function fromDocument(
  document: JsonObject,
  notes: readonly Problem[],
  payload: Payload,
  context: Context,
): Promise<CheckResult> {
  // What tokens, envelopes, credentials and certificates need is loaded when one comes.
  if (detect(document).kind !== 'assertion') {
    const { parseDocument } = await import('./vc/parse-credential.ts');
    return parseDocument(document, notes, payload, context);
  }
  const assertion = understand(document);
  if (assertion.securing !== 'signed') {
    if (payload.served) {
      const { asked, url } = payload.served;
      // What names itself by another address is a copy, wherever it was served from.
      const copy = assertion.id === url ? null : assertion;
      return hosted({ pointer: asked, copy, served: { url, document } }, notes, payload, context);
    }
    if (assertion.id !== null) return hosted({ pointer: assertion.id, copy: assertion, served: null }, notes, payload, context);
  }
  // No signature that came with it, and no host to ask: the proof check says so.
  demandShape(assertion);
  return { problems: notes, found: { badge: badgeOfAssertion(assertion) } };
}

async function hosted(start: HostedStart, notes: readonly Problem[], payload: Payload, context: Context): Promise<CheckResult> {
  const { http } = context;
  const pointer = await whereToAsk(start.pointer, http);
  // The host may serve the badge with a proof of its own, which then speaks for it. Every answer is kept: nobody is asked twice.
  const answer = start.served ? null : await ask(http, pointer, 'badge');
  const kind = answer?.kind === 'document' ? detect(answer.document).kind : null;
  // So may an address that was all there was in hand; one that a copy names has to serve what the copy is.
  if (answer?.kind === 'document' && (kind === 'certificate' || (kind === 'credential' && !start.copy))) {
    const served = { asked: pointer, url: answer.url };
    return fromDocument(answer.document, [...notes, ...answer.notes], { ...payload, served }, context);
  }
  const record = await gatherHosted({ ...start, pointer }, http);
  const told = badgeOfRecord(record);
  if (!told) return { outcome: start.copy ? 'pass' : 'not-applicable', problems: notes, found: { hosted: record } };
  // Pages of others, which pay for it, load it where there is something to show.
  const isPlain = context.sparing && !saysMore(record);
  const { badge, form } = isPlain
    ? { badge: told, form: [] }
    : await (await import('./hosted/with-more.ts')).withMore(told, record, context, payload);
  const { shown, notes: remarks } = await shownTexts(badge);
  // A badge class that is there and has no name that could be shown: nobody could say what was awarded.
  const nameless = record.assertion.state === 'served' && contentOf(record.badgeClass) !== null && shown.name === null;
  if (nameless) throw new BadgeProblem('parse.shape', { field: 'name' });
  const legacy: Problem[] = badge.standard === 'ob-2.0' ? [] : [{ code: 'parse.legacy', detail: { standard: badge.standard } }];
  return {
    problems: [...notes, ...legacy, ...form, ...remarks],
    found: { hosted: record, badge, shown },
    facts: { standard: badge.standard },
  };
}

/** Whether a document of a badge has a member that is shown and that most badges do without. */
function saysMore({ assertion, badgeClass }: HostedRecord): boolean {
  return [assertion, badgeClass].some((part) =>
    Object.keys(contentOf<{ document: JsonObject }>(part)?.document ?? {}).some((name) =>
      /^(?:alignment|tags|evidence|narrative|related)|:/.test(name),
    ),
  );
}

/** A JSON object whose only text member is a token (`{"jwt": "…"}`): that token is meant. */
function tokenIn(document: JsonObject): string | null {
  const values = Object.values(document);
  const [only] = values;
  return values.length === 1 && typeof only === 'string' && isToken(only) ? only : null;
}

async function fromToken(token: string, payload: Payload, context: Context): Promise<CheckResult> {
  const { parseToken } = await import('./vc/parse-credential.ts');
  return parseToken(token, payload, context);
}
