import { hostOf } from '../../lib/host-of.ts';
import { httpsForm } from '../../lib/https-form.ts';
import type { CheckResult } from '../../model/context.ts';
import type { BadgeClass, HostedPart, HostedRecord, Profile } from '../../model/hosted.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { contentOf } from '../../parse/hosted/gather.ts';
import type { SecuringMechanism } from './contract.ts';
import { allowedHosts, isOfAnotherTenant, scopeOf } from './hosted-scope.ts';

/**
 * Hosted badges (Open Badges 2.0 §Hosted Verification): the assertion must be served where its issuer allows, under its own
 * id, and its badge class must belong to that issuer. What the host serves is the badge; a copy only pointed there.
 */
export const ob2Hosted: SecuringMechanism = {
  id: 'ob2-hosted',
  handles: ({ hosted }) => hosted !== undefined,
  async verify(context, { hosted }) {
    if (!hosted) throw new BadgeProblem('proof.missing');
    const { assertion } = hosted;
    if (assertion.state === 'missing') return { problems: assertion.problems };
    const at = addressOf(hosted);
    const facts = { suite: 'ob2-hosted', host: hostOf(at) };
    const scope = await scopeProblem(hosted, at);
    if (scope) return { problems: [scope], facts };
    // Withdrawn is the host's own word about its own address: enough, even where it says nothing more.
    if (assertion.state === 'withdrawn') return { problems: hosted.notes, facts };
    const missing = firstMissing(hosted);
    if (missing) return { ...missing, facts };
    const problems = [...hosted.notes, ...(await differences(hosted))];
    if (!isEndorsed(hosted)) return { problems, facts };
    const { hostedEndorsements } = await import('../hosted-endorsements.ts');
    const { endorsements, problems: remarks } = await hostedEndorsements(context, hosted);
    return { problems: [...problems, ...remarks], facts, found: { endorsements } };
  },
};

/**
 * The address that the scope is about: the one that the badge gives itself, on the host that serves it. A badge that gives
 * itself its public page, elsewhere, is judged by where its data lies.
 */
function addressOf({ assertion, pointer }: HostedRecord): string {
  if (assertion.state !== 'served' && assertion.state !== 'withdrawn') return pointer;
  const id = assertion.content?.id ?? null;
  return id !== null && hostOf(id) === hostOf(assertion.url) ? id : assertion.url;
}

function firstMissing({ badgeClass, issuer }: HostedRecord): CheckResult | null {
  if (badgeClass?.state === 'missing') return { problems: badgeClass.problems };
  if (issuer?.state === 'missing') {
    const own = issuer.problems.filter((problem) => problem.code.startsWith('proof.'));
    // Whom to ask about the scope is not known: the issuer check says why.
    return own.length > 0 ? { problems: own } : { outcome: 'skipped' };
  }
  return null;
}

async function scopeProblem({ badgeClass, issuer, pointer }: HostedRecord, at: string): Promise<Problem | null> {
  const profile = served(issuer);
  const issuerId = profile?.id ?? (issuer?.state === 'served' ? issuer.url : null);
  const issuerUrl = issuerId === null ? null : httpsForm(issuerId);
  // An issuer that is no web address has no hosts of its own: whatever serves the badge, the name stays self-made.
  if (!profile || issuerUrl === null) return null;
  const problem = (code: Problem['code'], host: string): Problem => ({ code, detail: { host, issuer: hostOf(issuerUrl) } });
  const own = await scopeOf(at, issuerUrl, profile);
  // The issuer's own address led to one with `www.` before it, or without: the one difference that a redirect may make (T23).
  const scope = own === 'outside' && isWwwOf(at, pointer) ? await scopeOf(pointer, issuerUrl, profile) : own;
  // The same name with `www.` before it, or without, is most likely the same organisation's: no proof, but no evidence either.
  if (scope === 'outside' && isWwwOf(at, issuerUrl)) return problem('proof.hosted-scope-unclear', hostOf(at));
  if (scope === 'outside') return problem('proof.hosted-origin', hostOf(at));
  const classUrl = classUrlOf(badgeClass);
  const classHost = classUrl && hostOf(classUrl);
  // Somebody awards another's badge class, or names another as its issuer.
  if (classHost !== null && classHost !== hostOf(issuerUrl) && !allowedHosts(issuerUrl, profile).includes(classHost)) {
    return problem('proof.hosted-origin', classHost);
  }
  if (scope === 'unclear') return problem('proof.hosted-scope-unclear', hostOf(at));
  const foreign = classUrl !== null && (await isOfAnotherTenant(classUrl, issuerUrl, profile));
  return foreign ? problem('proof.hosted-scope-unclear', hostOf(classUrl)) : null;
}

function isWwwOf(a: string, b: string): boolean {
  const [x, y] = [hostOf(a), hostOf(b)];
  return x === `www.${y}` || y === `www.${x}`;
}

function classUrlOf(part: HostedPart<BadgeClass> | null): string | null {
  return part?.state === 'served' ? (httpsForm(part.content.id ?? '') ?? part.url) : null;
}

function served(part: HostedPart<Profile> | null): Profile | null {
  return part && (part.state === 'served' || part.state === 'embedded') ? part.content : null;
}

/** What others say of it is read, and asked for, where there is any. */
function isEndorsed({ assertion, badgeClass, issuer }: HostedRecord): boolean {
  const documents = [contentOf(assertion), contentOf(badgeClass), contentOf(issuer)];
  return documents.some((content) => content?.document['endorsement']);
}

async function differences({ copy, assertion }: HostedRecord): Promise<Problem[]> {
  const hosted = assertion.state === 'missing' ? null : assertion.content;
  if (!copy || !hosted) return [];
  // Of an address there is no copy.
  const { differingMembers } = await import('../../parse/hosted/copy-differs.ts');
  const members = differingMembers(copy, hosted);
  return members.length === 0 ? [] : [{ code: 'proof.hosted-differs', detail: { field: members.join(', ') } }];
}
