// Pictures of libpng that once broke decoders: a code of reading, never a badge, never another error.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../core/read/containers/registry.ts';
import { problemOfLater } from '../support/problem-of.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

describe.runIf(vectorsPresent)('pictures that broke decoders', () => {
  const folder = (name: string) => vectorPath('corpora', 'libpng', name);
  const names = vectorsPresent ? Object.keys(JSON.parse(readFileSync(folder('manifest.json'), 'utf8')).files) : [];

  it.each(names)(
    '%s',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(folder(name)));
      const container = containerOf(bytes);
      expect(container ? (await problemOfLater(() => container.read(bytes)))?.code : 'read.unrecognised').toMatch(/^read\./);
    },
    2_000,
  );
});
