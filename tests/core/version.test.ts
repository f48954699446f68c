import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RELEASED, VERIFIER } from '../../core/version.ts';

it('the verifier names the version of the package, and a day that exists', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(VERIFIER).toBe(`${name} ${version}`);
  expect(new Date(RELEASED).toISOString()).toBe(`${RELEASED}T00:00:00.000Z`);
});
