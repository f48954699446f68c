import type { JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { judgeNames } from '../contexts/names.ts';
import { judgeContexts } from '../contexts/policy.ts';
import { type AnchoredKind, readable, withFallback, withoutOwnVocabulary } from './anchored-document.ts';
import { demandBearable } from './bearable.ts';
import { expandLeniently, quadsOf } from './json-ld.ts';
import { hashOfAlike, hashOfQuads } from './quads-hash.ts';

/**
 * The hash of a document by the bare rule (blockcerts.md §3), for one that `anchoredForm` refuses: whether it was changed after it was
 * anchored can still be told. Nothing may be shown of such a document. Null where not even that is to be had: its contexts are not
 * ours, or not to be trusted with the work.
 *
 * @param document attacker-controlled; as for `anchoredForm`
 */
export async function documentHash(document: JsonObject, kind: AnchoredKind): Promise<string | null> {
  try {
    return await hashByRule(document, kind);
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}

async function hashByRule(document: JsonObject, kind: AnchoredKind): Promise<string | null> {
  const read = readable(document, kind).document;
  const known = withoutOwnVocabulary(read);
  judgeNames(known);
  demandBearable(known);
  await judgeContexts(known);
  const expanded = await expandLeniently(withFallback(read, kind));
  const quads = await quadsOf(expanded, true);
  // A list with something in it that is no IRI has no graph.
  if (quads.some(({ object }) => object === null)) return null;
  return (await hashOfQuads(quads, [])) ?? hashOfAlike(expanded, true);
}
