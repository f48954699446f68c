import { effortOf, MAX_EFFORT } from '../../lib/canonical/bearable.ts';
import { judgeContexts } from '../../lib/contexts/policy.ts';
import { readInstant } from '../../lib/dates.ts';
import type { AnchorClaim } from '../../model/anchor.ts';
import type { CheckResult, Context, Findings } from '../../model/context.ts';
import type { Controller } from '../../model/controller.ts';
import type { Credential } from '../../model/credential.ts';
import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem, type Problem, problemClass } from '../../model/problem.ts';
import { listOf } from '../../parse/formats/fields.ts';
import { methodNamed, notAmongKeys } from '../keys/key-of.ts';
import { secured } from '../secured.ts';
import type { AnchorSuite, SignatureSuite } from '../suites/contract.ts';
import { without } from '../suites/proof-options.ts';
import { type Beside, type BoundProof, bindProof } from './bind-proof.ts';
import { isAnchorProof, type Proofs, readProofs, type UnderstoodProof, unknownKind, unsecuredFor } from './read-proofs.ts';

/** A proof's date may lie this far ahead: clocks differ (threats.md T60). */
const GRACE_MS = 5 * 60_000;

/** What came of one proof. `open`: nobody can say. */
type Verified =
  | { state: 'holds'; by: BoundProof['by']; proof: JsonObject; signed: JsonObject; notes?: readonly Problem[] }
  | { state: 'open' }
  | { state: 'problem'; problem: BadgeProblem };

/**
 * Verifies the proofs in a credential (VC Data Integrity 1.0 §4.4 to §4.6; threats.md T42, T43): every one that is understood
 * must hold, and one of those that hold must be the issuer's. What Merkle proofs claim of a blockchain is handed on, also where
 * something else is wrong: a hash that is another document's must be found whatever else is.
 *
 * @throws BadgeProblem proof.*
 */
export async function verifyEmbedded(context: Context, findings: Readonly<Findings>): Promise<CheckResult> {
  const { credential, controller } = findings;
  if (!credential) throw new BadgeProblem('proof.missing');
  const anchors: AnchorClaim[] = [];
  try {
    const result = await verifyAll(context, findings, credential, controller ?? nobody(), anchors);
    return anchors.length > 0 ? { ...result, found: { ...result.found, anchors } } : result;
  } catch (error) {
    if (!(error instanceof BadgeProblem) || anchors.length === 0) throw error;
    return { problems: error.all, found: { anchors } };
  }
}

/** @param issuer without one, or without an answer of its host, there is nobody to hold it against; the issuer check says why */
async function verifyAll(
  context: Context,
  findings: Readonly<Findings>,
  credential: Credential,
  issuer: Controller,
  anchors: AnchorClaim[],
): Promise<CheckResult> {
  const proofs = readProofs(credential.document);
  const bare = without(credential.document, 'proof');
  demandBearableInAll(bare, proofs, context);
  await judgeContexts(bare);
  const verified: Verified[] = [];
  for (const understood of proofs.understood) {
    const one = isAnchorProof(understood)
      ? await readOne(understood, bare, proofs, issuer, context, anchors)
      : await verifyOne(understood as UnderstoodProof<SignatureSuite>, bare, proofs, issuer, context);
    verified.push(one);
  }
  throwWorst(verified);
  const holding = verified.flatMap((one) => (one.state === 'holds' ? [one] : []));
  const ours = holding.filter(({ by }) => by !== 'witness');
  const [first] = ours;
  const suite = proofs.understood.map((one) => one.suite.id).join(', ');
  const unknown = unknownKind(proofs);
  if (!first && isKnown(issuer)) {
    // The issuer's own proof may be the one that we do not know (threats.md T46).
    if (unknown !== null) throw new BadgeProblem('proof.unsupported', { suite: unknown });
    const named = proofs.understood.map(({ proof }) => methodNamed(proof['verificationMethod']));
    throw notAmongKeys(named[0] ?? null, issuer);
  }
  if (!first || holding.length < verified.length)
    // Of an anchored badge the rest is judged without its issuer, and this stays open.
    return { outcome: issuer.state === 'unknown' && anchors.length === 0 ? 'skipped' : 'unknown', facts: { suite } };
  const held = await secured(context, findings, credential, first.signed);
  const expires = earliestEnd(ours.map(({ proof }) => proof['expires']));
  const witnesses = holding.length - ours.length;
  const isSigned = anchors.length > 0 && ours.some(({ by, proof }) => by === 'issuer' && !isAnchored(proof, proofs));
  return {
    problems: [...holding.flatMap(({ notes = [] }) => notes), ...partShown(ours, proofs), ...(held.problems ?? [])],
    // Of a newer copy its own end counts, which came with it.
    found: {
      ...(expires !== null && !held.found?.credential && { proofExpires: expires }),
      ...(isSigned && { isSigned }),
      ...held.found,
    },
    facts: { suite, key: methodNamed(first.proof['verificationMethod']) ?? '', ...(witnesses > 0 && { witnesses }) },
  };
}

function isAnchored(proof: JsonObject, { understood }: Proofs): boolean {
  return understood.some((known) => known.proof === proof && isAnchorProof(known));
}

