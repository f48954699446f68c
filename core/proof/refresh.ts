import { readInstant } from '../lib/dates.ts';
import { hostOf } from '../lib/host-of.ts';
import { httpsForm } from '../lib/https-form.ts';
import { sameJson } from '../lib/same-json.ts';
import type { Answer } from '../model/answer.ts';
import type { CheckId } from '../model/check.ts';
import type { Another, Context, ShownTexts } from '../model/context.ts';
import type { Credential } from '../model/credential.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Carried } from '../model/payload.ts';
import { BadgeProblem, type Problem } from '../model/problem.ts';
import { listOf, objectOf } from '../parse/formats/fields.ts';
import { hasType } from '../parse/formats/of-type.ts';
import { subjectsOf } from '../parse/vc/holders.ts';
import { isAnchored } from '../parse/vc/is-anchored.ts';
import { objectsOf } from '../parse/vc/objects-of.ts';
import { oneId } from '../parse/vc/one.ts';
import { ask } from '../read/answer.ts';
import { containerOf } from '../read/containers/registry.ts';
import type { Held } from './held.ts';

const SERVICE = ['1EdTechCredentialRefresh'];

/** A newer copy of a credential, itself verified. */
export type Newer = Held & { shown: ShownTexts; proofExpires: string | null };

/**
 * The newer copy that the issuer of a proven credential serves (OB 3.0 §B.8.4 1EdTechCredentialRefresh; threats.md T12): asked for
 * once, believed where its own proof holds and it is the same credential, and never asked for another.
 *
 * @returns `newer: null` where there is none, or none that may stand in the place of the one in hand
 */
export async function refresh(context: Context, held: Held): Promise<{ newer: Newer | null; problems: Problem[] }> {
  const services = objectsOf(held.signed['refreshService']).filter((service) => hasType(service, SERVICE));
  if (services.length === 0) return { newer: null, problems: [] };
  // Nothing that was proven of one copy's record may stand beside the words of another.
  if (isAnchored(held.credential)) return { newer: null, problems: [] };
  // Of several nobody could say which is meant.
  const id = services.length === 1 ? oneId(services[0]?.['id']) : null;
  const url = id === null ? null : httpsForm(id);
  const kept = (code: Problem['code']) => ({ newer: null, problems: [{ code, detail: { host: hostOf(url ?? '') } }] });
  if (url === null) return kept('proof.refresh-failed');
  const carried = await carriedIn(await ask(context.http, url, 'badge'));
  if (!carried) return kept('proof.refresh-failed');
  // By what it says of itself first: nobody is asked whom the badge in hand does not lead to.
  const claimed = await checked(context, carried, ['parse']);
  const claims = claimed?.findings.credential;
  if (claims && !isSameCredential(held.credential, claims)) return kept('proof.refresh-mismatch');
  if (claims && isAnchored(claims)) return kept('proof.refresh-failed');
  const newer = claims ? await verified(context, carried) : null;
  if (!newer) return kept('proof.refresh-failed');
  return isSame(held, newer) ? { newer, problems: [] } : kept('proof.refresh-mismatch');
}

/** What the service answered with; `null`: nothing that is a credential. */
async function carriedIn(answer: Answer): Promise<Carried | null> {
  if (answer.kind === 'document') return { kind: 'document', document: answer.document };
  if (answer.kind !== 'file') return null;
  try {
    const carried = (await containerOf(answer.bytes)?.read(answer.bytes))?.carried;
    return carried && carried.kind !== 'pointer' ? carried : null;
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}

async function verified(context: Context, carried: Carried): Promise<Newer | null> {
  const another = await checked(context, carried, ['parse', 'issuer', 'proof']);
  if (!another) return null;
  const { badge, credential, shown, proofExpires = null } = another.findings;
  const holds = another.report.checks.some(({ check, outcome }) => check === 'proof' && outcome === 'pass');
  return holds && badge && credential && shown ? { badge, credential, shown, proofExpires, signed: badge.document } : null;
}

/** @returns `null`: too many, or too deep */
async function checked(context: Context, carried: Carried, checks: readonly CheckId[]): Promise<Another | null> {
  try {
    return await context.another(carried, checks);
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}

/** The same issuer, id and holder, and no older (open-badges.md §10). */
function isSame(held: Held, newer: Held): boolean {
  if (!isSameCredential(held.credential, newer.credential)) return false;
  return held.badge.standard === newer.badge.standard && sameHolder(held.signed, newer.signed) && isNoOlder(held, newer);
}

/** What a proof secures has the ids of the document that it stands in (`secured`). */
function isSameCredential(a: Credential, b: Credential): boolean {
  return sameId(a.issuerId, b.issuerId) && sameId(a.id, b.id);
}

/** After percent-decoding and trimming. A credential without an id is nobody's newer copy. */
function sameId(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && plain(a) === plain(b);
}

function plain(id: string): string {
  try {
    return decodeURIComponent(id.trim());
  } catch {
    return id.trim();
  }
}

/** By the ids of the subjects; where there are none by their identities, which are compared as they are: a hash cannot be undone. */
function sameHolder(a: JsonObject, b: JsonObject): boolean {
  const [ids, others] = [subjectIds(a), subjectIds(b)];
  if (ids.length > 0 || others.length > 0) return sameJson(ids, others);
  return sameJson(identities(a), identities(b));
}

function subjectIds(document: JsonObject): string[] {
  return subjectsOf(document)
    .flatMap((subject) => oneId(subject['id'])?.trim() ?? [])
    .sort();
}

function identities(document: JsonObject): Json {
  // In the order of their values: nobody signed the order of a list.
  const all = subjectsOf(document).flatMap((subject) => listOf(subject['identifier']));
  return all.map((one) => objectOf(one)?.['identityHash'] ?? null).sort();
}

function isNoOlder(held: Held, newer: Held): boolean {
  const [from, to] = [held, newer].map(({ badge }) => (badge.issuedOn === null ? null : readInstant(badge.issuedOn)));
  return Boolean(from && to && to.start >= from.start);
}
