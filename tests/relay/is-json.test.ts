import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJson } from '../../relay/is-json.ts';

const judge = (text: string) => isJson(new TextEncoder().encode(text));

function parses(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

describe('isJson', () => {
  it('agrees with the parser of the engine on whatever it writes, indented or not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(judge(text)).toBe(parses(text));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with it on damaged documents', () => {
    const piece = fc.constantFrom(...'{}[]:,"\\ \n\t-+.eE0159autrfnls/', 'true', 'null', '"a":', '\\u00e9', '\u0001');
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.nat(3), fc.array(piece, { maxLength: 3 }), (value, at, cut, put) => {
        const text = JSON.stringify({ a: value });
        const place = at % (text.length + 1);
        const damaged = text.slice(0, place) + put.join('') + text.slice(place + cut);
        expect(judge(damaged)).toBe(parses(damaged));
      }),
      { numRuns: 3_000 },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(judge(text)).toBe(parses(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('passes over one byte-order mark, and not over a text, a number or a great depth', () => {
    expect(judge('\ufeff{}')).toBe(true);
    expect(judge('\ufeff\ufeff{}')).toBe(false);
    for (const bare of ['"a"', '1', 'null', '', ' ']) expect(judge(bare)).toBe(false);
    expect(judge('['.repeat(512) + ']'.repeat(512))).toBe(true);
    expect(judge('['.repeat(513) + ']'.repeat(513))).toBe(false);
  });
});
