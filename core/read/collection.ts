import { hostOf } from '../lib/host-of.ts';
import { isObject } from '../lib/json.ts';
import type { CheckResult, Context } from '../model/context.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Carried, PlatformName } from '../model/payload.ts';
import { BadgeProblem } from '../model/problem.ts';
import { addressIn } from './address-in.ts';
import { ask } from './answer.ts';

/** Badges of one list that are verified. */
const MAX_ENTRIES = 100;
/** Parts of one list that are asked for: a service may hand out few at a time. */
const MAX_PAGES = 5;
/** The list behind a profile at Credly. What the profile shows from other platforms lies at another address (docs/platforms.md). */
const CREDLY_PROFILE = /^https:\/\/www\.credly\.com\/users\/([^/]+)\/badges\.json$/;
/** JSON values of one part: some write out with each badge its class, its skills and its issuer. */
const MAX_VALUES = 100_000;

/**
 * The badges of a holder's list, where a platform publishes it. The list is nobody's word about any of them: it only tells where each
 * lies, and each is verified there.
 *
 * @param json where the list lies
 * @throws BadgeProblem read.list-page: there is nothing in it; `net.…`: it could not be had
 */
export async function readCollection(platform: PlatformName, json: string, http: Context['http']): Promise<CheckResult> {
  const first = await askList(json, http);
  const entries = entriesOf(first);
  const last = lastPage(first);
  for (let page = 2; page <= Math.min(last, MAX_PAGES) && entries.length < MAX_ENTRIES; page++) {
    entries.push(...entriesOf(await askList(pageOf(json, page), http)));
  }
  const foreign = await foreignList(json, http);
  entries.push(...entriesOf(foreign));
  const shown = entries.filter(isShown);
  const addresses = await Promise.all(shown.slice(0, MAX_ENTRIES).map((entry) => addressOf(entry, json)));
  const presented = [...new Set(addresses)].flatMap((url): Carried[] => (url === null ? [] : [{ kind: 'pointer', url }]));
  if (presented.length === 0) throw new BadgeProblem('read.list-page', { platform: platform.name, host: hostOf(json) });
  const isCut = last > MAX_PAGES || lastPage(foreign) > 1 || shown.length > MAX_ENTRIES || addresses.includes(null);
  return {
    found: { presented },
    problems: isCut ? [{ code: 'read.list-cut', detail: { count: presented.length } }] : [],
    facts: { kind: 'url', platform: platform.name, count: presented.length },
  };
}

async function askList(url: string, http: Context['http']): Promise<JsonObject> {
  const answer = await ask(http, url, 'badge', MAX_VALUES);
  if (answer.kind === 'document') return answer.document;
  if (answer.kind === 'refused') throw answer.problem;
  if (answer.kind === 'absent') throw new BadgeProblem(answer.problem.code, answer.problem.detail);
  if (answer.kind === 'unusable') {
    const [first, ...beside] = answer.problems;
    throw new BadgeProblem(first.code, first.detail, beside);
  }
  // A page to log in: its holder keeps the list to himself.
  throw new BadgeProblem(answer.kind === 'page' ? 'net.login-wall' : 'net.bad-body', { host: hostOf(url) });
}

/** What a holder shows on one platform from others. Where that is not to be had, the list is what it was without. */
async function foreignList(json: string, http: Context['http']): Promise<JsonObject> {
  const name = CREDLY_PROFILE.exec(json)?.[1];
  if (name === undefined) return {};
  const address = `https://www.credly.com/api/v1/users/${name}/external_badges/open_badges/public?page=1&page_size=48`;
  const answer = await ask(http, address, 'badge');
  return answer.kind === 'document' ? answer.document : {};
}

/** `data` of a Credly profile, `badges` of a collection of Badgr's. */
function entriesOf({ data, badges }: JsonObject): JsonObject[] {
  const list: Json | undefined = badges ?? data;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** What its holder has not accepted, or keeps to himself, is not on the page. */
function isShown(entry: JsonObject): boolean {
  const { state } = entry;
  return entry['public'] !== false && (typeof state !== 'string' || state === 'accepted');
}

/**
 * Where an entry lies. A link by which somebody receives a badge, a short link and a wrapped one are never asked for, so they are no
 * addresses of badges here either.
 */
async function addressOf({ id, url, external_badge: foreign }: JsonObject, list: string): Promise<string | null> {
  // The id of what comes from elsewhere is that of the entry, and no badge's: nothing of it is ever asked of the list's own platform.
  const written = isObject(foreign) ? foreign['badge_url'] : typeof id === 'string' ? id : url;
  if (typeof written !== 'string') return null;
  // Credly writes the bare id, which its addresses end in.
  const isBare = !isObject(foreign) && /^[\w-]{1,64}$/.test(written);
  const address = await addressIn(isBare ? new URL(`/badges/${written}`, list).href : written);
  if (address.kind === 'platform') return address.match.kind === 'badge' && !address.wrapped ? address.match.json : null;
  return address.kind === 'other' && !address.wrapped ? address.url : null;
}

function lastPage({ metadata }: JsonObject): number {
  const pages = isObject(metadata) ? metadata['total_pages'] : undefined;
  return typeof pages === 'number' ? pages : 1;
}

function pageOf(json: string, page: number): string {
  const url = new URL(json);
  url.searchParams.set('page', String(page));
  return url.href;
}
