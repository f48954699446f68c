import { hostOf } from '../lib/host-of.ts';
import { httpsForm, sameAddress } from '../lib/https-form.ts';
import { tidyText } from '../lib/tidy-detail.ts';
import type { Endorsement } from '../model/badge.ts';
import type { Context } from '../model/context.ts';
import type { HostedPart, HostedRecord, Profile, Reference } from '../model/hosted.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { addressOf, firstObject, listOf, objectOf, referenceOf, textOf } from '../parse/formats/fields.ts';
import { contentOf } from '../parse/hosted/gather.ts';
import { isEndorsement } from '../parse/signed/parse-endorsement.ts';
import { ask } from '../read/answer.ts';
import { isToken } from '../read/is-token.ts';
import { endorserProfile } from './endorser-profile.ts';
import { scopeOf } from './mechanisms/hosted-scope.ts';
import {
  isWanted,
  type Judged,
  MOST_ENDORSEMENTS,
  MOST_HOSTS,
  type Part,
  partClaimed,
  type Said,
  saidOf,
  shownComment,
  shownName,
} from './said-of-badge.ts';

/** Endorsements that a host is asked for: the rest are named. */
const MOST_ASKED = 8;

type Endorsable = Pick<HostedRecord, 'assertion' | 'badgeClass' | 'issuer'>;
/**
 * What others say of a proven badge of Open Badges 2.0, its class and its issuer (OB 2.0 §Endorsement; open-badges.md §4.9): documents
 * of their own, which count by the rules for badges: served at their own address, inside the scope of their own issuer's
 * profile, or signed by it, about this very thing. What the badge says of one is no more than a pointer. Hosts are asked that the badge led to already;
 * others where the viewer wants it. None of it moves the verdict.
 */
export async function hostedEndorsements(context: Context, record: Endorsable): Promise<Said> {
  const parts = partsOf(record);
  const known = new Set(parts.flatMap(({ asked }) => asked.map(hostOf)));
  const entries = parts.flatMap(({ document }) => listOf(document['endorsement'])).slice(0, MOST_ENDORSEMENTS);
  const judged = entries.map(async (entry, at): Promise<Endorsement> => {
    const strangers = new Set<string>();
    const mayAsk = (host: string) => {
      if (at >= MOST_ASKED || known.has(host)) return at < MOST_ASKED;
      strangers.add(host);
      return isWanted(host, context);
    };
    const token = typeof entry === 'string' && isToken(entry.trim()) ? entry.trim() : null;
    const told =
      token === null
        ? { ...{ of: null, issuer: claimedBy(entry), comment: null }, ...(await judge(entry, parts, mayAsk, context.http)) }
        : await judgedToken(context, token, parts, mayAsk);
    // Of those alone that were not asked something more can come.
    const hosts = [...strangers].filter((host) => told.state === 'not-asked' || isWanted(host, context)).slice(0, MOST_HOSTS);
    return { ...told, ...(hosts.length > 0 && { hosts }) };
  });
  return saidOf(await Promise.all(judged));
}

async function judgedToken(
  ...about: Parameters<typeof import('./signed-endorsement.ts').signedEndorsement>
): Promise<Endorsement> {
  const { signedEndorsement } = await import('./signed-endorsement.ts');
  return signedEndorsement(...about);
}

function partsOf({ assertion, badgeClass, issuer }: Endorsable): Part[] {
  const part = (of: Part['of'], from: HostedPart<{ id: string | null; document: JsonObject }> | null): Part[] => {
    const content = contentOf(from);
    if (!from || !content) return [];
    const url = from.state === 'served' || from.state === 'withdrawn' ? [from.url] : [];
    const addresses = [...(content.id === null ? [] : [content.id]), ...url];
    // What stands inside another document gives itself an id that nobody need have been asked at.
    return [{ of, addresses, asked: url.length === 0 ? [] : addresses, document: content.document }];
  };
  return [...part('badge', assertion), ...part('badge', badgeClass), ...part('issuer', issuer)];
}

/** Whose it would be, in the badge's own words. */
function claimedBy(entry: Json): Endorsement['issuer'] {
  const { id, embedded } = issuerOf(objectOf(entry) ?? {});
  const named = id ?? addressOf(entry);
  return { id: named === null ? null : tidyText(named), host: null, name: shownName(textOf(embedded?.['name'])) };
}

function issuerOf(endorsement: JsonObject): Reference {
  return referenceOf(endorsement['issuer']);
}

async function judge(
  entry: Json,
  parts: readonly Part[],
  mayAsk: (host: string) => boolean,
  http: Context['http'],
): Promise<Judged> {
  const url = httpsForm(addressOf(entry) ?? '');
  // Words of the badge alone: nobody can be asked whether it is so.
  if (url === null) return { state: 'unknown' };
  const named = issuerOf(objectOf(entry) ?? {}).url;
  // Both are gone through: whoever decides about asking is told of all of them.
  if (![url, ...(named === null ? [] : [named])].map((one) => mayAsk(hostOf(one))).every(Boolean)) return { state: 'not-asked' };
  const answer = await ask(http, url, 'badge');
  if (answer.kind === 'withdrawn') return { state: 'fails' };
  if (answer.kind !== 'document' || !isEndorsement(answer.document)) return { state: 'unknown' };
  const { document } = answer;
  // Of another address it is somebody's copy.
  if (!sameAddress(addressOf(document) ?? url, url)) return { state: 'unknown' };
  const by = issuerOf(document);
  if (by.url === null) return { state: 'unknown' };
  if (!mayAsk(hostOf(by.url))) return { state: 'not-asked' };
  const profile = await endorserProfile(by, mayAsk, http);
  if (profile?.state !== 'served') return { state: profile === null ? 'not-asked' : 'unknown' };
  return held(document, url, profile, parts);
}

/** Whether an endorsement that its host serves is its issuer's, and about this badge. */
async function held(
  document: JsonObject,
  url: string,
  profile: HostedPart<Profile> & { state: 'served' },
  parts: readonly Part[],
): Promise<Judged> {
  const id = httpsForm(profile.content.id ?? '') ?? profile.url;
  const issuer = { id, host: hostOf(id), name: shownName(profile.content.name) };
  const scope = await scopeOf(url, id, profile.content);
  if (scope !== 'inside') return { state: scope === 'outside' ? 'fails' : 'unknown' };
  const of = partClaimed(document, parts)?.of ?? null;
  if (of === null) return { state: 'fails', issuer };
  const comment = textOf(firstObject(document['claim'])?.['endorsementComment']);
  return { state: 'holds', of, issuer, comment: shownComment(comment) };
}
