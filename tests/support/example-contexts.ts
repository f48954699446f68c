// Contexts that stand in published examples and are none of the product's. A test that needs them puts them in place with
// `vi.mock('…/pinned-context.ts', async (original) => (await import('…/example-contexts.ts')).withExampleContexts(original))`.
import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../core/model/json.ts';
import { vectorPath } from './vectors.ts';

type Pinned = { pinnedContext: (url: string) => Promise<JsonObject | null> };

const EXAMPLES = ['https://www.w3.org/ns/credentials/examples/v2', 'https://w3id.org/citizenship/v4rc1'];

/** The module of pinned contexts, with those of examples as well. */
export async function withExampleContexts(original: () => Promise<unknown>): Promise<Pinned> {
  const { pinnedContext } = (await original()) as Pinned;
  const index = JSON.parse(readFileSync(vectorPath('contexts', 'index.json'), 'utf8'));
  return {
    pinnedContext: async (url) =>
      EXAMPLES.includes(url) ? JSON.parse(readFileSync(vectorPath('contexts', index[url].file), 'utf8')) : pinnedContext(url),
  };
}
