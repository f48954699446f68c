import { describe, expect, it } from 'vitest';
import { customElements } from '../../../widget/build/custom-elements.ts';
import { ELEMENTS } from '../../../widget/build/elements-table.ts';

describe('the manifest of the elements', () => {
  it('has each element once, with what a page may use of it', () => {
    const { schemaVersion, modules } = JSON.parse(customElements('tashika.js'));
    expect(schemaVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(modules).toHaveLength(1);
    const [{ path, declarations, exports }] = modules;
    expect(path).toBe('tashika.js');
    expect(declarations.map(({ tagName }: { tagName: string }) => tagName)).toEqual(ELEMENTS.map(({ tag }) => tag));
    expect(declarations[0]).toMatchObject({
      kind: 'class',
      customElement: true,
      name: 'TashikaBadge',
      attributes: expect.arrayContaining([expect.objectContaining({ name: 'src', fieldName: 'src' })]),
      members: expect.arrayContaining([expect.objectContaining({ kind: 'method', name: 'verify' })]),
      events: [expect.objectContaining({ name: 'tashika-report' })],
    });
    const defined = exports.filter(({ kind }: { kind: string }) => kind === 'custom-element-definition');
    expect(defined.map(({ name }: { name: string }) => name)).toEqual(ELEMENTS.map(({ tag }) => tag));
  });

  it('says something of everything', () => {
    const rows = ELEMENTS.flatMap(({ attributes, methods, events, slots, parts, properties }) => [
      ...[...attributes, ...methods, ...events, ...slots, ...parts, ...properties],
    ]);
    expect(rows.filter(({ about }) => about.length < 8)).toEqual([]);
  });
});
