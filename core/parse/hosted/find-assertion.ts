import { hostOf } from '../../lib/host-of.ts';
import { sameAddress } from '../../lib/https-form.ts';
import type { Answer } from '../../model/answer.ts';
import type { Assertion, HostedPart } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';
import { ask } from '../../read/answer.ts';
import { platformOfAssertion } from '../../read/platforms/registry.ts';
import { objectOf, stringsOf } from '../formats/fields.ts';
import { demandShape } from '../formats/ob-parts.ts';
import { understand } from '../understand.ts';
import { whereToAsk } from './where-to-ask.ts';

/** Where to begin: the address, what the holder's copy says, and what the address served if it was asked already. */
export interface HostedStart {
  pointer: string;
  copy: Assertion | null;
  served: { url: string; document: JsonObject } | null;
}

type Part = HostedPart<Assertion>;

/**
 * The assertion as its own host serves it. A stranger can serve JSON that claims an id on somebody else's host, so what counts
 * is what the host of that id says (threats.md T10).
 *
 * @param depth pictures that led here
 */
export async function findAssertion({ pointer, served: given }: HostedStart, http: Ports['http'], depth = 0): Promise<Part> {
  const first: Answer = given ? { kind: 'document', ...given, notes: [] } : await ask(http, pointer, 'badge');
  if (first.kind === 'file') return fromFile(first, pointer, http, depth);
  return confirmed(await partOf(first, pointer, given !== null), pointer, http);
}

/** Goes on to the id that a served assertion gives itself, where that is not the address that served it. */
async function confirmed(part: Part, asked: string, http: Ports['http']): Promise<Part> {
  if (part.state !== 'served') return part;
  const { id } = part.content;
  // On a platform whose addresses are known nothing moves: another id is another badge, or somebody else's.
  if (platformOfAssertion(asked)) {
    return part.content.document['id'] === asked ? part : { state: 'missing', problems: [otherId(asked, id ?? '')] };
  }
  if (id === null || sameAddress(id, asked) || sameAddress(id, part.url)) return part;
  return (await import('./moved-assertion.ts')).movedAssertion(part, asked, http, partOf);
}

/**
 * A platform that answers with another of its own badges, or with one that names no host at all, leaves ours unknown; the id of a
 * foreign host is no badge of its own.
 */
function otherId(asked: string, id: string): Problem {
  const host = hostOf(asked);
  return { code: [host, ''].includes(hostOf(id)) ? 'proof.hosted-other-id' : 'proof.hosted-id-mismatch', detail: { host } };
}

/** @param given the user gave this very address: a document that is no badge is then the answer, not a fault of the host */
async function partOf(answer: Answer, asked: string, given: boolean): Promise<Part> {
  const host = hostOf(asked);
  const missing = (...problems: [Problem, ...Problem[]]): Part => ({ state: 'missing', problems });
  switch (answer.kind) {
    case 'withdrawn':
      return (await import('./withdrawn-part.ts')).withdrawnPart(answer.url, answer.document, asked);
    case 'absent':
      return missing({ code: 'proof.hosted-not-found', detail: { host } }, answer.problem);
    case 'refused':
      throw answer.problem;
    case 'unusable':
      return missing(...answer.problems);
    case 'page':
      return missing({ code: 'net.login-wall', detail: { host } });
    case 'file':
      return missing({ code: 'net.bad-body', detail: { host } });
    case 'document':
      if (!given && !isReadable(answer.document)) return missing({ code: 'net.bad-body', detail: { host } });
      if (isNoneOfThePlatform(asked, answer.document)) return missing({ code: 'net.bad-body', detail: { host } });
      return served(answer.url, answer.document);
  }
}

function served(url: string, document: JsonObject): Part {
  const content = understand(document);
  demandShape(content);
  return { state: 'served', url, content };
}

/** An answer of a known platform that is not as all its assertions are is none: an error in disguise, or half of one. */
function isNoneOfThePlatform(asked: string, document: JsonObject): boolean {
  const native = platformOfAssertion(asked)?.native;
  if (!native) return false;
  const missing = native.required.some((member) => document[member] === undefined || document[member] === null);
  return missing || !stringsOf(document['type']).includes('Assertion') || objectOf(document['recipient']) === null;
}

/** Not an award at all (a badge class, an empty object): of this address no more is known than before. */
function isReadable(document: JsonObject): boolean {
  try {
    understand(document);
    return true;
  } catch (error) {
    return !(error instanceof BadgeProblem && error.problem.code === 'parse.not-open-badge');
  }
}

/** A picture in place of the assertion is read once. */
async function fromFile(
  { url, bytes }: { url: string; bytes: Uint8Array },
  asked: string,
  http: Ports['http'],
  depth: number,
): Promise<Part> {
  const held = await (await import('./held-in-file.ts')).heldInFile(bytes, [asked, url]);
  if (held?.kind === 'assertion') return confirmed(served(url, held.document), asked, http);
  if (held && depth === 0)
    return findAssertion({ pointer: await whereToAsk(held.url, http), copy: null, served: null }, http, depth + 1);
  return { state: 'missing', problems: [{ code: 'net.bad-body', detail: { host: hostOf(asked) } }] };
}
