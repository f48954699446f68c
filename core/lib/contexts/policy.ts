import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';
import { demandPinned } from './context-terms.ts';
import { type ContextsAt, judgeInline } from './inline-context.ts';

/**
 * Whether the contexts of a document are such that names mean in it what they mean to everybody (threats.md T31, T33; blockcerts.md
 * P1 to P6): pinned ones, at the top and at the roots of embedded credentials, and beside them inline ones that only add. Proofs and
 * signatures have been taken away, as the format says.
 *
 * @param document attacker-controlled
 * @throws BadgeProblem proof.context-unknown | proof.context-inline | proof.context-nested | proof.protected-term
 */
export async function judgeContexts(document: JsonObject): Promise<void> {
  const places: ContextsAt[] = [];
  await collect(document, { urls: [], inline: [] }, true, places);
  // No context by address is left that could say something else of an inline one.
  for (const place of places) await judgeInline(place);
}

/** @param places is told where inline contexts stand, with all that hold there */
async function collect(value: Json | undefined, around: ContextsAt, isRoot: boolean, places: ContextsAt[]): Promise<void> {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') await collect(item, around, false, places);
    return;
  }
  if (!isObject(value)) return;
  let here = around;
  const context = value['@context'];
  if (context !== undefined) {
    if (!isRoot && !isCredential(value)) throw new BadgeProblem('proof.context-nested');
    const own = readContext(context);
    for (const url of own.urls) await demandPinned(url);
    here = { urls: [...around.urls, ...own.urls], inline: [...own.inline, ...around.inline] };
    if (own.inline.length > 0) places.push(here);
  }
  for (const [name, member] of Object.entries(value)) {
    if (name !== '@context' && typeof member === 'object') await collect(member, here, false, places);
  }
}

/** Addresses and inline contexts apart; null would take back what stands before it. */
function readContext(context: Json): ContextsAt {
  const urls: string[] = [];
  const inline: JsonObject[] = [];
  for (const one of Array.isArray(context) ? context : [context]) {
    if (typeof one === 'string') urls.push(one);
    // The later is the nearer.
    else if (isObject(one)) inline.unshift(one);
    else throw new BadgeProblem('proof.context-inline', { field: '@context' });
  }
  return { urls, inline };
}

/** An embedded credential brings its own contexts (VCDM 2.0 §4.3). Its type is signed; it cannot be added to get a context in. */
function isCredential({ type }: JsonObject): boolean {
  return type === 'VerifiableCredential' || (Array.isArray(type) && type.includes('VerifiableCredential'));
}
