import { sameAddress } from '../../lib/https-form.ts';
import { isObject } from '../../lib/json.ts';
import type { Json } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { texts } from '../lists/entry-values.ts';
import { demandOfHost, fetchList, type ServedList } from '../lists/fetch-list.ts';
import { readList } from '../lists/read-list.ts';
import { isSameParty } from '../lists/same-party.ts';
import type { StatusMethod, StatusQuestion } from './contract.ts';

/** Milliseconds (threats.md T48). */
const LONGEST_LIFE = 24 * 3_600_000;

/**
 * 1EdTech Revocation List (Open Badges 3.0 §1EdTechRevocationList): the ids of withdrawn credentials, unsigned, at an address
 * that the signed badge names. Whoever serves that address answers for it. Unreachable is unknown, not a remark.
 */
export const oneEdtechRevocationList: StatusMethod = {
  id: '1edtech-revocation-list',
  types: ['1EdTechRevocationList'],
  async ask(question, context) {
    const { entry, credentialId } = question;
    const isOld = ({ receivedAt }: ServedList) => context.now - receivedAt > LONGEST_LIFE;
    const kept = await fetchList(context, entry['id']);
    const list = isOld(kept) ? await fetchList(context, entry['id'], true) : kept;
    if (isOld(list)) throw new BadgeProblem('status.list-stale', { host: list.host });
    demandOfHost(list);
    const { host } = list;
    // Without an id of its own there is nothing to look up.
    if (credentialId === null) throw new BadgeProblem('status.index-malformed', { host, field: 'id' });
    const problems = answer(revokedIn(list, question), credentialId, question, host);
    return { problems: [...problems, ...list.notes], facts: { host } };
  },
};

/** @throws BadgeProblem status.list-malformed | status.list-id-mismatch | status.list-issuer-mismatch */
function revokedIn(list: ServedList, { issuer }: StatusQuestion): readonly Json[] {
  const { url, host } = list;
  const document = readList(list);
  const id = document['id'];
  if (typeof id === 'string' && !sameAddress(id, url)) throw new BadgeProblem('status.list-id-mismatch', { host });
  const named = document['issuer'] ?? null;
  const issuerId = isObject(named) ? named['id'] : named;
  if (named !== null && !(typeof issuerId === 'string' && isSameParty(issuer.id, issuerId))) {
    throw new BadgeProblem('status.list-issuer-mismatch', { host });
  }
  const revoked = document['revokedCredential'];
  if (isObject(revoked)) return [revoked];
  if (Array.isArray(revoked)) return revoked;
  throw new BadgeProblem('status.list-malformed', { host });
}

/** @throws BadgeProblem status.list-malformed where the badge may be among entries that cannot be read */
function answer(revoked: readonly Json[], id: string, { issuerName }: StatusQuestion, host: string): Problem[] {
  const wanted = plainId(id);
  let readable = true;
  for (const entry of revoked) {
    const named = isObject(entry) ? entry['id'] : entry;
    if (typeof named !== 'string') readable = false;
    else if (plainId(named) === wanted && !(isObject(entry) && entry['revoked'] === false)) {
      const [reason = ''] = isObject(entry) ? texts(entry['revocationReason']) : [];
      return [{ code: 'status.revoked', detail: { issuer: issuerName, host, reason } }];
    }
  }
  if (!readable) throw new BadgeProblem('status.list-malformed', { host });
  return [];
}

/** Ids are compared after percent-decoding and trimming (Open Badges 3.0 §Verification; open-badges.md §10). */
function plainId(id: string): string {
  const text = id.trim();
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
