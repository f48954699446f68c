import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metadataRows } from '../../ui/metadata-rows.ts';
import { METADATA } from '../support/designs.ts';

describe('further details', () => {
  it('have the titles and the order that their schema gives, and their own names where it gives none', () => {
    expect(metadataRows(METADATA)).toEqual([
      { name: '開催地', value: '月見坂キャンパス' },
      { name: 'Hours of study', value: '90' },
      { name: 'classOf', value: '2026' },
    ]);
  });

  it('are cleaned and bounded', () => {
    const [row] = metadataRows(JSON.stringify({ 'a\u202eb': `✓ ${'x'.repeat(5_000)}` }));
    expect(row?.name).toBe('ab');
    expect(row?.value.length).toBeLessThanOrEqual(500);
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`n${at}`, at]));
    expect(metadataRows(JSON.stringify(many))).toHaveLength(60);
    expect(metadataRows(JSON.stringify({ a: 'x'.repeat(70_000) }))).toEqual([]);
  });

  it('say lists on one line, and nothing of what is empty', () => {
    expect(metadataRows('{"a":["b",1,{}],"c":"","d":null,"e":{}}')).toEqual([{ name: 'a', value: 'b, 1' }]);
    for (const text of ['', '{}', '[]', '"x"', 'null', '{"schema":{}}', 'no JSON']) expect(metadataRows(text)).toEqual([]);
  });

  it('are read from any text without a fault', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const { name, value } of metadataRows(text)) expect([name, value]).not.toContain('');
      }),
    );
  });
});
