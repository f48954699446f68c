import { effortOf, MAX_EFFORT } from '../../lib/canonical/bearable.ts';
import { judgeContexts } from '../../lib/contexts/policy.ts';
import type { Context } from '../../model/context.ts';
import type { Controller, SignedProfile } from '../../model/controller.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem } from '../../model/problem.ts';
import { listOf, objectOf } from '../../parse/formats/fields.ts';
import { keysNamed, methodNamed, usableKey } from '../keys/key-of.ts';
import { without } from '../suites/proof-options.ts';
import { PROOF_SUITES } from '../suites/registry.ts';

/** Proofs of one profile (threats.md §8). */
const MAX_PROOFS = 10;
/** Milliseconds. Keys are withdrawn: after this a kept profile is judged again. */
const HOLDS_MS = 60_000;

type World = Pick<Context, 'now' | 'effort'>;
type Judgement = 'holds' | 'not-judged' | Problem;

/** What came of profiles, by the bytes that they were: ten thousand badges of one issuer verify its profile once. */
const JUDGED = new WeakMap<Uint8Array, { id: string; at: number; judgement: Promise<Judgement> }>();

/**
 * Whether the proof that an issuer's profile carries holds (blockcerts.md §9.2): of a suite that we know, by a key of the profile or
 * of the DID that leads to it.
 *
 * Who could change the profile could take its proof away, so that a doubt is none about the issuer: a suite, context or key that we
 * do not know, a key that was withdrawn since. What condemns is a signature that does not fit: the profile was altered.
 */
export async function profileProof(profile: SignedProfile, world: World): Promise<Judgement> {
  const { body, signers } = profile;
  const id = signers.map((signer) => signer.id).join(' ');
  const known = JUDGED.get(body);
  if (known && known.id === id && Math.abs(world.now - known.at) <= HOLDS_MS) return known.judgement;
  const judgement = judge(profile, world);
  JUDGED.set(body, { id, at: world.now, judgement });
  return judgement;
}

async function judge({ document, host, signers }: SignedProfile, world: World): Promise<Judgement> {
  const proofs = listOf(document['proof']);
  if (proofs.length > MAX_PROOFS) return 'not-judged';
  const bare = without(document, 'proof');
  let holding = 0;
  for (const entry of proofs) {
    const proof = objectOf(entry);
    const came = proof ? await judgeOne(proof, bare, signers, world) : 'not-judged';
    if (came === 'altered') return { code: 'issuer.profile-signature', detail: { host } };
    if (came === 'holds') holding++;
  }
  return holding > 0 && holding === proofs.length ? 'holds' : 'not-judged';
}

async function judgeOne(
  proof: JsonObject,
  bare: JsonObject,
  signers: SignedProfile['signers'],
  { now, effort }: World,
): Promise<'holds' | 'altered' | 'not-judged'> {
  const suite = PROOF_SUITES.find((each) => each.recognises(proof));
  const named = methodNamed(proof['verificationMethod']);
  // One that builds on others covers them too, and one for another purpose says nothing of the profile.
  if (
    !suite ||
    suite.form === 'anchor' ||
    named === null ||
    proof['previousProof'] !== undefined ||
    proof['proofPurpose'] !== 'assertionMethod'
  ) {
    return 'not-judged';
  }
  const party = signers.map(asController).find((one) => keysNamed(named, one).length > 0);
  if (!party) return 'not-judged';
  effort.spent += effortOf(bare);
  // As of credentials; a profile is then no longer looked at.
  if (effort.spent > MAX_EFFORT) return 'not-judged';
  try {
    const { key } = usableKey(keysNamed(named, party), party, now);
    await judgeContexts(bare);
    await suite.verify({ unsecured: bare, proof, key });
    return 'holds';
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return error.problem.code === 'proof.signature-invalid' ? 'altered' : 'not-judged';
  }
}

function asController(signer: SignedProfile['signers'][number]): Controller {
  return { ...signer, state: 'published', name: null, path: null, platform: null, problems: [], url: null };
}
