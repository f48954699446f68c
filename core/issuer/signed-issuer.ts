import { hostOf } from '../lib/host-of.ts';
import { httpsForm, sameAddress } from '../lib/https-form.ts';
import { flagOf } from '../lib/json-flag.ts';
import { methodIdOf } from '../lib/method-id.ts';
import { tenantOf } from '../lib/path-tenant.ts';
import { utf8 } from '../lib/utf8.ts';
import type { CheckResult, Context, IssuerFinding } from '../model/context.ts';
import type { Controller, ControllerKey } from '../model/controller.ts';
import type { HostedPart, Profile } from '../model/hosted.ts';
import { type Problem, problemAxes } from '../model/problem.ts';
import type { SignedRecord } from '../model/signed.ts';
import { contentOf } from '../parse/hosted/gather.ts';
import { keyNamed, type NamedKey } from '../parse/signed/key-named.ts';
import type { HttpResponse, Ports } from '../ports.ts';
import { ask } from '../read/answer.ts';
import { platformOfHost } from '../read/platforms/registry.ts';
import { MAX_KEYS } from './document-keys.ts';
import { hostedProfile } from './hosted-profile.ts';
import { revocationListIn } from './issuer-profile.ts';
import { keyInDocument, keyInPem, type ListedKey, listedKeys } from './signed-keys.ts';

/** Addresses of keys that are asked where a badge names none of them. */
const MAX_ASKED = 10;

/** Keys that could be had, and why others could not. */
interface Had {
  keys: readonly ControllerKey[];
  unasked: readonly Problem[];
  notes: readonly Problem[];
}

/** Of a key that is named by an address: with the issuer; on its host, but who knows whose; or anywhere else. */
type KeyPlace = 'own' | 'unclear' | 'elsewhere';

const NOTHING: Had = { keys: [], unasked: [], notes: [] };

/**
 * The issuer of a signed badge of Open Badges 1.x–2.x by its profile, with the keys that the profile lists (open-badges.md §4.5;
 * threats.md T5, T6). The badge chooses among them. A key that it names and the profile does not list is the issuer's in one case:
 * Open Badges 1.x name the address of a key and have no list, so that one on the issuer's own origin counts.
 */
export async function signedIssuer({ http }: Pick<Context, 'http'>, record: SignedRecord): Promise<CheckResult> {
  const told = hostedProfile(record);
  const { issuer: part, assertion } = record;
  if (!part || part.state === 'withdrawn') return told;
  if (part.state === 'missing') return { ...told, found: { controller: notHad(told.problems ?? []) } };
  const claimed = told.found?.issuer;
  if (!claimed) return told;
  // Of a profile that stands in the badge every word is the badge's own, its address too.
  const finding: IssuerFinding = part.state === 'served' ? claimed : { ...claimed, host: null, path: null, platform: null };
  const { document } = part.content;
  const listed = listedKeys(document, finding.id);
  if (listed.length > MAX_KEYS) {
    const problems: Problem[] = [{ code: 'issuer.malformed', detail: { host: finding.host ?? '' } }];
    return { problems, found: { controller: notHad(problems) } };
  }
  const asNamed = keyNamed(assertion);
  const named = asNamed && { ...asNamed, id: methodIdOf(asNamed.id, finding.id) };
  const list = { revocationList: revocationListIn(document) };
  const place = named?.byAddress === true && finding.host !== null ? placeOf(named.id, finding.id, part.content) : 'elsewhere';
  const isPublished = finding.host !== null && (listed.length > 0 || place === 'own');
  const had = isPublished
    ? await published(listed, named, place, finding.id, http)
    : await candidates(listed, named, finding.id, http);
  if (isPublished) {
    const keys = had.keys.map((key) => underOneName(key, finding.id, contentOf(record.badgeClass)?.issuer.url ?? null));
    const controller = { ...controllerOf(finding, part, 'published', { ...had, keys }), ...list };
    return { ...told, problems: [...(told.problems ?? []), ...had.notes], found: { controller, issuer: finding } };
  }
  // Naming a host in a badge shows no control of it: whoever signed is not known to be there.
  const issuer: IssuerFinding = { ...finding, host: null, path: null, platform: null };
  const problems = told.problems ?? [];
  const isSaid = problems.some(({ code }) => problemAxes(code).issuer === 'self');
  const noKeys: Problem = { code: 'issuer.no-keys', detail: { host: claimed.host ?? '' } };
  const controller = { ...controllerOf(finding, part, 'silent', had), ...list };
  return { ...told, problems: [...problems, ...(isSaid ? [] : [noKeys]), ...had.notes], found: { controller, issuer } };
}

/** Those that stand in the profile, and the one that the badge names; all of them where it names none. */
async function published(
  listed: readonly ListedKey[],
  named: NamedKey | null,
  place: KeyPlace,
  profileId: string,
  http: Ports['http'],
): Promise<Had> {
  const inside = listed.flatMap(({ key }) => (key ? [key] : []));
  const isListed = named !== null && listed.some(({ id }) => id === named.id);
  const isBeside = named !== null && !isListed && place === 'own';
  // A key that stands beside the list is asked for with all of it: the same one may be withdrawn there.
  const isWanted = (id: string | null) => named === null || isBeside || id === named.id;
  const wanted = listed.filter(({ id, key }) => key === null && isWanted(id)).map(({ id }) => id ?? '');
  const beside = isBeside ? [await askKey(named.id, profileId, 'address', http)] : [];
  const host = hostOf(profileId);
  const unclear: Problem[] =
    !isListed && place === 'unclear' ? [{ code: 'proof.hosted-scope-unclear', detail: { host, issuer: host } }] : [];
  const asked = await Promise.all([...new Set(wanted)].slice(0, MAX_ASKED).map((id) => askKey(id, profileId, 'document', http)));
  const all = [{ ...NOTHING, keys: inside }, ...asked, ...beside];
  const tooMany: Problem[] = new Set(wanted).size > MAX_ASKED ? [{ code: 'issuer.malformed', detail: { host } }] : [];
  return {
    keys: all.flatMap(({ keys }) => keys),
    unasked: [...all.flatMap(({ unasked }) => unasked), ...tooMany, ...unclear],
    notes: all.flatMap(({ notes }) => notes),
  };
}

