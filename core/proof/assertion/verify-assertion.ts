import type { PublicKey } from '../../lib/keys/public-key.ts';
import { type SignatureAlgorithm, verifySignature } from '../../lib/keys/verify-signature.ts';
import type { CheckResult, Context, Findings } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { Token } from '../../model/credential.ts';
import { BadgeProblem, type Problem, problemClass } from '../../model/problem.ts';
import { keyNamed } from '../../parse/signed/key-named.ts';
import { hostedEndorsements } from '../hosted-endorsements.ts';
import { nameOf } from '../keys/key-rules.ts';
import { judgeHeader } from '../token/judge-header.ts';
import { type AssertionKey, assertionKeys, candidateKeys } from './assertion-keys.ts';

/**
 * Verifies a signed badge of Open Badges 1.x–2.x (open-badges.md §4.5; threats.md T36 to T41): a header that leads nowhere, a key that the
 * issuer's own profile lists, a signature over the bytes that the badge was read from.
 *
 * @throws BadgeProblem proof.*; `net.*` where a key that is listed could not be had
 */
export async function verifyAssertion(
  context: Context,
  { signed, controller, payload }: Readonly<Findings>,
): Promise<CheckResult> {
  if (!signed) throw new BadgeProblem('proof.missing');
  const { token, badgeClass, issuer } = signed;
  const header = judgeHeader(token.header);
  const named = keyNamed(signed.assertion)?.id ?? null;
  const facts = { suite: `ob2-jws ${header.algorithm}`, ...(named !== null && { key: named }) };
  const notes: Problem[] = [...header.notes, ...signed.notes].filter(({ detail }) => detail['field'] !== 'typ');
  // A key that came along is not looked at: the badge says which of the issuer's keys is meant.
  if (header.jwk) notes.push({ code: 'proof.header-ignored', detail: { field: 'jwk' } });
  // Without its class nobody can say what the badge is, nor who gave it.
  if (badgeClass?.state === 'missing') return { problems: [...badgeClass.problems, ...notes], facts };
  // Nobody to hold it against; the issuer check says why.
  if (!issuer || !controller || controller.state === 'unknown') return { outcome: 'skipped', problems: notes, facts };
  if (controller.state === 'silent') {
    const fitting = await fittingKey(candidateKeys(controller), token, header.algorithm);
    // A key that nobody vouches for proves nothing where it does not fit (open-badges.md §5.5).
    return { outcome: fitting ? 'pass' : 'unknown', problems: notes, facts };
  }
  const { keys, unread } = assertionKeys(named, controller, context.now);
  const fitting = named === null ? await fittingKey(keys, token, header.algorithm) : await theKey(keys, token, header.algorithm);
  if (!fitting) throw unread ?? new BadgeProblem('proof.signature-invalid', { host: nameOf(controller) });
  const remarks = [...notes, ...remarksOn(fitting, controller)];
  // What is an endorsement itself leads no further.
  if (payload?.aside) return { problems: remarks, facts };
  const inToken = { state: 'embedded' as const, content: signed.assertion };
  const { endorsements, problems } = await hostedEndorsements(context, { assertion: inToken, badgeClass, issuer });
  const found = endorsements.length > 0 && { found: { endorsements } };
  return { problems: [...remarks, ...problems], facts, ...found };
}

/** The one key that is named: of another kind than the header says, it is a fault. */
async function theKey(keys: readonly AssertionKey[], token: Token, algorithm: SignatureAlgorithm): Promise<AssertionKey | null> {
  const [only] = keys;
  return only && (await fits(only.key, token, algorithm)) ? only : null;
}

/** The first of several that fits; some may be of another kind. */
async function fittingKey(
  keys: readonly AssertionKey[],
  token: Token,
  algorithm: SignatureAlgorithm,
): Promise<AssertionKey | null> {
  let doubt: BadgeProblem | null = null;
  for (const one of keys) {
    try {
      if (await fits(one.key, token, algorithm)) return one;
    } catch (error) {
      if (!(error instanceof BadgeProblem)) throw error;
      // This engine cannot tell: it may have been the one.
      if (problemClass(error.problem.code) === 'unknown') doubt = error;
    }
  }
  if (doubt) throw doubt;
  return null;
}

function fits(key: PublicKey, { signature, signingInput }: Token, algorithm: SignatureAlgorithm): Promise<boolean> {
  return verifySignature(algorithm, key, signature, signingInput);
}

function remarksOn({ isOld, source }: AssertionKey, issuer: Controller): Problem[] {
  const detail = { host: nameOf(issuer) };
  return [
    ...(source === 'address' ? [{ code: 'proof.key-same-origin' as const, detail }] : []),
    ...(isOld ? [{ code: 'proof.key-old' as const, detail }] : []),
  ];
}
