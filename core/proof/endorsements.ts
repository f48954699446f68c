import { didWebIn } from '../lib/did-web.ts';
import { hostOf } from '../lib/host-of.ts';
import { isKeyId } from '../lib/is-key-id.ts';
import { tidyText } from '../lib/tidy-detail.ts';
import type { Badge, Endorsement } from '../model/badge.ts';
import type { CheckId, Outcome } from '../model/check.ts';
import type { Another, Context, Findings } from '../model/context.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Carried } from '../model/payload.ts';
import { BadgeProblem } from '../model/problem.ts';
import { badgeOfCredential } from '../parse/credential.ts';
import { listOf, objectOf } from '../parse/formats/fields.ts';
import { hasType } from '../parse/formats/of-type.ts';
import { documentIn, readToken } from '../parse/token.ts';
import { awardsOf } from '../parse/vc/awards.ts';
import { subjectsOf } from '../parse/vc/holders.ts';
import { oneId, oneObject, oneText } from '../parse/vc/one.ts';
import { openEnvelope } from '../parse/vc/open-envelope.ts';
import { carriedIn } from '../parse/vc/open-presentation.ts';
import type { Held } from './held.ts';
import { onlyHosts, verifiedAside } from './only-hosts.ts';
import { hostsIn, isWanted, MOST_ENDORSEMENTS, MOST_HOSTS, type Said, saidOf, shownComment, shownName } from './said-of-badge.ts';

/** What an endorsement is judged by: without an anchor the proof decides, and one that has ended endorses no more. */
const JUDGED_BY: readonly CheckId[] = ['parse', 'issuer', 'proof', 'anchor', 'validity'];

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
  const nobody = { id: null, host: null, name: null };
  const carried = opened(entry);
  const document = carried && documentOf(carried);
  // An address, or something that is nothing: there is nothing here to hold it against.
  if (!carried) return { state: 'not-asked', of: null, issuer: nobody, comment: null };
  if (!document) return { state: 'fails', of: null, issuer: nobody, comment: null };
  const { issuer } = badgeOfCredential(document, null);
  const by = { id: issuer.id === null ? null : tidyText(issuer.id), host: null, name: shownName(issuer.name) };
  if (issuer.id === null) return { state: 'fails', of: null, issuer: by, comment: null };
  const stranger = isAskedAlready(issuer.id, badgeIssuer) ? null : hostOfId(issuer.id);
  const told = (state: Endorsement['state'], of: Endorsement['of'], further: readonly string[] = []): Endorsement => {
    const hosts = [...new Set([...(stranger ? [stranger] : []), ...further])].slice(0, MOST_HOSTS);
    return { state, of, issuer: by, comment: null, ...(hosts.length > 0 && { hosts }) };
  };
  if (stranger !== null && !isWanted(stranger, context)) return told('not-asked', null);
  const { http, refused } = onlyHosts(context.http, (host) => host === badgeIssuer.host || isWanted(host, context));
  const verification = await verifiedAside(context, carried, JUDGED_BY, http);
  const { badge, issuer: found, shown } = verification.findings ?? {};
  const held = stateOf(verification);
  if (held === 'unknown' && refused().length > 0) return told('not-asked', null, refused());
  if (held !== 'holds' || !badge) return told(held, null);
  const of = aimOf(badge, parts);
  if (of === null) return told('fails', null);
  const lists = listHostsOf(badge).filter((host) => host !== badgeIssuer.host);
  const state = await stillHeld({ ...context, http }, carried, badge, lists);
  if (state === 'unknown' && refused().length > 0) return told('not-asked', of, [...lists, ...refused()]);
  if (state !== 'holds') return told(state, of, lists);
  const [comment = null] = subjectsOf(badge.document).map((subject) => oneText(subject['endorsementComment']));
  const whose = { ...by, host: found?.host ?? null, name: shown?.issuerName ?? null };
  return { ...told(state, of, lists), issuer: whose, comment: shownComment(comment) };
}

