import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../../widget/build/elements-table.ts';
import { TashikaBadge } from '../../../widget/tashika-badge.ts';
import { TashikaWall } from '../../../widget/tashika-wall.ts';
import { listFiles, ROOT } from '../../architecture/source-reader.ts';

const CLASSES = { TashikaBadge, TashikaWall };
const sources = listFiles(['widget'], ['.ts', '.css']).filter((path) => !/^widget\/(?:build|report)\//.test(path));
const text = sources.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
const all = (pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();
const names = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name).sort();

describe('what is told of the elements', () => {
  it.each(ELEMENTS.map((row) => [row.tag, row] as const))('is every attribute that <%s> heeds, and no other', (_tag, row) => {
    const { observedAttributes } = CLASSES[row.className as keyof typeof CLASSES];
    expect(names(row.attributes)).toEqual([...observedAttributes].sort());
  });

  it('is every method that is meant for pages', () => {
    for (const { className, methods } of ELEMENTS) {
      const { prototype } = CLASSES[className as keyof typeof CLASSES];
      for (const { name } of methods) expect(Object.hasOwn(prototype, name), `${className}.${name}`).toBe(true);
    }
  });

  it('is every event, part and custom property of the sources', () => {
    expect([...new Set(ELEMENTS.flatMap(({ events }) => names(events)))].sort()).toEqual(all(/new CustomEvent\('([\w-]+)'/g));
    expect([...new Set(ELEMENTS.flatMap(({ parts }) => names(parts)))].sort()).toEqual(all(/\bpart: '([\w-]+)'/g));
    expect([...new Set(ELEMENTS.flatMap(({ properties }) => names(properties)))].sort()).toEqual(all(/(--tashika-[\w-]+)/g));
  });
});
