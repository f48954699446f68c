import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { rootOfPath } from '../../../dist/core/anchor/merkle-path.js';

const LEVELS = 20;

/** A path through a batch of a million, against the hashes that it cannot do without. */
export const merklePath = {
  name: 'merkle-path: twenty levels',
  async prepare() {
    const leaf = sha256(new Uint8Array(1));
    const path = [];
    let root = leaf;
    for (let level = 0; level < LEVELS; level += 1) {
      const neighbour = sha256(Uint8Array.of(level, 1));
      const left = level % 3 === 0;
      path.push({ [left ? 'left' : 'right']: bytesToHex(neighbour) });
      root = sha256(left ? Buffer.concat([neighbour, root]) : Buffer.concat([root, neighbour]));
    }
    const [start, end] = [bytesToHex(leaf), bytesToHex(root)];
    const pair = new Uint8Array(64);
    return {
      cases: [
        { name: 'tashika', run: () => rootOfPath(start, path), holds: (found) => found === end },
        {
          name: 'limit: twenty bare hashes',
          run: () => {
            let last = pair;
            for (let level = 0; level < LEVELS; level += 1) last = sha256(pair);
            return last;
          },
          holds: (last) => last.length === 32,
        },
      ],
      goals: [{ fast: 'tashika', slow: 'limit: twenty bare hashes', atMost: 2.5 }],
    };
  },
};
