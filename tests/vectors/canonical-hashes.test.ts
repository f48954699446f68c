// The canonical forms whose hashes the standards publish, of documents and of proof options.
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { canonicalize } from '../../core/lib/canonical/canonicalize.ts';
import { parseJsonObject } from '../../core/lib/json.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

vi.mock('../../core/lib/contexts/pinned-context.ts', async (original) =>
  (await import('../support/example-contexts.ts')).withExampleContexts(original),
);

interface Row {
  suites: string[];
  document: object;
  hashes?: { documentHash: string; proofHash: string };
}

const rows = vectorsPresent ? vectorTable<Row>('crypto-vectors').rows : [];
const published = rows.filter(({ suites, hashes }) => hashes && suites.some((suite) => /rdfc|2020/.test(suite)));

describe('canonical forms whose hashes are published', () => {
  it('are there', () => expect(published.length).toBe(vectorsPresent ? 6 : 0));

  it.each(published)('$id', async ({ document, hashes }) => {
    const { proof, ...unsecured } = parseJsonObject(JSON.stringify(document)).value as Record<string, JsonObject>;
    const { proofValue, ...options } = proof as JsonObject;
    const hash = hashes!.documentHash.length === 96 ? 'SHA-384' : 'SHA-256';
    const digest = async (part: JsonObject) =>
      createHash(hash.replace('-', '').toLowerCase())
        .update((await canonicalize(part, hash)).quads.join(''))
        .digest('hex');
    expect(proofValue).toBeTypeOf('string');
    expect(await digest(unsecured)).toBe(hashes?.documentHash);
    expect(await digest({ ...options, '@context': unsecured['@context'] })).toBe(hashes?.proofHash);
  });
});
