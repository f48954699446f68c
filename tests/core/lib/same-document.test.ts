import { describe, expect, it } from 'vitest';
import { sameDocument } from '../../../core/lib/same-document.ts';

describe('two spellings of one document', () => {
  it('differ by a version query, a final slash or .json, on one host', () => {
    for (const other of [
      'https://example.org/a?v=2_0',
      'https://example.org/a/',
      'https://example.org/a.json',
      'http://example.org/a',
    ]) {
      expect(sameDocument('https://example.org/a', other)).toBe(true);
    }
    for (const other of [
      'https://example.org/b',
      'https://example.org/a?w=1',
      'https://www.example.org/a',
      'https://example.org/a/b',
      'urn:a',
    ]) {
      expect(sameDocument('https://example.org/a', other)).toBe(false);
    }
  });
});
