import { sha256 } from './hash.ts';

/** One step from a leaf towards the root: what stands beside it, and on which side. */
export interface Step {
  side: 'left' | 'right';
  hash: Uint8Array;
}

/** A batch of certificates under one hash. */
export interface Tree {
  root: Uint8Array;
  /** One way a leaf, in the order of the leaves. */
  paths: readonly (readonly Step[])[];
}

/** The Merkle tree over the hashes of a batch. Where one is left over, it is paired with itself. */
export function treeOf(leaves: readonly Uint8Array[]): Tree {
  let row = leaves;
  const paths: Step[][] = leaves.map(() => []);
  for (let level = 0; row.length > 1; level++) {
    for (const [leaf, path] of paths.entries()) path.push(neighbour(row, leaf >> level));
    row = pairs(row);
  }
  const [root] = row;
  if (!root) throw new Error('a batch of nothing');
  return { root, paths };
}

function neighbour(row: readonly Uint8Array[], at: number): Step {
  const hash = row[at ^ 1] ?? row[at];
  if (!hash) throw new RangeError(`no leaf ${at}`);
  return { side: at % 2 === 0 ? 'right' : 'left', hash };
}

function pairs(row: readonly Uint8Array[]): Uint8Array[] {
  return row.flatMap((left, at) => (at % 2 === 0 ? [sha256(left, row[at + 1] ?? left)] : []));
}
