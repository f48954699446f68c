import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootOfPath } from '../../../core/anchor/merkle-path.ts';
import type { Json } from '../../../core/model/json.ts';
import { codeOf } from '../../support/problem-of.ts';

const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = hash(Buffer.from('a leaf'));
const hex = leaf.toString('hex');
const refusal = (path: Json, start = hex) => codeOf(() => rootOfPath(start, path));

describe('a Merkle path', () => {
  it('leads every leaf of any tree to its root, and no other value', () => {
    const leaves = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(leaves, fc.nat(), (documents, choice) => {
        let level = documents.map((document) => Buffer.from(document));
        let at = choice % level.length;
        const start = level[at] as Buffer;
        const path: { left?: string; right?: string }[] = [];
        while (level.length > 1) {
          // The odd one out stands beside itself.
          const twin = level[at ^ 1] ?? (level[at] as Buffer);
          path.push(at % 2 === 1 ? { left: twin.toString('hex') } : { right: twin.toString('hex') });
          level = Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) =>
            hash(level[2 * pair] as Buffer, level[2 * pair + 1] ?? (level[2 * pair] as Buffer)),
          );
          at >>= 1;
        }
        expect(rootOfPath(start.toString('hex'), path)).toBe(level[0]?.toString('hex'));
        if (path.length > 0) expect(rootOfPath(hex, path)).not.toBe(level[0]?.toString('hex'));
      }),
    );
  });

  it('is empty where the document is the root', () => {
    expect(rootOfPath(hex, [])).toBe(hex);
    expect(rootOfPath(hex.toUpperCase(), [])).toBe(hex);
  });

  it('may have 64 steps and no more', () => {
    const steps = Array.from({ length: 64 }, () => ({ right: hex }));
    expect(rootOfPath(hex, steps)).toHaveLength(64);
    expect(refusal([...steps, { right: hex }])).toBe('anchor.path-malformed');
  });

  it.each<[string, Json]>([
    ['no list', { 0: { right: hex } }],
    ['nothing', null],
    ['a step that is a text', [hex]],
    ['a step with both sides', [{ left: hex, right: hex }]],
    ['a step with no side', [{}]],
    ['a step of another name', [{ up: hex }]],
    ['a step with something beside its side', [{ left: hex, note: '' }]],
    ['31 bytes', [{ left: hex.slice(2) }]],
    ['33 bytes', [{ left: `${hex}00` }]],
    ['what is no hex', [{ left: 'g'.repeat(64) }]],
    ['letters that only look like hex', [{ left: `${hex.slice(0, 63)}\uff11` }]],
    ['a number', [{ left: 12 }]],
  ])('is refused where it holds %s', (_what, path) => {
    expect(refusal(path)).toBe('anchor.path-malformed');
  });

  it('does not begin at what is no hash', () => {
    expect(refusal([], 'abc')).toBe('anchor.path-malformed');
  });
});
