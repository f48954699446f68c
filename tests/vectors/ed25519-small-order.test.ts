// Public keys that are refused before any signature is looked at, and one that is not.
import { describe, expect, it } from 'vitest';
import { readKey } from '../../core/lib/keys/read-key.ts';
import { verifySignature } from '../../core/lib/keys/verify-signature.ts';
import { problemOfLater } from '../support/problem-of.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Row {
  publicKey: string;
  signature: string;
  message?: string;
  expect: 'refuse' | 'pass';
}

const bytes = (hex = '') => new Uint8Array(Buffer.from(hex, 'hex'));

describe('tables/ed25519-small-order', () => {
  const rows = vectorsPresent ? vectorTable<Row>('ed25519-small-order').rows : [];
  const engines = [
    ['WebCrypto', crypto.subtle],
    ['plain code', null],
  ] as const;
  for (const [engine, subtle] of engines) {
    it.each(rows)(`$id by ${engine}`, async ({ publicKey, signature, message, expect: expected, anyCode }) => {
      let holds: boolean | null = null;
      const problem = await problemOfLater(async () => {
        const key = readKey({ jwk: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') } });
        holds = await verifySignature('EdDSA', key, bytes(signature), bytes(message), subtle);
      });
      if (expected === 'pass') expect({ problem, holds }).toEqual({ problem: null, holds: true });
      else expect(anyCode).toContain(problem?.code);
    });
  }

  it('has rows where the vectors are', () => {
    expect(rows.length > 0).toBe(vectorsPresent);
  });
});
