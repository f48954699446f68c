import type { JsonObject } from '../../model/json.ts';
import ofBlockcerts from '../contexts/joined/blockcerts-terms.json' with { type: 'json' };
import ofCredentials from '../contexts/joined/terms.json' with { type: 'json' };
import { judgeNames } from '../contexts/names.ts';
import { judgeContexts } from '../contexts/policy.ts';
import { type AnchoredKind, FALLBACK, readable, withFallback } from './anchored-document.ts';
import { demandBearable } from './bearable.ts';
import { coveredPart } from './covered.ts';
import { expand, quadsOf } from './json-ld.ts';
import { restored, type Shortened, shortened } from './long-values.ts';
import { hashOfAlike, hashOfQuads } from './quads-hash.ts';
import { signedView, type Terms } from './signed-view.ts';

export type { AnchoredKind };

const TERMS: Readonly<Record<AnchoredKind, Terms>> = {
  'certificate-2': withNamesAsTypes(ofBlockcerts['certificate-2']),
  'certificate-1.2': withNamesAsTypes(ofBlockcerts['certificate-1.2']),
  credential: ofCredentials,
};

/** A recipient's type is the name of the member by which it is known (Open Badges 2.0, IdentityObject): `email`. */
function withNamesAsTypes({ members, types }: Terms): Terms {
  return { members, types: { ...members, ...types } };
}

/** What an anchor covers of a document. */
export interface AnchoredForm {
  /** The SHA-256 of the canonical N-Quads, in lower-case hexadecimal digits. */
  hash: string;
  /** What these say, as `signedView` reads it, by the names that documents of this kind use. */
  signed: JsonObject;
  /** Members with a plain value that leaves no trace in the hash. It is not in `signed`. */
  left: readonly string[];
}

/**
 * What an anchor covers of a document (blockcerts.md §3 and §7). The policy of contexts and names is held here, so that no anchor can be
 * believed without it.
 *
 * @param document attacker-controlled; without its proof or signature, or with the proofs before the one that is judged. Of 1.2 what
 *   its `document` is
 * @throws BadgeProblem proof.unmapped-term | proof.relative-iri | proof.protected-term | proof.context-unknown | proof.context-inline |
 *   proof.context-nested | proof.graph-too-complex | parse.shape
 */
export async function anchoredForm(document: JsonObject, kind: AnchoredKind): Promise<AnchoredForm> {
  const read = readable(document, kind);
  judgeNames(read.document);
  demandBearable(read.document);
  await judgeContexts(read.document);
  const whole = withFallback(read.document, kind);
  const form = await formOf(whole, TERMS[kind], shortened(whole));
  return { ...form, left: [...read.left, ...form.left] };
}

async function formOf(document: JsonObject, terms: Terms, short: Shortened | null): Promise<AnchoredForm> {
  const { expanded, left } = coveredPart(await expand(short?.document ?? document), FALLBACK);
  const long = short?.long ?? [];
  let signed: JsonObject | undefined;
  const view = () => {
    signed ??= signedView(short ? restored(expanded, long) : expanded, terms);
    return signed;
  };
  const quads = await quadsOf(expanded);
  const hash = (await hashOfQuads(quads, long, view)) ?? (short ? null : await hashOfAlike(expanded));
  if (hash === null) return formOf(document, terms, null);
  return { hash, signed: view(), left: [...left].map((iri) => terms.members[iri] ?? iri) };
}
