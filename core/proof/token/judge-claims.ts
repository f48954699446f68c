import { readInstant } from '../../lib/dates.ts';
import { sameAddress } from '../../lib/https-form.ts';
import { isObject } from '../../lib/json.ts';
import type { Credential, Token } from '../../model/credential.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { addressOf, listOf } from '../../parse/formats/fields.ts';
import { isPackedTwice } from '../../parse/token.ts';
import { oneDate } from '../../parse/vc/one.ts';

/** What the standard asks of every token (OB 3.0 §8.2.3). `exp` stands only where there is an end. */
const ASKED = ['iss', 'jti', 'nbf', 'sub'];
/** Seconds by which a claim may differ from its date: claims have no fractions. */
const ROUNDING = 1;
/** The last second that a date can be (ECMA-262 §21.4.1.1). */
const LAST_SECOND = 8.64e12;

/**
 * Whether a token is packed in one way: a payload that is a credential and holds another would be two badges under one signature
 * (threats.md T40).
 *
 * @throws BadgeProblem proof.claims-mismatch
 */
export function demandOnePacking(token: Token): void {
  if (isPackedTwice(token)) throw new BadgeProblem('proof.claims-mismatch', { field: 'vc' });
}

/**
 * Compares the claims of a token with the credential in it (open-badges.md §7; threats.md T40): a claim may be absent, but may
 * not say another thing.
 *
 * @returns remarks
 * @throws BadgeProblem proof.claims-malformed | proof.claims-mismatch
 */
export function judgeClaims({ payload }: Token, { document, model }: Pick<Credential, 'document' | 'model'>): Problem[] {
  for (const field of ['iss', 'sub', 'jti']) {
    if (isGiven(payload[field]) && typeof payload[field] !== 'string')
      throw new BadgeProblem('proof.claims-malformed', { field });
  }
  for (const field of ['nbf', 'exp', 'iat']) {
    if (isGiven(payload[field]) && !isSecond(payload[field])) throw new BadgeProblem('proof.claims-malformed', { field });
  }
  const subjects = listOf(document['credentialSubject']).flatMap((subject) => (isObject(subject) ? [addressOf(subject)] : []));
  demandSame('iss', payload['iss'], [addressOf(document['issuer'])]);
  demandSame('jti', payload['jti'], [addressOf(document['id'])]);
  demandSame('sub', payload['sub'], subjects);
  // Data model 1.1 means `issuanceDate` by it (VCDM 1.1 §6.3.1), also where a credential has `validFrom` beside that.
  demandSameSecond('nbf', payload['nbf'], [document['validFrom'], document['issuanceDate']]);
  // The end that the badge goes by: another one would be an end that nobody holds it to.
  demandSameSecond('exp', payload['exp'], [document['validUntil'] ?? document['expirationDate']]);
  return remarks(payload, document, model);
}

function remarks(payload: JsonObject, document: JsonObject, model: Credential['model']): Problem[] {
  const missing = ASKED.filter((claim) => !isGiven(payload[claim]));
  const found: Problem[] = missing.length === 0 ? [] : [{ code: 'proof.claims-missing', detail: { field: missing.join(', ') } }];
  // Data model 1.1 belongs into a claim of its own, 2.0 is the payload. The signature covers the one as the other.
  if ((document === payload) !== (model === 'vcdm-2.0')) found.push({ code: 'parse.schema', detail: { field: 'vc' } });
  return found;
}

/** A value that the credential does not give cannot be contradicted. Ids of the web are compared as they are asked. */
function demandSame(field: string, claim: Json | undefined, values: readonly (string | null)[]): void {
  const given = values.filter((value) => value !== null);
  if (typeof claim !== 'string' || given.length === 0) return;
  if (!given.some((value) => value === claim || sameAddress(value, claim)))
    throw new BadgeProblem('proof.claims-mismatch', { field });
}

function demandSameSecond(field: string, claim: Json | undefined, dates: readonly (Json | undefined)[]): void {
  const instants = dates.flatMap((date) => {
    const written = oneDate(date);
    // A date that nobody can read is the validity check's to tell.
    return (written === null ? null : readInstant(written)) ?? [];
  });
  if (typeof claim !== 'number' || instants.length === 0) return;
  // A day has a first second and a last.
  const moments = instants.flatMap(({ start, end }) => [start, end]);
  const differs = moments.every((moment) => Math.abs(claim - moment / 1000) > ROUNDING);
  if (differs) throw new BadgeProblem('proof.claims-mismatch', { field });
}

function isGiven(claim: Json | undefined): boolean {
  return claim !== undefined && claim !== null;
}

function isSecond(claim: Json | undefined): boolean {
  return typeof claim === 'number' && Math.abs(claim) <= LAST_SECOND;
}
