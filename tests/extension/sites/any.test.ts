import { describe, expect, it } from 'vitest';
import { any } from '../../../extension/sites/any.ts';
import { marksOf } from '../../support/pages/marks-of.ts';
import { openPage } from '../../support/pages/open-page.ts';
import { A, B, DETAIL, pageOf, SHARE } from '../../support/pages/world.ts';

describe('a page that the viewer had scanned', () => {
  const body = `<nav><a id="S1" href="${DETAIL(A)}">A</a></nav><blockquote><a id="S2" href="${SHARE(B)}">B</a></blockquote>
    <div contenteditable="true"><a id="E1" href="${DETAIL(A)}">A</a></div><a id="N1" href="/about">B</a>`;
  const document = openPage(pageOf({ url: 'https://www.example.ac.jp/people', body }));

  it('is looked at as a whole, but where somebody writes', () => {
    expect(marksOf(any, document)).toEqual({ S1: 'genuine', S2: 'genuine' });
  });

  it('names nobody and offers no files', () => {
    expect(any.roots(document).map((root) => any.holder(root))).toEqual([{}]);
    expect(any.originals).toBeUndefined();
    expect(any.layout(document)).toBe('known');
  });
});