/**
 * Keys that nobody publishes as the issuer's: in a profile that stands in the badge, or at an address that the badge names. What they can
 * show is that the badge was not changed since whoever made it (open-badges.md §5.5).
 */
async function candidates(
  listed: readonly ListedKey[],
  named: NamedKey | null,
  profileId: string,
  http: Ports['http'],
): Promise<Had> {
  const inside = listed.flatMap(({ key }) => (key ? [{ ...key, source: 'shared-address' as const }] : []));
  const chosen = inside.filter(({ id }) => named === null || id === named.id);
  if (chosen.length > 0 || named === null) return { ...NOTHING, keys: chosen };
  const { keys } = await askKey(named.id, profileId, 'shared-address', http);
  return { ...NOTHING, keys };
}

/** The key at an address: a document, or a PEM file. */
async function askKey(id: string, profileId: string, source: ControllerKey['source'], http: Ports['http']): Promise<Had> {
  const url = httpsForm(id);
  const unasked = (...problems: readonly Problem[]): Had => ({ ...NOTHING, unasked: problems });
  // Its name leads nowhere, and nothing stands beside it.
  if (url === null) return unasked({ code: 'proof.key-malformed', detail: { host: hostOf(profileId) } });
  let served: HttpResponse | null = null;
  const answer = await ask(
    async (request) => {
      served = await http(request);
      return served;
    },
    url,
    'profile',
  );
  const host = hostOf(url);
  // The issuer's address may lead on to what another user of its host has there.
  if (source === 'address' && tenantOf(new URL(answer.url)) !== tenantOf(new URL(profileId)))
    return unasked({ code: 'net.redirect-cross-origin', detail: { host, to: hostOf(answer.url) } });
  switch (answer.kind) {
    case 'document':
      return { keys: [keyInDocument(answer.document, id, profileId, source)], unasked: [], notes: answer.notes };
    case 'withdrawn':
      // The key document itself says so; of what is gone nothing counts that is still said.
      if (answer.document && flagOf(answer.document['revoked']))
        return { ...NOTHING, keys: [keyInDocument(answer.document, id, profileId, source)] };
      return unasked({ code: 'net.http-error', detail: { host, status: 410 } });
    case 'absent':
      return unasked(answer.problem);
    case 'page':
      return unasked({ code: 'net.login-wall', detail: { host } });
    case 'file':
    case 'refused':
      return unasked({ code: 'proof.key-malformed', detail: { host } });
    case 'unusable': {
      const pem = answer.problems[0].code === 'net.bad-body' ? pemIn(served) : null;
      return pem === null ? unasked(...answer.problems) : { ...NOTHING, keys: [keyInPem(pem, id, profileId, source)] };
    }
  }
}

/** The address that the class names is the issuer's too, where the profile there says that it lies elsewhere now. */
function underOneName(key: ControllerKey, id: string, alias: string | null): ControllerKey {
  const isOwn = alias !== null && key.controller !== null && sameAddress(key.controller, alias);
  return isOwn ? { ...key, controller: id } : key;
}

/** A text that is no document, where it is a PEM file. */
function pemIn(response: HttpResponse | null): string | null {
  const text = response?.status === 200 ? utf8(response.body) : null;
  return text?.includes('-----BEGIN') ? text : null;
}

/** Whether two addresses are one party's: of one origin, and where a host has many users of one user (threats.md T4). */
function isOfSameOwner(a: string, b: string): boolean {
  const [x, y] = [httpsForm(a), httpsForm(b)];
  if (x === null || y === null) return false;
  const [one, other] = [new URL(x), new URL(y)];
  return one.origin === other.origin && tenantOf(one) === tenantOf(other) && platformOfHost(one.host) === null;
}

/**
 * Where the key lies that a badge names by its address. Some issuers say from which parts of their host they speak, since in others
 * everybody may leave a file (Open Badges 2.0 §VerificationObject `startsWith`; threats.md T11).
 *
 * @param address in the form in which ids of keys are compared
 */
function placeOf(address: string, profileId: string, { startsWith }: Profile): KeyPlace {
  if (!isOfSameOwner(address, profileId)) return 'elsewhere';
  // Below a folder; a server may decode once more what is encoded.
  const isInside = startsWith.some((beginning) => {
    const part = methodIdOf(beginning, profileId);
    return address === part || (part.endsWith('/') && address.startsWith(part) && !address.includes('%'));
  });
  return startsWith.length === 0 || isInside ? 'own' : 'unclear';
}

function controllerOf(
  { id, name, host, path, platform }: IssuerFinding,
  part: HostedPart<Profile>,
  state: Controller['state'],
  { keys, unasked }: Had,
): Controller {
  const url = part.state === 'served' ? part.url : null;
  return { id, name, host, path, platform, url, state, keys, problems: [], ...(unasked.length > 0 && { unasked }) };
}

/** The profile could not be had. `silent`: its address answers for good that there is none. */
function notHad(problems: readonly Problem[]): Controller {
  const silent = problems.some(({ code }) => problemAxes(code).issuer === 'self');
  const nobody = { id: '', name: null, host: null, path: null, platform: null, url: null };
  return { ...nobody, state: silent ? 'silent' : 'unknown', keys: [], problems };
}
