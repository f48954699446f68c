import { bytesToHex } from '@noble/hashes/utils.js';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import ofBlockcerts from '../contexts/joined/blockcerts-terms.json' with { type: 'json' };
import ofCredentials from '../contexts/joined/terms.json' with { type: 'json' };
import { judgeNames } from '../contexts/names.ts';
import { judgeContexts } from '../contexts/policy.ts';
import { digest } from '../digest.ts';
import { isObject } from '../json.ts';
import { demandBearable } from './bearable.ts';
import { COLON_TERM, COLON_TERM_RENAMED } from './context-loader.ts';
import { coveredPart } from './covered.ts';
import { canonicalNQuads, expand } from './json-ld.ts';
import { signedView, type Terms } from './signed-view.ts';
import { countedDigests } from './work-digest.ts';

/** The shapes that Blockcerts have had: a credential (3.x, and any other that is anchored), an Open Badges 2.0 assertion, and before. */
export type AnchoredKind = 'credential' | 'certificate-2' | 'certificate-1.2';

const TERMS: Readonly<Record<AnchoredKind, Terms>> = {
  ...ofBlockcerts,
  credential: {
    members: { ...ofBlockcerts.credential.members, ...ofCredentials.members },
    types: { ...ofBlockcerts.credential.types, ...ofCredentials.types },
  },
};

/**
 * What an anchor covers of a document (blockcerts.md §3 and §7): the SHA-256 of its canonical N-Quads, and what these say.
 *
 * @param document attacker-controlled; without its proof or signature, or with the proofs before the one that is judged. Of 1.2 what
 *   its `document` is
 * @returns `hash` in lower-case hexadecimal digits; `signed` as of `signedView`, by the names that documents of this kind use; `left`:
 *   members with a plain value that leaves no trace in the hash, and is not in `signed`
 * @throws BadgeProblem proof.unmapped-term | proof.relative-iri | proof.protected-term | proof.context-unknown | proof.context-inline |
 *   proof.context-nested | proof.graph-too-complex | parse.shape
 */
export async function anchoredForm(
  document: JsonObject,
  kind: AnchoredKind,
): Promise<{ hash: string; signed: JsonObject; left: readonly string[] }> {
  const readable = kind === 'certificate-1.2' ? withoutColonTerm(document) : document;
  judgeNames(readable);
  demandBearable(readable);
  await judgeContexts(readable);
  const left = new Set<string>();
  const expanded = coveredPart(await expand(readable), (text) => text, left);
  const quads = await canonicalNQuads(expanded, countedDigests('SHA-256'));
  const hash = bytesToHex(await digest('SHA-256', new TextEncoder().encode(quads)));
  const terms = TERMS[kind];
  return { hash, signed: signedView(expanded, terms), left: [...left].map((iri) => terms.members[iri] ?? iri) };
}

/** The document with the name that the pinned context has for it. @throws BadgeProblem proof.unmapped-term, where it stands already */
function withoutColonTerm(document: JsonObject): JsonObject {
  const within = (value: Json | undefined): Json | undefined => {
    if (Array.isArray(value)) return value.map((item) => within(item) as Json);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, member]) => {
      if (name === COLON_TERM_RENAMED) throw new BadgeProblem('proof.unmapped-term', { field: name });
      return [name === COLON_TERM ? COLON_TERM_RENAMED : name, within(member)];
    });
    return Object.assign(Object.create(null), Object.fromEntries(entries));
  };
  return within(document) as JsonObject;
}
