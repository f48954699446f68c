import type { Answer, ForeignRelay } from '../model/answer.ts';
import type { CheckResult } from '../model/context.ts';
import type { Carried, InputKind, Payload } from '../model/payload.ts';
import type { Problem } from '../model/problem.ts';

/** A payload with the remarks about its container. */
export function found(payload: Payload, problems: readonly Problem[] = []): CheckResult {
  return { found: { payload }, problems, facts: { kind: payload.kind } };
}

/** What was found at an address. */
export function payloadOf(kind: InputKind, carried: Carried, served: Payload['served'], foreign?: ForeignRelay): Payload {
  return { kind, carried, served, shownOn: null, ...(foreign !== undefined && { foreign }) };
}

/** What came through somebody's relay was served by nobody: it is a copy in hand. */
export function servedOf(asked: string, { url, foreign }: Extract<Answer, { kind: 'document' }>): Payload['served'] {
  return foreign === undefined ? { asked, url } : null;
}