/** What the checks of an endorsement come to, whatever it is about. */
function stateOf({ report }: Partial<Another>): Exclude<Endorsement['state'], 'not-asked'> {
  const outcomeOf = (id: CheckId) => report?.checks.find(({ check }) => check === id)?.outcome;
  const codes = report?.checks.flatMap(({ problems }) => problems.map(({ code }) => code)) ?? [];
  const both = bothOf(outcomeOf);
  if (both !== 'pass') return both === 'fail' ? 'fails' : 'unknown';
  // Where its issuer publishes nothing, a proof under a key that came with it shows nothing of that issuer; nor does a record on a
  // chain on which anybody may write.
  if (outcomeOf('issuer') !== 'pass' || codes.includes('anchor.test-network')) return 'unknown';
  const dates = outcomeOf('validity');
  if (dates === 'fail') return 'fails';
  return dates === 'unknown' ? 'unknown' : 'holds';
}

/** The hosts that the lists of a proven endorsement may lie on. */
function listHostsOf({ document }: Badge): string[] {
  return hostsIn(listOf(document['credentialStatus']));
}

/**
 * Whether whoever made a proven endorsement has not taken it back. A list on another host is a stranger like any other, and what nobody
 * asked about is not said to hold.
 *
 * @param badge as the signature covers it
 * @param lists hosts of its lists that the badge itself did not lead to
 */
async function stillHeld(
  context: Context,
  carried: Carried,
  { document }: Badge,
  lists: readonly string[],
): Promise<Endorsement['state']> {
  if (listOf(document['credentialStatus']).length === 0) return 'holds';
  if (!lists.every((host) => isWanted(host, context))) return 'not-asked';
  const { report } = await verifiedAside(context, carried, [...JUDGED_BY, 'status'], context.http);
  const outcome = report?.checks.find(({ check }) => check === 'status')?.outcome;
  if (outcome === 'fail') return 'fails';
  return outcome === 'pass' ? 'holds' : 'unknown';
}

/** What proof and anchor come to together: without an anchor the proof decides, and one that fails outweighs all. */
function bothOf(outcomeOf: (id: CheckId) => Outcome | undefined): Outcome | undefined {
  const [proof, anchor] = [outcomeOf('proof'), outcomeOf('anchor')];
  if (anchor === 'fail') return 'fail';
  return proof === 'pass' && anchor !== 'pass' && anchor !== 'not-applicable' ? 'unknown' : proof;
}

/**
 * It must be an endorsement, say of itself what it endorses, and that must be a part of this badge; `null`: it is something else, as an
 * award is that somebody made to the issuer.
 *
 * @param badge as the signature covers it
 */
function aimOf({ standard, document }: Badge, parts: Parts): Endorsement['of'] {
  if (standard !== 'endorsement') return null;
  const subjects = subjectsOf(document);
  const target = subjects.length === 1 ? oneId(subjects[0]?.['id']) : null;
  return parts.find(({ id }) => id !== null && id === target)?.of ?? null;
}

/** An endorsement as it stands in the badge, taken out of its envelope (VCDM 2.0 §4.13); `null`: it does not stand there. */
function opened(entry: Json): Carried | null {
  const carried = carriedIn(entry);
  if (carried?.kind !== 'document' || !hasType(carried.document, ['EnvelopedVerifiableCredential'])) return carried;
  try {
    return openEnvelope(carried.document);
  } catch (error) {
    // A kind of token that is not known here says nothing for it and nothing against it.
    if (error instanceof BadgeProblem) return null;
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
  if (isKeyId(id) || id === badgeIssuer.id) return true;
  return badgeIssuer.host !== null && hostOfId(id) === badgeIssuer.host;
}

/** The host that an id would make us ask; '' where it names none. Attacker-controlled. */
function hostOfId(id: string): string {
  const web = didWebIn(id);
  return hostOf(web === null ? id : `https://${web.host}${web.port && `:${web.port}`}`);
}
