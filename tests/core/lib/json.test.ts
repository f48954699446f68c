import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_JSON_DEPTH, MAX_JSON_VALUES, parseJson, parseJsonObject } from '../../../core/lib/json.ts';
import { busyMs } from '../../support/busy-ms.ts';
import { codeOf, problemOf } from '../../support/problem-of.ts';

const notesOf = (source: string | Uint8Array) => parseJson(source).notes.map(({ code }) => code);
const encode = (text: string) => new TextEncoder().encode(text);

describe('parsing JSON', () => {
  it('gives every kind of value', () => {
    const text = ' {"a" : [ 1 , -2.5e3 , 0 , "x\\u0041\\n" , true , false , null , { } , [ ] ] } \r\n\t';
    expect(parseJson(text).value).toEqual({ a: [1, -2500, 0, 'xA\n', true, false, null, {}, []] });
  });

  it('makes objects without a prototype', () => {
    const { value } = parseJsonObject('{"toString":1,"inner":{}}');
    expect([Object.getPrototypeOf(value), Object.getPrototypeOf(value['inner'])]).toEqual([null, null]);
  });

  it.each([
    ['', '{', '[1', '{"a"', '{"a":', '{"a":1', '"a', '-', 'tru', '[1,]', '{"a":1,}', '{,}', '[,1]'],
    ['{a:1}', "{'a':1}", '[01]', '[-01]', '[1.]', '[.5]', '[+1]', '[1e]', '[0x1]', '[NaN]', '[Infinity]', 'nul', 'truex'],
    ['{}{}', '[]x', '1 2', '/* c */{}', '{}//', '\u00a0{}', '["\t"]', '["\\x"]', '["\\u12g4"]', '["\\', '\ufeff\ufeff{}'],
  ])('refuses what is not JSON: %s and others', (...texts) => {
    for (const text of texts) expect([text, codeOf(() => parseJson(text))]).toEqual([text, 'parse.syntax']);
  });

  it('says where the fault is, and never quotes the document', () => {
    expect(problemOf(() => parseJson('{"secret" 1}'))?.detail).toEqual({ position: 10 });
  });

  it.each([
    ['as written', '{"a":1,"b":2,"a":1}'],
    ['after unescaping', '{"name":1,"n\\u0061me":2}'],
    ['below the top', '[{"a":{"x":1,"x":2}}]'],
    ['of a name that every object seems to have', '{"toString":1,"toString":2}'],
  ])('refuses a member named twice %s', (_, text) => {
    expect(codeOf(() => parseJson(text))).toBe('parse.duplicate-key');
  });

  it('takes names that only look alike, and the same name in two objects', () => {
    expect(codeOf(() => parseJson('[{"é":1,"e\u0301":2},{"é":1}]'))).toBeNull();
  });

  it('refuses the names that reach a prototype, also escaped', () => {
    for (const text of ['{"__proto__":1}', '{"a":[{"\\u005f_proto__":{}}]}', '{"constructor":{"prototype":{}}}']) {
      expect([text, codeOf(() => parseJson(text))]).toEqual([text, 'parse.forbidden-key']);
    }
    expect(codeOf(() => parseJson('{"constructor":"x","prototype":1,"b":{"constructor":{"a":1}}}'))).toBeNull();
  });

  it('takes 64 levels and refuses 65, and is no slower for 200,000', () => {
    const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(codeOf(() => parseJson(lists(MAX_JSON_DEPTH)))).toBeNull();
    expect(codeOf(() => parseJson(objects(MAX_JSON_DEPTH)))).toBeNull();
    for (const text of [lists(65), objects(65), lists(200_000), '['.repeat(100_000)]) {
      expect(problemOf(() => parseJson(text))).toMatchObject({ code: 'parse.depth', detail: { limit: 64 } });
    }
  });

  it('takes 10,000 values, the list around them included, and refuses one more', () => {
    const list = (values: number) => `[${'1,'.repeat(values - 2)}1]`;
    expect(codeOf(() => parseJson(list(MAX_JSON_VALUES)))).toBeNull();
    expect(codeOf(() => parseJson(list(MAX_JSON_VALUES + 1)))).toBe('parse.too-complex');
    expect(codeOf(() => parseJson(list(MAX_JSON_VALUES + 1), MAX_JSON_VALUES + 1))).toBeNull();
    expect(codeOf(() => parseJson(list(MAX_JSON_VALUES + 2), MAX_JSON_VALUES + 1))).toBe('parse.too-complex');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(codeOf(() => parseJson(Uint8Array.from([0x22, 0xff, 0x22])))).toBe('parse.encoding');
    expect(codeOf(() => parseJson(new Uint8Array(Buffer.from('\ufeff{}', 'utf16le'))))).toBe('parse.encoding');
  });

  it.each(['["\\ud834"]', '["\\udd1e\\ud834"]', '{"\\ud834":1}', '["\\ud834x"]', '["\ud834"]', '{"\udd1e":1}'])(
    'refuses half a surrogate pair: %j',
    (text) => {
      expect(codeOf(() => parseJson(text))).toBe('parse.unicode');
    },
  );

  it('takes whole pairs, escaped or not', () => {
    expect(parseJson('["𝄞","\\ud834\\udd1e"]').value).toEqual(['𝄞', '𝄞']);
  });

  it('refuses numbers that no double holds, and takes those that vanish', () => {
    for (const text of ['1e400', '-1e400', `[${'9'.repeat(400)}]`]) {
      expect(codeOf(() => parseJson(text))).toBe('parse.number-range');
    }
    expect(parseJson('[1e-400,123e-10000000]').value).toEqual([0, 0]);
  });

  it('notes integers that a double cannot keep, once', () => {
    expect(notesOf('[9007199254740992,-9007199254740993]')).toEqual(['parse.number-precision']);
    expect(notesOf('[9007199254740991,-9007199254740991,1e30,0.1234567890123456789]')).toEqual([]);
  });

  it('tolerates and notes one byte-order mark, in bytes and in text', () => {
    expect([notesOf('\ufeff{}'), notesOf(encode('\ufeff {}'))]).toEqual([['parse.bom'], ['parse.bom']]);
  });

  it('takes linear time for long strings, digits and blanks', () => {
    const start = busyMs();
    const long = 2_000_000;
    for (const text of [
      `["${'a'.repeat(long)}"]`,
      `["${'\\n'.repeat(long)}"]`,
      `[0.${'1'.repeat(long)}]`,
      `[${' '.repeat(long)}]`,
    ]) {
      expect(codeOf(() => parseJson(text))).toBeNull();
    }
    expect(busyMs() - start).toBeLessThan(3_000);
  });
});