/** Whether no proof covers more than what the holder chose to show (open-badges.md §6.4). */
function partShown(ours: readonly { proof: JsonObject }[], { understood }: Proofs): Problem[] {
  const isPart = ({ suite }: UnderstoodProof) => suite.form !== 'anchor' && suite.covers === 'part';
  const whole = ours.some(({ proof }) => understood.some((known) => known.proof === proof && !isPart(known)));
  return whole ? [] : [{ code: 'proof.part-shown', detail: {} }];
}

/** A Merkle proof: the claim that it makes of a blockchain is judged by the check after this. */
async function readOne(
  understood: UnderstoodProof<AnchorSuite>,
  bare: JsonObject,
  proofs: Proofs,
  issuer: Controller,
  context: Context,
  anchors: AnchorClaim[],
): Promise<Verified> {
  const { proof } = understood;
  try {
    // Credentials without an anchor, which are most, need none of it.
    const { readAnchor } = await import('./read-anchor.ts');
    const { claim, signed, notes, problem } = await readAnchor(understood, bare, issuer, besideIn(proofs), context);
    anchors.push(claim);
    demandProper(proof, context.now);
    if (problem) throw problem;
    return claim.by === 'open' ? { state: 'open' } : { state: 'holds', by: claim.by, proof, signed, notes };
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { state: 'problem', problem: error };
  }
}

async function verifyOne(
  { proof, suite }: UnderstoodProof<SignatureSuite>,
  bare: JsonObject,
  proofs: Proofs,
  issuer: Controller,
  context: Context,
): Promise<Verified> {
  let by: BoundProof['by'] | null = null;
  try {
    demandProper(proof, context.now);
    const unsecured = unsecuredFor(proof, bare, proofs);
    const bound = await bindProof(proof, issuer, besideIn(proofs), context);
    if (!bound) return { state: 'open' };
    by = bound.by;
    const { signed } = await suite.verify({ unsecured, proof, key: bound.key });
    return { state: 'holds', by, proof, signed };
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    // A key that nobody vouches for proves nothing, neither when it fits nor when it does not (open-badges.md §5.5).
    if (by === 'candidate' && NOTHING_PROVEN.has(error.problem.code)) return { state: 'open' };
    return { state: 'problem', problem: error };
  }
}

const NOTHING_PROVEN: ReadonlySet<string> = new Set(['proof.signature-invalid', 'proof.alg-not-allowed']);

/**
 * One document may be canonicalised anew for each proof of a chain, and one file may hold a hundred credentials: each bearable by
 * itself, and all together endless.
 *
 * @throws BadgeProblem proof.graph-too-complex
 */
function demandBearableInAll(bare: JsonObject, { understood }: Proofs, { effort }: Pick<Context, 'effort'>): void {
  const graphs = understood.filter(({ suite }) => suite.form === 'rdf').map(({ proof }) => listOf(proof['previousProof']).length);
  // A Merkle proof covers those before it, so that no two of them have one graph.
  const chained = graphs.filter((previous) => previous > 0).length + understood.filter(isAnchorProof).length;
  const times = chained + (graphs.includes(0) ? 1 : 0);
  if (times > 0) effort.spent += times * effortOf(bare);
  if (effort.spent > MAX_EFFORT) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_EFFORT });
}

/** Whether a proof has others beside it that could be the issuer's. */
function besideIn(proofs: Proofs): Beside {
  if (proofs.understood.length > 1) return 'understood';
  return unknownKind(proofs) === null ? 'none' : 'unknown';
}

/** What must be true of every proof, whoever signed it (threats.md T43). */
function demandProper(proof: JsonObject, now: number): void {
  if (proof['proofPurpose'] !== 'assertionMethod') throw new BadgeProblem('proof.purpose');
  const { created } = proof;
  const made = typeof created === 'string' ? readInstant(created) : null;
  if (made && made.start > now + GRACE_MS) throw new BadgeProblem('proof.created-in-future');
}

/** A fail outweighs an unknown; of several proofs it is said that one of many failed. */
function throwWorst(verified: readonly Verified[]): void {
  const problems = verified.flatMap((one) => (one.state === 'problem' ? [one.problem] : []));
  const worst = problems.find(isFail) ?? problems[0];
  if (!worst) return;
  const beside: Problem[] = [...worst.beside, ...problems.filter((one) => one !== worst).map(({ problem }) => problem)];
  if (verified.length > 1 && isFail(worst)) beside.push({ code: 'proof.one-of-many-failed', detail: {} });
  throw new BadgeProblem(worst.problem.code, worst.problem.detail, beside);
}

function isFail({ problem }: BadgeProblem): boolean {
  return problemClass(problem.code) === 'fail';
}

function isKnown({ state }: Controller): boolean {
  return state === 'published' || state === 'self-made';
}

/** The first of the ends that proofs give themselves, as written; one that nobody can read before all others. */
function earliestEnd(ends: readonly JsonObject[string][]): string | null {
  const given = ends.filter((end) => end !== undefined && end !== null).map((end) => (typeof end === 'string' ? end : ''));
  const moment = (end: string) => readInstant(end)?.end ?? Number.NEGATIVE_INFINITY;
  given.sort((a, b) => moment(a) - moment(b));
  return given[0] ?? null;
}

function nobody(): Controller {
  return { id: '', state: 'unknown', keys: [], name: null, host: null, path: null, platform: null, problems: [], url: null };
}
