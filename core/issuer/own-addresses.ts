import { hostOf } from '../lib/host-of.ts';
import { httpsForm, sameAddress } from '../lib/https-form.ts';
import { methodIdOf } from '../lib/method-id.ts';
import { sameJson } from '../lib/same-json.ts';
import type { ControllerKey, SignedProfile } from '../model/controller.ts';
import type { Problem } from '../model/problem.ts';
import { textOf } from '../parse/formats/fields.ts';
import type { Ports } from '../ports.ts';
import { type Asked, askDocument } from './ask-document.ts';
import { documentKeys } from './document-keys.ts';
import { readIssuerProfile } from './issuer-profile.ts';
import type { ProfileJudge } from './methods/contract.ts';
import { idOf, type Own, ownWord } from './own-word.ts';

type Served = Extract<Asked, { kind: 'document' }>;

interface World {
  http: Ports['http'];
  judgeProfile: ProfileJudge;
}

/**
 * Adds the blockchain addresses of a party (blockcerts.md §9.1 to §9.3): of the document that its web address serves, or of the
 * profile to which its DID document leads. Two addresses are asked at most: that profile, and one other name of it.
 *
 * @param answer at `url`, the place that `id` itself leads to
 */
export async function withAddresses(own: Own, answer: Asked, place: { id: string; url: string }, world: World): Promise<Own> {
  if (answer.kind !== 'document') return own;
  const { id, url } = place;
  if (id.startsWith('did:')) return own.profile === undefined ? own : withProfile(own, own.profile, id, world);
  const named = own.silent?.code === 'issuer.id-mismatch' ? await underOtherName(answer, place, world.http) : own;
  // What does not say whose it is has nobody's addresses, as it has nobody's keys (blockcerts.md §9.2).
  if (named === null || idOf(answer.document) === null) return own;
  const host = hostOf(url);
  // Its keys count without a profile. What stands beside them and would end an address or withdraw a badge is not passed over for that.
  if (named.keys.length > 0 && readIssuerProfile(answer.document) === 'untyped') {
    return notHad(named, [{ code: 'issuer.malformed', detail: { host } }]);
  }
  return withRecord(named, answer, host, [{ id, host, keys: named.keys }], world);
}

/**
 * The profile that a DID document names: whoever controls the DID wrote its address there, on whatever host. It adds addresses, the
 * list of withdrawn certificates and a name. It adds no key, since keys stand in the DID document, and no host, since what was shown
 * is control of the DID.
 *
 * @param address as the DID document has it
 */
async function withProfile(own: Own, address: string, did: string, world: World): Promise<Own> {
  const host = hostOf(address);
  const answer: Asked =
    httpsForm(address) === null
      ? { kind: 'unknown', problems: [{ code: 'issuer.malformed', detail: { host } }] }
      : await askDocument(world.http, address);
  if (answer.kind === 'unknown') return notHad(own, answer.problems);
  if (answer.kind === 'silent') return notHad(own, [answer.problem]);
  const said = idOf(answer.document);
  const isProfile = said !== null && (said === did || sameAddress(said, address));
  if (!isProfile && (await underOtherName(answer, { id: address, url: address }, world.http)) === null) {
    return notHad(own, [{ code: 'issuer.id-mismatch', detail: { host, id: said ?? '' } }]);
  }
  const keys = documentKeys(answer.document, said ?? address) ?? [];
  const signers = [
    { id: did, host: null, keys: own.keys },
    { id: said ?? address, host, keys },
  ];
  const added = await withRecord({ ...own, notes: [...own.notes, ...answer.notes] }, answer, host, signers, world);
  if (!added.addresses) return notHad(own, [{ code: 'issuer.malformed', detail: { host } }]);
  return { ...added, name: own.name ?? textOf(answer.document['name']) };
}

/** Without the profile nobody knows its addresses and its list: what is not among those that are known may stand there. */
function notHad(own: Own, problems: readonly Problem[]): Own {
  const notes = own.keys.length > 0 ? [...own.notes, ...problems] : own.notes;
  return { ...own, notes, unknown: [...own.unknown, ...problems] };
}

async function withRecord(
  own: Own,
  { document, body }: Served,
  host: string,
  signers: SignedProfile['signers'],
  world: World,
): Promise<Own> {
  const record = readIssuerProfile(document);
  if (record === 'none' || record === 'untyped') return own;
  if (record === 'too-many')
    return { ...own, keys: [], unknown: [...own.unknown, { code: 'issuer.malformed', detail: { host } }] };
  const found = { ...own, ...record };
  if (document['proof'] === undefined || document['proof'] === null) return found;
  const judged = await world.judgeProfile({ document, body, host, signers });
  return typeof judged === 'string' ? { ...found, profileProof: judged } : { ...found, notes: [...found.notes, judged] };
}

/**
 * What a document says that calls itself by another address, if the very same document lies there too (blockcerts.md §9.2): a
 * permanent name of it. One step, and no further: the document there must go by that name itself, or it is not the same.
 *
 * @returns `null`: nothing shows that the two are one
 */
async function underOtherName(
  answer: Served,
  { id, url }: { id: string; url: string },
  http: Ports['http'],
): Promise<Own | null> {
  const said = idOf(answer.document) ?? '';
  const alias = httpsForm(said);
  if (alias === null) return null;
  const there = await askDocument(http, alias);
  if (there.kind !== 'document' || !sameJson(there.document, answer.document)) return null;
  const own = ownWord(answer, said, hostOf(url));
  const keys = own.keys.flatMap((key) => [key, underName(key, said, id)]);
  return { ...own, keys: keys.map((key) => ownedBy(key, said, id)), notes: [...own.notes, ...there.notes] };
}

/** The same key by the name that the party is known by. */
function underName(key: ControllerKey, said: string, id: string): ControllerKey {
  const base = `${methodIdOf(said, said).replace(/#.*$/s, '')}#`;
  return key.id?.startsWith(base) ? { ...key, id: `${id.replace(/#.*$/s, '')}#${key.id.slice(base.length)}` } : key;
}

function ownedBy(key: ControllerKey, said: string, id: string): ControllerKey {
  return key.controller !== null && sameAddress(key.controller, said) ? { ...key, controller: id } : key;
}
