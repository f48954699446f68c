import { hostOf } from '../lib/host-of.ts';
import { utf8 } from '../lib/utf8.ts';
import type { JsonObject } from '../model/json.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import type { Ports } from '../ports.ts';
import { ask } from '../read/answer.ts';

/** What an address says of a party. `silent`: it answers for good without a document. `unknown`: it gave no usable answer. */
export type Asked =
  | { kind: 'document'; document: JsonObject; body: Uint8Array; notes: readonly Problem[] }
  | { kind: 'silent'; problem: Problem }
  | { kind: 'unknown'; problems: readonly Problem[] };

/** A page that wants to know who asks: somewhere behind it the document may be (threats.md T27). */
const SIGN_IN = /<input[^>]{0,500}type\s*=\s*["']?password/i;

/**
 * Asks for a document of an issuer and judges the answer (open-badges.md §1, §5.5). 404, 410, a plain web page and an empty
 * object say for good that there is none; an outage, a refusal or a page to sign in says nothing.
 *
 * @param maxBytes of the answer, where less is allowed than for its purpose (threats.md §8)
 */
export async function askDocument(http: Ports['http'], url: string, maxBytes = Number.POSITIVE_INFINITY): Promise<Asked> {
  const host = hostOf(url);
  const silent: Asked = { kind: 'silent', problem: { code: 'issuer.no-document', detail: { host } } };
  const malformed = (...beside: Problem[]): Asked => ({
    kind: 'unknown',
    problems: [{ code: 'issuer.malformed', detail: { host } }, ...beside],
  });
  const unreachable = (...beside: readonly Problem[]): Asked => ({
    kind: 'unknown',
    problems: [{ code: 'issuer.unreachable', detail: { host } }, ...beside],
  });
  let body: Uint8Array = new Uint8Array();
  const answer = await ask(
    limited(http, maxBytes, (served) => {
      body = served;
    }),
    url,
    'profile',
  );
  switch (answer.kind) {
    case 'document':
      return { kind: 'document', document: answer.document, body, notes: answer.notes };
    case 'absent':
      // An error in the body may pass; "not found" and `{}` are answers.
      return answer.problem.code === 'net.error-body' ? unreachable(answer.problem) : silent;
    case 'withdrawn':
      return silent;
    case 'page':
      return SIGN_IN.test(utf8(answer.bytes) ?? '') ? unreachable({ code: 'net.login-wall', detail: { host } }) : silent;
    // A picture, or JSON that must not be read: there is something, and nobody can say what.
    case 'file':
    case 'refused':
      return malformed();
    case 'unusable': {
      const [first] = answer.problems;
      // It may well have answered; only nobody can believe it.
      if (first.code === 'net.foreign-relay') return { kind: 'unknown', problems: answer.problems };
      return first.code === 'net.bad-body' ? malformed(first) : unreachable(...answer.problems);
    }
  }
}

function limited(http: Ports['http'], maxBytes: number, took: (body: Uint8Array) => void): Ports['http'] {
  return async (request) => {
    const response = await http(request);
    if (response.body.length > maxBytes) throw new BadgeProblem('net.too-large', { host: hostOf(response.url), limit: maxBytes });
    took(response.body);
    return response;
  };
}
