import type { AnchorPlace, Receipt } from '../../model/anchor.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { listOf } from '../../parse/formats/fields.ts';
import { objectsOf } from '../../parse/vc/objects-of.ts';

/** Places that one receipt may name; each is looked up. One is in use. */
export const MAX_PLACES = 10;

/**
 * Reads a receipt that is written as JSON: Chainpoint v2, MerkleProof2017 (blockcerts.md §4.1, §4.2). It stands outside of what is
 * hashed, so that anybody may have changed it.
 *
 * @param receipt attacker-controlled
 * @throws BadgeProblem parse.shape | proof.too-many
 */
export function readReceipt(kind: 'ChainpointSHA256v2' | 'MerkleProof2017', receipt: JsonObject): Receipt {
  const anchors = objectsOf(receipt['anchors']);
  if (anchors.length === 0 || anchors.length !== listOf(receipt['anchors']).length) {
    throw new BadgeProblem('parse.shape', { field: 'anchors' });
  }
  if (anchors.length > MAX_PLACES) throw new BadgeProblem('proof.too-many', { limit: MAX_PLACES });
  return {
    kind,
    targetHash: hashIn(receipt['targetHash']),
    merkleRoot: hashIn(receipt['merkleRoot']),
    path: receipt['proof'] ?? null,
    places: anchors.map(placeIn),
  };
}

function placeIn({ chain, type, sourceId }: JsonObject): AnchorPlace {
  return { chain: textIn(chain), type: textIn(type), txid: hashIn(sourceId) };
}

/** A value of another type names nothing that is known: it is not as if it were absent. */
function textIn(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function hashIn(value: Json | undefined): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}
