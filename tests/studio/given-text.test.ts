import { describe, expect, it } from 'vitest';
import { inputsIn, nameOfAddress } from '../../studio/given-text.ts';
import { A, CLAIM, CREDLY, DETAIL, GURL, SAFE, SHARE } from '../support/pages/world.ts';

describe('what was typed or pasted', () => {
  it('is addresses, each once, or else one text', () => {
    expect(inputsIn(` ${SHARE(A)}\n${CREDLY}　${SHARE(A)} `).map(({ input }) => input)).toEqual([
      { url: SHARE(A) },
      { url: CREDLY },
    ]);
    expect(inputsIn(` see ${CREDLY}\n`)).toMatchObject([{ input: { text: `see ${CREDLY}` } }]);
    expect(inputsIn(' \n　')).toEqual([]);
  });

  it('is told of by its beginning, and as a part only where it is one', () => {
    expect(inputsIn('a word')[0]?.what).toBe('a word');
    expect(inputsIn(`${'a'.repeat(41)}`)[0]?.what).toBe(`${'a'.repeat(40)}…`);
  });

  it('is named without what nobody may read', () => {
    expect(nameOfAddress(CLAIM)).toBe('www.openbadge-global.com');
    expect(nameOfAddress(SAFE(DETAIL(A)))).toBe(DETAIL(A));
    expect(nameOfAddress(GURL(DETAIL(A)))).toBe(DETAIL(A));
    expect(nameOfAddress('https://')).toBe('https://');
  });
});
