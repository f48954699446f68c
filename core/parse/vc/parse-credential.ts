import { isObject } from '../../lib/json.ts';
import type { CheckResult, Context } from '../../model/context.ts';
import type { Token } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Payload } from '../../model/payload.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { badgeOfCredential, readCredential } from '../credential.ts';
import { stringsOf } from '../formats/fields.ts';
import { hasType } from '../formats/of-type.ts';
import { shownTexts } from '../shown.ts';
import { documentIn, readToken } from '../token.ts';
import { formatOf } from './format-of.ts';

/** Credentials that say how others stand, and are nobody's award (Bitstring Status List 1.0 §2.2 and its forerunners). */
export const STATUS_LISTS = ['BitstringStatusListCredential', 'StatusList2021Credential', 'RevocationList2020Credential'];

/** JSON-LD keywords that would move the credential out of sight of whoever reads its members. */
const HIDING = ['@graph', '@reverse', '@included'];

/** What reading asks of the world, and for whom. */
type Asking = Pick<Context, 'http' | 'languages'>;

/**
 * Reads a document that is no assertion of Open Badges 0.5–2.x: a credential, its envelope, a presentation of several, a certificate.
 *
 * @throws BadgeProblem parse.*
 */
export async function parseDocument(
  document: JsonObject,
  notes: readonly Problem[],
  payload: Payload,
  context: Asking,
): Promise<CheckResult> {
  const format = formatOf(document);
  if (format.family === 'certificate') return format.open(document, notes, payload, context.http);
  if (format.family === 'envelope') {
    const carried = await format.open(document);
    if (carried.kind !== 'jws') throw new BadgeProblem('parse.shape', { field: 'id' });
    const result = await parseToken(carried.token, payload, context);
    return { ...result, problems: [...notes, ...(result.problems ?? [])] };
  }
  if (format.family === 'presentation')
    return { problems: notes, found: { presented: await format.open(document), presentation: document } };
  return fromCredential(document, null, notes, payload);
}

/**
 * Reads a compact token: a credential (open-badges.md §7), or a signed badge of Open Badges 1.x–2.x (§4.5).
 *
 * @throws BadgeProblem parse.*
 */
export async function parseToken(text: string, payload: Payload, context: Asking): Promise<CheckResult> {
  const token = readToken(text);
  const document = documentIn(token);
  if (payload.aside && document === token.payload) {
    const { isEndorsement, parseEndorsement } = await import('../signed/parse-endorsement.ts');
    if (isEndorsement(document)) return parseEndorsement(token, document, context.http);
  }
  const format = formatOf(document);
  if (format.family === 'presentation') return { found: { presented: await format.open(document) } };
  if (format.family === 'credential') return fromCredential(document, token, [], payload);
  // A claim that has an assertion in it is no way to sign one: the payload is the assertion, or it is none.
  if (format.family === 'assertion' && document === token.payload) {
    const { parseSigned } = await import('../signed/parse-signed.ts');
    return parseSigned(token, format.read(document), context);
  }
  throw new BadgeProblem('parse.not-open-badge');
}

async function fromCredential(
  document: JsonObject,
  token: Token | null,
  notes: readonly Problem[],
  payload: Payload,
): Promise<CheckResult> {
  if (hasType(document, STATUS_LISTS) && !payload.aside) throw new BadgeProblem('parse.not-open-badge');
  demandShape(document);
  const credential = readCredential(document, token);
  if (credential.issuerId === null) throw new BadgeProblem('parse.shape', { field: 'issuer' });
  const badge = badgeOfCredential(document, token);
  const { shown, notes: remarks } = await shownTexts(badge);
  // Of a status list, an endorsement or a newer copy nobody asks for its form.
  const form = payload.aside ? [] : (await import('../schema.ts')).schemaRemarks(document, badge.standard);
  return {
    problems: [...notes, ...form, ...remarks],
    found: { credential, badge, shown },
    facts: { standard: badge.standard },
  };
}

/** What no reader may resolve in two ways; everything else that the standard asks for is a remark at most. */
function demandShape(document: JsonObject): void {
  const hiding = HIDING.find((member) => document[member] !== undefined);
  if (hiding !== undefined) throw new BadgeProblem('parse.shape', { field: hiding });
  if (!isObject(document['credentialSubject']) && !Array.isArray(document['credentialSubject'])) {
    throw new BadgeProblem('parse.shape', { field: 'credentialSubject' });
  }
  const contexts = stringsOf(document['@context']);
  const at = contexts.findIndex(
    (context) => context.includes('www.w3.org/ns/credentials/v2') || context.includes('www.w3.org/2018/credentials/v1'),
  );
  if (at > 0) throw new BadgeProblem('parse.context-order');
}
