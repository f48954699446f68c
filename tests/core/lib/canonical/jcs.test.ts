import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jcs } from '../../../../core/lib/canonical/jcs.ts';
import { parseJson } from '../../../../core/lib/json.ts';
import type { Json } from '../../../../core/model/json.ts';

const text = (value: Json) => new TextDecoder().decode(jcs(value));
const canonical = (json: string) => new TextDecoder().decode(jcs(parseJson(json).value));

describe('jcs', () => {
  it('writes numbers, texts and members as the sample of RFC 8785 §3.2.2 does', () => {
    const sample = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    expect(canonical(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders members by UTF-16 code units', () => {
    expect(canonical('{"\\u20ac":1,"\\r":2,"\\ufb33":3,"1":4,"\\ud83d\\ude00":5,"\\u0080":6,"\\u00f6":7}')).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    );
  });

  it('is the same for every order of members, and is JSON of the same value', () => {
    const object = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
    );
    fc.assert(
      fc.property(object, (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        const text = canonical(JSON.stringify(value));
        expect(canonical(JSON.stringify(turned))).toBe(text);
        expect(JSON.parse(text)).toEqual({ ...value });
      }),
    );
  });

  it('is what the package of the standard’s author writes, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 6 }), (value) => {
        expect(text(value as Json)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  it('writes any number as that package does, from the bits', () => {
    const bits = fc.bigInt({ min: 0n, max: 0xffff_ffff_ffff_ffffn });
    fc.assert(
      fc.property(fc.oneof(bits, fc.nat().map(BigInt)), (word) => {
        const number = new Float64Array(BigUint64Array.of(word).buffer)[0] ?? 0;
        if (Number.isFinite(number)) expect(text(number)).toBe(canonicalize(number));
        else expect(() => jcs(number)).toThrow(TypeError);
      }),
      { numRuns: 2_000 },
    );
    expect([-0, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, 0.1 + 0.2].map(text)).toEqual([
      ...['0', '1e+21', '1e-7', '5e-324', '1.7976931348623157e+308', '0.30000000000000004'],
    ]);
  });

  it('refuses half of a surrogate pair, in texts and in names', () => {
    for (const broken of ['\ud83d', '\ude00x', 'x\ud83dy']) {
      expect(() => jcs(broken)).toThrow(TypeError);
      expect(() => jcs({ [broken]: 1 })).toThrow(TypeError);
    }
    expect(text('😀')).toBe('"😀"');
  });

  it('takes no form from the value itself, and no member that is none', () => {
    const value = { toJSON: 'x', __proto__: null, b: undefined, a: [] } as const;
    expect(text(value)).toBe('{"a":[],"toJSON":"x"}');
  });
});
