import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isObject } from '../json.ts';
import { demandPinned } from './context-terms.ts';
import { type ContextsAt, judgeInline } from './inline-context.ts';

/** Contexts that inline ones are held against, those of each place: a record of a hundred members has less than half of that. */
const MAX_TO_COMPARE = 2_000;

/** Documents found good: whoever verifies a set of proofs asks before each. Nobody writes into a document. */
const GOOD = new WeakSet<JsonObject>();

/**
 * Whether the contexts of a document are such that names mean in it what they mean to everybody (threats.md T31, T33; blockcerts.md
 * P1 to P6): pinned ones, at the top and at the roots of embedded credentials, and beside them inline ones that only add. Proofs and
 * signatures have been taken away, as the format says.
 *
 * @param document attacker-controlled
 * @throws BadgeProblem proof.context-unknown | proof.context-inline | proof.context-nested | proof.protected-term |
 *   proof.graph-too-complex
 */
export async function judgeContexts(document: JsonObject): Promise<void> {
  if (GOOD.has(document)) return;
  const found: Found = { urls: new Set(), places: [] };
  collect(document, { urls: [], inline: [] }, true, found);
  for (const url of found.urls) await demandPinned(url);
  const compared = found.places.reduce((sum, { urls, inline }) => sum + urls.length + inline.length, 0);
  if (compared > MAX_TO_COMPARE) throw new BadgeProblem('proof.graph-too-complex', { limit: MAX_TO_COMPARE });
  // No context by address is left that could say something else of an inline one.
  for (const place of found.places) await judgeInline(place);
  GOOD.add(document);
}

interface Found {
  urls: Set<string>;
  /** Where inline contexts stand, with all that hold there. */
  places: ContextsAt[];
}

function collect(value: Json | undefined, around: ContextsAt, isRoot: boolean, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') collect(item, around, false, found);
    return;
  }
  if (!isObject(value)) return;
  let here = around;
  const context = value['@context'];
  if (context !== undefined) {
    if (!isRoot && !isCredential(value)) throw new BadgeProblem('proof.context-nested');
    const own = readContext(context);
    for (const url of own.urls) found.urls.add(url);
    here = { urls: [...around.urls, ...own.urls], inline: [...own.inline, ...around.inline] };
    if (own.inline.length > 0) found.places.push(here);
  }
  for (const [name, member] of Object.entries(value)) {
    if (name !== '@context' && typeof member === 'object') collect(member, here, false, found);
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

/**
 * An embedded credential brings its own contexts (VCDM 2.0 §4.3), and so does the envelope of one that is a token (§4.13). Its type is
 * signed; it cannot be added to get a context in.
 */
function isCredential({ type }: JsonObject): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.includes('VerifiableCredential') || types.includes('EnvelopedVerifiableCredential');
}
