import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termsOfContexts } from '../../../../core/lib/contexts/context-terms.ts';
import { pinnedContext } from '../../../../core/lib/contexts/pinned-context.ts';
import { vectorPath, vectorsPresent } from '../../../support/vectors.ts';

/** Contexts of examples, which no badge is made with. */
const FOR_TESTS = ['https://w3id.org/citizenship/v4rc1', 'https://www.w3.org/ns/credentials/examples/v2'];

const published: Record<string, { file: string }> = vectorsPresent
  ? JSON.parse(readFileSync(vectorPath('contexts', 'index.json'), 'utf8'))
  : {};
const pins: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../../../tools/contexts/pins.json', import.meta.url), 'utf8'),
);

describe('pinned contexts', () => {
  it.each(Object.entries(published).filter(([url]) => !FOR_TESTS.includes(url)))(
    '%s is the published one',
    async (url, { file }) => {
      expect(await pinnedContext(url)).toEqual(JSON.parse(readFileSync(vectorPath('contexts', file), 'utf8')));
    },
  );

  it('are all there, each by every name it has', async () => {
    expect(Object.keys(pins).length).toBe(59);
    for (const url of Object.keys(pins)) expect(await pinnedContext(url), url).toHaveProperty('@context');
  });

  it.each([
    'https://contexts.example.org/v1',
    'http://www.w3.org/ns/credentials/v2',
    'constructor',
    '__proto__',
    'documents',
    '',
  ])('"%s" has none', async (url) => {
    expect(await pinnedContext(url)).toBeNull();
  });

  it.each(FOR_TESTS)('%s is for tests alone', async (url) => {
    expect(await pinnedContext(url)).toBeNull();
  });

  it('take no scheme of addresses for a prefix, so that an id is what it looks like', async () => {
    const { terms } = await termsOfContexts(Object.keys(pins));
    for (const scheme of ['did', 'https', 'http', 'urn', 'mailto', 'data']) expect(terms.has(scheme), scheme).toBe(false);
  });
});
