import { hostOf } from '../../lib/host-of.ts';
import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import { parseJsonObject } from '../../lib/json.ts';
import type { Assertion, HostedPart } from '../../model/hosted.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Contents } from '../../model/payload.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import type { Ports } from '../../ports.ts';
import { type Answer, ask } from '../../read/answer.ts';
import { containerOf } from '../../read/containers/registry.ts';
import { platformOfAssertion } from '../../read/platforms/registry.ts';
import { textOf } from '../formats/fields.ts';
import { demandShape } from '../formats/ob-parts.ts';
import { understand } from '../understand.ts';

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
 */
export async function findAssertion({ pointer, served: given }: HostedStart, http: Ports['http']): Promise<Part> {
  const first: Answer = given ? { kind: 'document', ...given, notes: [] } : await ask(http, pointer, 'badge');
  const part = await partOf(first, pointer, given !== null, http);
  if (part.state !== 'served') return part;
  const id = part.content.id;
  // On a platform whose addresses are known nothing moves: another id is another badge, or somebody else's.
  if (platformOfAssertion(pointer) && part.content.document['id'] !== pointer) {
    return { state: 'missing', problems: [otherId(pointer, id ?? '')] };
  }
  if (id === null || id === part.url || sameAddress(id, pointer) || sameAddress(id, part.url)) return part;
  const second = await partOf(await ask(http, id, 'badge'), id, false, http);
  if (second.state !== 'served' || (second.content.id !== null && sameAddress(second.content.id, id))) return second;
  return { state: 'missing', problems: [{ code: 'proof.hosted-id-mismatch', detail: { host: hostOf(id) } }] };
}

function otherId(asked: string, id: string): Problem {
  const [host, other] = [hostOf(asked), hostOf(id)];
  return { code: host === other ? 'proof.hosted-other-id' : 'proof.hosted-id-mismatch', detail: { host } };
}

/** @param given the user gave this very address: a document that is no badge is then the answer, not a fault of the host */
async function partOf(answer: Answer, asked: string, given: boolean, http: Ports['http']): Promise<Part> {
  const host = hostOf(asked);
  const missing = (...problems: [Problem, ...Problem[]]): Part => ({ state: 'missing', problems });
  switch (answer.kind) {
    case 'withdrawn':
      return withdrawn(answer.url, answer.document);
    case 'absent':
      return missing({ code: 'proof.hosted-not-found', detail: { host } }, answer.problem);
    case 'unusable':
      return missing(...answer.problems);
    case 'page':
      return missing({ code: 'net.login-wall', detail: { host } });
    case 'file':
      return baked(answer, asked, http);
    case 'document':
      if (!given && !isReadable(answer.document)) return missing({ code: 'net.bad-body', detail: { host } });
      if (lacksNative(asked, answer.document)) return missing({ code: 'net.bad-body', detail: { host } });
      return served(answer.url, answer.document);
  }
}

function served(url: string, document: JsonObject): Part {
  const content = understand(document);
  demandShape(content);
  return { state: 'served', url, content };
}

/** An answer of a known platform without what its assertions always have is no assertion: an error in disguise, or half of one. */
function lacksNative(asked: string, document: JsonObject): boolean {
  const required = platformOfAssertion(asked)?.native?.required ?? [];
  return required.some((member) => document[member] === undefined || document[member] === null);
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

/** What the host still says of a withdrawn badge is its own word; what cannot be read of it is no loss. */
function withdrawn(url: string, document: JsonObject | null): Part {
  const reason = textOf(document?.['revocationReason']);
  let content: Assertion | null = null;
  try {
    const assertion = document ? understand(document) : null;
    if (assertion && (assertion.id === null || sameAddress(assertion.id, url))) content = assertion;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
  }
  return { state: 'withdrawn', url, reason, content };
}

/** Older backpacks serve a baked picture at the address of the assertion: read it once and go on with what it holds. */
async function baked(answer: { url: string; bytes: Uint8Array }, asked: string, http: Ports['http']): Promise<Part> {
  const host = hostOf(asked);
  const bad: Part = { state: 'missing', problems: [{ code: 'net.bad-body', detail: { host } }] };
  const contents = await contentsOf(answer.bytes);
  if (contents?.carried.kind === 'json') {
    return served(answer.url, parseJsonObject(contents.carried.source).value);
  }
  const inner = contents?.carried.kind === 'pointer' ? httpsForm(contents.carried.url) : null;
  if (inner === null) return bad;
  const next = await ask(http, inner, 'badge');
  return next.kind === 'file' ? bad : partOf(next, inner, false, http);
}

/** A picture without a badge, or a broken one, is no answer about the badge: `null`. */
async function contentsOf(bytes: Uint8Array): Promise<Contents | null> {
  try {
    return (await containerOf(bytes)?.read(bytes)) ?? null;
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}
