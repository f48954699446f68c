import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextWriter } from '../../../../core/lib/canonical/text-writer.ts';

describe('a writer of texts', () => {
  it('writes UTF-8, and says where each text stands', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const writer = new TextWriter(texts.join('').length);
        const places = texts.map((one) => writer.write(one).length);
        expect(places).toEqual(texts.map((one) => Buffer.byteLength(one)));
        expect(Buffer.from(writer.written()).toString()).toBe(texts.join(''));
        expect(writer.length).toBe(Buffer.byteLength(texts.join('')));
      }),
    );
  });

  it('gives what is large the same memory again', () => {
    const large = 'A'.repeat(100_000);
    const first = new TextWriter(large.length).write(large);
    const shorter = new TextWriter(large.length - 1).write('B'.repeat(large.length - 1));
    expect(shorter.buffer).toBe(first.buffer);
    expect(Buffer.from(shorter).toString()).toBe('B'.repeat(large.length - 1));
    expect(new TextWriter(large.length + 1).write(`${large}あ`.slice(1)).length).toBe(large.length + 2);
  });
});
