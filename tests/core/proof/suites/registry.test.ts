import { base58 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKey } from '../../../../core/lib/keys/read-key.ts';
import { PROOF_SUITES } from '../../../../core/proof/suites/registry.ts';
import { testKey } from '../../../support/controllers.ts';
import { oracleSuites } from '../../../support/oracle-issuer.mjs';
import { codeOfIssued, intricate, issued, verifyIssued, withProof } from '../../../support/oracle-proofs.ts';

/** Every text in a document with its path. */
function texts(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => texts(member, [...path, name]));
}

/** A copy in which one text is another of the same kind. */
function changed(document: object, path: readonly string[]): Record<string, unknown> {
  const copy = structuredClone(document) as Record<string, unknown>;
  const [last = ''] = path.slice(-1);
  const holder = path.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, copy);
  const text = String(holder[last]);
  holder[last] = /^[\d-]+T/.test(text) ? text.replace('2026', '2027') : `${text}x`;
  return copy;
}

describe.each(oracleSuites)('%s', (name) => {
  it('holds as an independent issuer makes it, and gives the values that were signed', async () => {
    const signed = await verifyIssued(await issued(name));
    expect(signed).toMatchObject({
      id: intricate()['id'],
      type: intricate()['type'],
      issuer: { id: 'https://badges.example.org/issuer' },
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { achievement: { name: 'Sample Statistics' } },
    });
    expect(signed['proof']).toBeUndefined();
  });

  it('does not hold with any one text of the credential changed', async () => {
    const { signed, key } = await issued(name);
    const { proof, ...document } = signed;
    const paths = texts(document).filter(([member]) => member !== '@context');
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      const code = await codeOfIssued({ signed: { ...changed(document, path), proof }, key });
      // A type that nobody knows is not covered at all.
      expect(['proof.signature-invalid', 'proof.unmapped-term'], path.join('/')).toContain(code);
    }
  });

  it('does not hold with any option of the proof changed, added or left out', async () => {
    const one = await issued(name);
    const proof = one.signed['proof'] as Record<string, unknown>;
    const created = { created: '2027-01-01T00:00:00Z' };
    const changes = [created, { expires: '2099-01-01T00:00:00Z' }, { proofPurpose: 'authentication' }, { nonce: 'x' }];
    if ('created' in proof) changes.push({ created: undefined } as never);
    for (const change of [...changes, { verificationMethod: 'https://badges.example.org/issuer#key-2' }]) {
      expect(['proof.signature-invalid', 'proof.unmapped-term'], JSON.stringify(change)).toContain(
        await codeOfIssued(withProof(one, change)),
      );
    }
  });

  it('is verified by its own kind of key alone', async () => {
    const one = await issued(name);
    const ed25519 = readKey({ multibase: (await testKey()).multibase });
    const p256 = (await issued('ecdsa-jcs-2019 P-256')).key;
    const stranger = one.key.kind === 'Ed25519' ? p256 : ed25519;
    expect(await codeOfIssued({ ...one, key: stranger })).toBe('proof.alg-not-allowed');
    const another = await issued(name);
    expect(await codeOfIssued({ ...one, key: another.key })).toBe('proof.signature-invalid');
  });

  it('has one way to write its value', async () => {
    const one = await issued(name);
    const value = String((one.signed['proof'] as Record<string, unknown>)['proofValue']);
    const ways = [
      undefined,
      null,
      5,
      '',
      [value],
      ` ${value}`,
      `${value} `,
      value.slice(1),
      value.slice(0, -1),
      `z1${value.slice(1)}`,
    ];
    for (const proofValue of [...ways, `m${value.slice(1)}`, `${value}1`, `${value}=`, value.replace(/^z/, 'u')]) {
      if (proofValue === value) continue;
      expect(await codeOfIssued(withProof(one, { proofValue })), String(proofValue)).toBe('proof.signature-invalid');
    }
  });
});

describe.each(oracleSuites.filter((name) => name !== 'ecdsa-sd-2023'))('the value of %s', (name) => {
  it('does not hold with any one bit changed', async () => {
    const one = await issued(name);
    const bytes = base58.decode(String((one.signed['proof'] as Record<string, unknown>)['proofValue']).slice(1));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length * 8 - 1 }), async (bit) => {
        const other = bytes.slice();
        other[bit >> 3]! ^= 1 << (bit & 7);
        expect(await codeOfIssued(withProof(one, { proofValue: `z${base58.encode(other)}` }))).toBe('proof.signature-invalid');
      }),
      { numRuns: 15 },
    );
  });
});

describe('the register of suites', () => {
  it('recognises a proof by type and cryptosuite, exactly as they are spelt', () => {
    const recognised = (proof: Record<string, string | string[]>) =>
      PROOF_SUITES.filter((suite) => suite.recognises(proof)).map(({ id }) => id);
    for (const { id } of PROOF_SUITES) {
      const proof = /^[A-Z]/.test(id) ? { type: id } : { type: 'DataIntegrityProof', cryptosuite: id };
      expect(recognised(proof)).toEqual([id]);
    }
    const unknown: Record<string, string | string[]>[] = [
      {},
      { type: 'DataIntegrityProof' },
      { cryptosuite: 'eddsa-rdfc-2022' },
      { type: 'DataIntegrityProof', cryptosuite: 'EDDSA-RDFC-2022' },
      { type: 'DataIntegrityProof', cryptosuite: ['eddsa-rdfc-2022'] },
      { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023' },
      { type: 'Ed25519Signature2018' },
    ];
    expect(unknown.flatMap(recognised)).toEqual([]);
  });
});
