import { hostOf } from '../lib/host-of.ts';
import { tidyText } from '../lib/tidy-detail.ts';
import type { Endorsement } from '../model/badge.ts';
import type { CheckId, Outcome } from '../model/check.ts';
import type { Another, Context, Findings } from '../model/context.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Carried } from '../model/payload.ts';
import { BadgeProblem } from '../model/problem.ts';
import { badgeOfCredential } from '../parse/credential.ts';
import { listOf, objectOf } from '../parse/formats/fields.ts';
import { documentIn, readToken } from '../parse/token.ts';
import { awardsOf } from '../parse/vc/awards.ts';
import { subjectsOf } from '../parse/vc/holders.ts';
import { oneId, oneObject, oneText } from '../parse/vc/one.ts';
import { carriedIn } from '../parse/vc/open-presentation.ts';
import type { Held } from './held.ts';
import { isWanted, MOST_ENDORSEMENTS, type Said, saidOf, shownComment, shownName } from './said-of-badge.ts';

/** The parts of a badge that may be endorsed, by their ids. */
type Parts = readonly { of: NonNullable<Endorsement['of']>; part: JsonObject; id: string | null }[];

/**
 * What others say of a proven badge, its achievement, issuer and creator (OB 3.0 §B.1.6, `endorsement` and `endorsementJwt`). One is
 * verified where nobody has to be asked whom the badge did not lead to already: looking at a badge tells no stranger (threats.md
 * T25), unless the viewer wants those asked. None of it moves the verdict.
 */
export async function endorsementsOf(
  context: Context,
  { issuer }: Readonly<Findings>,
  { badge, credential }: Held,
): Promise<Said> {
  const parts = partsOf(credential.document);
  const entries = parts.flatMap(({ part }) => ['endorsement', 'endorsementJwt'].flatMap((member) => listOf(part[member])));
  const found: Endorsement[] = [];
  for (const entry of entries.slice(0, MOST_ENDORSEMENTS)) {
    found.push(await judged(context, entry, parts, { id: badge.issuer.id, host: issuer?.host ?? null }));
  }
  return saidOf(found);
}

function partsOf(document: JsonObject): Parts {
  const issuer = oneObject(document['issuer']);
  const achievements = awardsOf(document, ['credentialSubject', 'achievement']);
  const creators = achievements.map(({ creator }) => oneObject(creator));
  const named = (of: Parts[number]['of'], objects: readonly (JsonObject | null)[]) =>
    objects.flatMap((part) => (part ? [{ of, part, id: oneId(part['id']) }] : []));
  return [...named('badge', [document, ...achievements]), ...named('issuer', [issuer]), ...named('creator', creators)];
}

/** @param badgeIssuer whose host has been asked already */
async function judged(
  context: Context,
  entry: Json,
  parts: Parts,
  badgeIssuer: { id: string | null; host: string | null },
): Promise<Endorsement> {
  const carried = carriedIn(entry);
  const document = carried && documentOf(carried);
  const nobody = { id: null, host: null, name: null };
  // An address, or something that is nothing: there is nothing here to hold it against.
  if (!carried) return { state: 'not-asked', of: null, issuer: nobody, comment: null };
  if (!document) return { state: 'fails', of: null, issuer: nobody, comment: null };
  const { issuer } = badgeOfCredential(document, null);
  const by = { id: issuer.id === null ? null : tidyText(issuer.id), host: null, name: shownName(issuer.name) };
  if (issuer.id === null) return { state: 'fails', of: null, issuer: by, comment: null };
  const stranger = isAskedAlready(issuer.id, badgeIssuer) ? null : hostOfId(issuer.id);
  const beside = stranger ? { hosts: [stranger] } : {};
  if (stranger !== null && !isWanted(stranger, context)) {
    return { state: 'not-asked', of: null, issuer: by, comment: null, ...beside };
  }
  const { report, findings } = await verified(context, carried);
  const outcomeOf = (id: CheckId) => report?.checks.find(({ check }) => check === id)?.outcome;
  const codes = report?.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) ?? [];
  // Where its issuer publishes nothing, a proof under a key that came with it shows nothing of that issuer; nor does a record on a
  // chain on which anybody may write.
  const isNobodys = outcomeOf('issuer') !== 'pass' || codes.includes('anchor.test-network');
  const both = bothOf(outcomeOf);
  const outcome = both === 'pass' && isNobodys ? 'unknown' : both;
  const said = subjectsOf(findings?.badge?.document ?? {});
  const of = outcome === 'pass' ? aimOf(said, parts) : null;
  if (outcome !== 'pass' || of === null) {
    return { state: outcome === 'pass' || outcome === 'fail' ? 'fails' : 'unknown', of, issuer: by, comment: null, ...beside };
  }
  const [comment = null] = said.map((subject) => oneText(subject['endorsementComment']));
  const whose = { ...by, host: findings?.issuer?.host ?? null, name: findings?.shown?.issuerName ?? null };
  return { state: 'holds', of, issuer: whose, comment: shownComment(comment), ...beside };
}

/** What proof and anchor come to together: without an anchor the proof decides, and one that fails outweighs all. */
function bothOf(outcomeOf: (id: CheckId) => Outcome | undefined): Outcome | undefined {
  const [proof, anchor] = [outcomeOf('proof'), outcomeOf('anchor')];
  if (anchor === 'fail') return 'fail';
  return proof === 'pass' && anchor !== 'pass' && anchor !== 'not-applicable' ? 'unknown' : proof;
}

/** It must say of itself what it endorses, and that must be a part of this badge; `null`: it is something else. */
function aimOf(subjects: readonly JsonObject[], parts: Parts): Endorsement['of'] {
  const target = subjects.length === 1 ? oneId(subjects[0]?.['id']) : null;
  return parts.find(({ id }) => id !== null && id === target)?.of ?? null;
}

async function verified(context: Context, carried: Carried): Promise<Partial<Another>> {
  try {
    return await context.another(carried, ['parse', 'issuer', 'proof', 'anchor']);
  } catch (error) {
    // Too many, or too deep: nobody looked.
    if (error instanceof BadgeProblem) return {};
    throw error;
  }
}

/** What an endorsement says before anybody verified it: whose it would be. `null`: it is none. */
function documentOf(carried: Carried): JsonObject | null {
  if (carried.kind === 'document') return carried.document;
  if (carried.kind !== 'jws') return null;
  try {
    return objectOf(documentIn(readToken(carried.token)));
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}

/** Whether its issuer's key is in the id itself, or at the host that the badge's own issuer made us ask. */
function isAskedAlready(id: string, badgeIssuer: { id: string | null; host: string | null }): boolean {
  if (/^did:(?:key|jwk):/.test(id) || id === badgeIssuer.id) return true;
  return badgeIssuer.host !== null && hostOfId(id) === badgeIssuer.host;
}

/** The host that an id would make us ask; '' where it names none. Attacker-controlled. */
function hostOfId(id: string): string {
  const [, web] = /^did:web:([^:/?#]+)/.exec(id) ?? [];
  return hostOf(web === undefined ? id : `https://${web.replace(/%3a/gi, ':')}`);
}
