import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { treeOf } from '../../../../demo/world/anchored/tree.ts';

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaves = (count: number) => Array.from({ length: count }, (_, at) => sha256(Buffer.from([at])));

describe('the tree of a batch', () => {
  it.each([1, 2, 3, 4, 5, 8, 13])('every path of %i leaves ends at the root', (count) => {
    const all = leaves(count);
    const { root, paths } = treeOf(all);
    expect(paths).toHaveLength(count);
    for (const [at, path] of paths.entries()) {
      const end = path.reduce(
        (hash, step) => (step.side === 'left' ? sha256(step.hash, hash) : sha256(hash, step.hash)),
        all[at] ?? Buffer.alloc(0),
      );
      expect(end.equals(root), `leaf ${at}`).toBe(true);
    }
  });

  it('is its only leaf where there is one, and nothing where there is none', () => {
    const [leaf] = leaves(1);
    expect(treeOf(leaves(1))).toEqual({ root: leaf, paths: [[]] });
    expect(() => treeOf([])).toThrow('a batch of nothing');
  });

  it('pairs a leaf that is left over with itself', () => {
    const [, , last] = leaves(3);
    expect(treeOf(leaves(3)).paths[2]?.[0]).toEqual({ side: 'right', hash: last });
  });
});
