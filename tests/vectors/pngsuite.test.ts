// PngSuite (Willem van Schaik): sound pictures have no badge, broken ones are refused by name or found empty.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../core/read/containers/registry.ts';
import { problemOfLater } from '../support/problem-of.ts';
import { vectorPath, vectorsPresent } from '../support/vectors.ts';

interface Manifest {
  files: Record<string, { expected: 'no-badge' | 'refuse-or-no-badge'; codes: string[] }>;
}

describe.runIf(vectorsPresent)('PngSuite', () => {
  const folder = (name: string) => vectorPath('corpora', 'pngsuite', name);
  const { files } = vectorsPresent ? (JSON.parse(readFileSync(folder('manifest.json'), 'utf8')) as Manifest) : { files: {} };

  it.each(Object.entries(files))(
    '%s',
    async (name, { codes }) => {
      const bytes = new Uint8Array(readFileSync(folder(name)));
      const container = containerOf(bytes);
      expect(codes).toContain(container ? (await problemOfLater(() => container.read(bytes)))?.code : 'read.unrecognised');
    },
    2_000,
  );
});
