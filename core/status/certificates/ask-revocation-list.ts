import { hostOf } from '../../lib/host-of.ts';
import { httpsForm, sameAddress } from '../../lib/https-form.ts';
import { isObject } from '../../lib/json.ts';
import type { Detail } from '../../model/check.ts';
import type { Context } from '../../model/context.ts';
import type { Json } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { demandOfHost, fetchList, type ServedList } from '../lists/fetch-list.ts';
import { isSameParty } from '../lists/same-party.ts';
import type { CertificateQuestion } from './certificate-question.ts';
import { type RevokedIds, reasonFor, revokedIds } from './revoked-ids.ts';

/** Milliseconds (threats.md T48). */
const LONGEST_LIFE = 24 * 3_600_000;

/**
 * Asks a list of withdrawn certificates about one of them (blockcerts.md §10.1; Open Badges 2.0 §RevocationList). The list has no
 * signature: it counts because the issuer's profile, or the certificate that the issuer signed, says where it lies, and whoever
 * serves that address answers for it.
 *
 * - Named in it, by the very id that was signed: withdrawn, whatever else the list says of itself. An id is nobody else's.
 * - Not named in it: that counts where nothing makes it doubtful that this is the issuer's list, whole and of today.
 *
 * The whole list is asked, the same for every certificate: nobody learns which one somebody looks at.
 *
 * @throws BadgeProblem status.*
 */
export async function askRevocationList(
  address: string,
  { certificateId: id, issuer, issuerName, mayBeMap = false }: CertificateQuestion,
  context: Context,
): Promise<{ problems: readonly Problem[]; facts: Detail }> {
  const list = await currentList(plainAddress(address, id), context);
  demandOfHost(list);
  const { host } = list;
  // Without an id of its own there is nothing to look up.
  if (id === null) throw new BadgeProblem('status.index-malformed', { host, field: 'id' });
  const ids = revokedIds(list);
  if (ids.isMap && !mayBeMap) throw new BadgeProblem('status.list-type', { host });
  const reason = reasonFor(id, ids, list);
  const facts = { method: 'revocation-list', host, listed: ids.hashes.length };
  if (reason !== null)
    return { problems: [{ code: 'status.revoked', detail: { issuer: issuerName, host, reason } }, ...list.notes], facts };
  demandOwn(ids, list, [issuer.id, ...(issuer.profile === undefined ? [] : [issuer.profile])]);
  if (isOld(list, context)) throw new BadgeProblem('status.list-stale', { host });
  return { problems: list.notes, facts };
}

async function currentList(address: string, context: Context): Promise<ServedList> {
  const kept = await fetchList(context, address);
  if (!isOld(kept, context)) return kept;
  // The old one may still name the certificate, and what is withdrawn stays so.
  return fetchList(context, address, true).catch((error: unknown) => {
    if (error instanceof BadgeProblem) return kept;
    throw error;
  });
}

function isOld({ receivedAt }: ServedList, { now }: Context): boolean {
  return now - receivedAt > LONGEST_LIFE;
}

/**
 * Whether the silence of a list is the issuer's: it lies on the issuer's own origin, or names the issuer, or names nobody and no
 * other address than its own. Many lists go by a permanent name of theirs, which is no doubt where they lie with the issuer.
 *
 * @throws BadgeProblem status.list-malformed | status.list-type | status.list-issuer-mismatch | status.list-id-mismatch
 */
function demandOwn({ id, issuer, isList, readable }: RevokedIds, { url, host }: ServedList, parties: readonly string[]): void {
  if (!readable) throw new BadgeProblem('status.list-malformed', { host });
  if (!isList) throw new BadgeProblem('status.list-type', { host });
  const isOf = (party: string | null) => party !== null && parties.some((own) => isSameParty(own, party));
  if (isOf(url)) return;
  if (issuer !== null) {
    if (!isOf(partyIn(issuer))) throw new BadgeProblem('status.list-issuer-mismatch', { host });
    return;
  }
  const isHere = id === null || (typeof id === 'string' && sameAddress(id, url));
  if (!isHere) throw new BadgeProblem('status.list-id-mismatch', { host });
}

function partyIn(issuer: Json): string | null {
  const id = isObject(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : null;
}

/** What tells a certificate from all others, wherever it stands; before it may stand what tells its issuer. */
const UNIQUE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{16,}/gi;
/** Characters between which the parts of an id stand. */
const BETWEEN = /[/:#?&=]+/;
/** Characters. What is shorter, as the number of a badge of Open Badges 1.x, is part of many an address, and tells as a part by itself. */
const LEAST_TELLING = 8;

/**
 * The address without what would say which certificate is looked at, when and from where (blockcerts.md §10.1; threats.md T25). Some
 * issuers write such an address into each certificate; the list without the question lies at the same place.
 *
 * @throws BadgeProblem status.unavailable: it cannot be asked otherwise
 */
function plainAddress(address: string, id: string | null): string {
  const form = httpsForm(address);
  if (form === null || id === null || id === '') return address;
  const url = new URL(form);
  const last = (texts: readonly string[]) => texts.at(-1) ?? id;
  const own = last(id.match(UNIQUE) ?? []);
  // A short one, a number, is part of many a text: as a value by itself it means the certificate.
  const part = last(id.split(BETWEEN).filter((text) => text !== '')).toLowerCase();
  const holds = (text: string, telling: string) =>
    telling.length < LEAST_TELLING ? text.split(/[./:#?&=]+/).includes(telling) : text.includes(telling);
  const tells = (text: string) => [id, own].some((telling) => holds(decoded(text).toLowerCase(), telling.toLowerCase()));
  const isValue = url.search
    .slice(1)
    .split(/[&=]/)
    .some((value) => decoded(value).toLowerCase() === part);
  if (!isValue && !tells(form)) return form;
  url.search = '';
  const host = hostOf(form);
  if (!tells(url.href)) return url.href;
  throw new BadgeProblem('status.unavailable', { host }, [{ code: 'net.never-asked', detail: { host } }]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
