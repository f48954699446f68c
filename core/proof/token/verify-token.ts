import { judgeContexts } from '../../lib/contexts/policy.ts';
import type { PublicKey } from '../../lib/keys/public-key.ts';
import { verifySignature } from '../../lib/keys/verify-signature.ts';
import type { CheckResult, Context, Findings } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { Token } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, problemClass } from '../../model/problem.ts';
import { nameOf } from '../keys/key-rules.ts';
import { secured } from '../secured.ts';
import { without } from '../suites/proof-options.ts';
import { demandOnePacking, judgeClaims } from './judge-claims.ts';
import { judgeHeader, type TokenHeader } from './judge-header.ts';
import { type TokenKeys, tokenKeys } from './token-keys.ts';

/**
 * Verifies a credential in a token (open-badges.md §7; threats.md T36 to T41): a header that leads nowhere, a key that the issuer
 * publishes, a signature over the bytes, claims that say what the badge says.
 *
 * @throws BadgeProblem proof.*
 */
export async function verifyToken(context: Context, findings: Readonly<Findings>): Promise<CheckResult> {
  const { credential, controller } = findings;
  const token = credential?.token;
  if (!credential || !token) throw new BadgeProblem('proof.missing');
  const header = judgeHeader(token.header);
  demandOnePacking(token);
  const facts = { suite: `vc-jwt ${header.algorithm}`, ...(header.kid !== null && { key: header.kid }) };
  // Nobody to hold it against; the issuer check says why. What the token says of itself is not judged without a key.
  if (!controller || controller.state === 'unknown') return { outcome: 'skipped', problems: header.notes, facts };
  const found = await tokenKeys(header, controller, context.now);
  const holds = found !== null && (await isSigned(token, header, found));
  if (!holds) {
    // A key that nobody vouches for proves nothing, neither when it fits nor when it does not (open-badges.md §5.5).
    if (found === null || found.by === 'candidate') return { outcome: 'unknown', problems: header.notes, facts };
    throw unsigned(found, controller);
  }
  const remarks = judgeClaims(token, credential);
  await demandKnownContexts(credential.document);
  const held = await secured(context, findings, credential, credential.document);
  const sameOrigin = found.sameOrigin ? [{ code: 'proof.key-same-origin' as const, detail: { host: nameOf(controller) } }] : [];
  return { problems: [...header.notes, ...sameOrigin, ...remarks, ...(held.problems ?? [])], found: held.found ?? {}, facts };
}

async function isSigned(
  { signature, signingInput }: Token,
  { algorithm }: TokenHeader,
  { keys, by, named }: TokenKeys,
): Promise<boolean> {
  const fits = (key: PublicKey) => verifySignature(algorithm, key, signature, signingInput);
  const [only] = keys;
  if (only && named && by === 'issuer') return fits(only);
  for (const key of keys) {
    try {
      if (await fits(key)) return true;
    } catch (error) {
      // One of several keys may be of another kind than this token's.
      if (!(error instanceof BadgeProblem)) throw error;
    }
  }
  return false;
}

/** No key of the issuer's fits, of those that could be read and had. */
function unsigned({ named, unread }: TokenKeys, { unasked, ...issuer }: Controller): BadgeProblem {
  const [first, ...beside] = named ? [] : (unread?.all ?? unasked ?? []);
  if (first) return new BadgeProblem(first.code, first.detail, beside);
  return new BadgeProblem('proof.signature-invalid', { host: nameOf(issuer) });
}

/**
 * The signature covers the values as they stand, and no context can change them. Names get their meaning from contexts all the
 * same: one that we do not know, or that a token brings along, leaves open what the issuer said, and is no evidence against it.
 */
async function demandKnownContexts(document: JsonObject): Promise<void> {
  try {
    await judgeContexts(without(document, 'proof'));
  } catch (error) {
    if (!(error instanceof BadgeProblem) || problemClass(error.problem.code) !== 'fail') throw error;
    throw new BadgeProblem('proof.context-unknown', { url: '@context' });
  }
}