describe('parsing a JSON object', () => {
  it.each(['[]', '"x"', '1', 'null', 'true'])('refuses %s', (text) => {
    expect(codeOf(() => parseJsonObject(text))).toBe('parse.not-object');
  });

  it('keeps what was noted beside the refusal', () => {
    expect(problemOf(() => parseJsonObject('\ufeff[]'))?.beside).toEqual(['parse.bom']);
  });
});

describe('laws of parsing, with JSON.parse as oracle', () => {
  it('whatever JSON.stringify makes of values within the limits is taken, and equal', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }).filter((value) => !JSON.stringify(value).includes('__proto__')),
        fc.constantFrom(undefined, 1, '\t'),
        (value, blanks) => {
          const text = JSON.stringify(value, null, blanks);
          expect(plain(parseJson(text).value)).toEqual(JSON.parse(text));
          expect(parseJson(encode(text)).value).toEqual(parseJson(text).value);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('whatever is taken, JSON.parse takes too, with an equal value', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"\\u0062"',
      '1',
      '-0',
      '.5',
      'e3',
      'E-2',
      'true',
      'null',
      ' ',
      '\n',
      '"',
      '\\',
    ];
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('')),
        (text) => {
          if (codeOf(() => parseJson(text)) !== null) return;
          taken++;
          expect(plain(parseJson(text).value)).toEqual(JSON.parse(text));
        },
      ),
      { numRuns: 4_000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('a good document with one character changed is refused or read as JSON.parse reads it', () => {
    const good = '{"@context":["https://w3id.org/openbadges/v2"],"n":-12.5e+3,"t":"x\\u00e9\\n","l":[true,null,{}]}';
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.constantFrom(...'{}[],:"\\0e.-+ \ttnu'), (at, character) => {
        const text = good.slice(0, at) + character + good.slice(at + 1);
        if (codeOf(() => parseJson(text)) === null) expect(plain(parseJson(text).value)).toEqual(JSON.parse(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The same value with ordinary objects, for comparing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}
