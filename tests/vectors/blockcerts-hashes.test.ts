// What published Blockcerts hash to, and what the receipts of the acceptance cases say that they hash to.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { base58 } from '@scure/base';
import { decode } from 'cborg';
import { describe, expect, it } from 'vitest';
import { type AnchoredKind, anchoredForm } from '../../core/lib/canonical/anchored-form.ts';
import { documentHash } from '../../core/lib/canonical/document-hash.ts';
import { parseJsonObject } from '../../core/lib/json.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { problemOfLater } from '../support/problem-of.ts';
import { vectorPath, vectorsPresent, vectorTable } from '../support/vectors.ts';

interface Row {
  file: string;
  nquads?: string;
  proofIndex: number;
  documentHash: string;
  unmappedFields?: string[];
}

const rows = vectorsPresent ? vectorTable<Row>('blockcerts-hashes').rows : [];
const read = (path: string): JsonObject => parseJsonObject(readFileSync(path)).value;

/** What of published certificates is refused all the same, by the policy of blockcerts.md §7. */
const REFUSED: Readonly<Record<string, string>> = {
  // A name with a space in it is dropped on the way to the graph.
  'v3.0-testnet-custom-context': 'proof.unmapped-term',
  // Ids that are no addresses: what is said of these things is dropped.
  'v3.0-testnet-tampered': 'proof.relative-iri',
  'v3-beta-ropsten-did': 'proof.relative-iri',
  'schema-2.1-unmapped': 'proof.unmapped-term',
  'schema-2.0a-unmapped': 'proof.unmapped-term',
  'schema-2.1-unmapped-own-vocab': 'proof.context-inline',
};

/** The document that proof number `index` is about, taken apart as blockcerts.md §3 says. */
function coveredBy(index: number, { signature, proof, receipt, document, ...rest }: JsonObject): [JsonObject, AnchoredKind] {
  if (receipt !== undefined) return [document as JsonObject, 'certificate-1.2'];
  if (signature !== undefined) return [rest, 'certificate-2'];
  return [Array.isArray(proof) ? { ...rest, proof: proof.slice(0, index) } : rest, 'credential'];
}

describe('the hashes of published certificates', () => {
  it('are there', () => expect(rows.length).toBe(vectorsPresent ? 18 : 0));

  it.each(rows)('$id, by the rule alone', async ({ file, nquads, proofIndex, documentHash: expected }) => {
    const [document, kind] = coveredBy(proofIndex, read(vectorPath('tables', file)));
    expect(await documentHash(document, kind)).toBe(expected);
    if (nquads) {
      expect(
        createHash('sha256')
          .update(readFileSync(vectorPath('tables', nquads)))
          .digest('hex'),
      ).toBe(expected);
    }
  });

  it.each(rows)('$id, as an anchor covers it', async ({ id, file, proofIndex, documentHash: expected, unmappedFields }) => {
    const [document, kind] = coveredBy(proofIndex, read(vectorPath('tables', file)));
    if (REFUSED[id] === undefined) {
      expect((await anchoredForm(document, kind)).hash).toBe(expected);
      return;
    }
    const problem = await problemOfLater(() => anchoredForm(document, kind));
    expect(problem?.code).toBe(REFUSED[id]);
    if (unmappedFields) expect(unmappedFields).toContain(problem?.detail['field']);
  });

  it.runIf(vectorsPresent)('say what they leave out', async () => {
    const [document, kind] = coveredBy(0, read(vectorPath('tables', 'blockcerts-hashes', 'bv-testnet-v3-beta-display-png.json')));
    const { left, signed } = await anchoredForm(document, kind);
    expect([...left].sort()).toEqual(['content', 'contentEncoding', 'contentMediaType']);
    expect(JSON.stringify(signed)).not.toContain('image/png');
  });
});

interface Case {
  input: { file: string };
  expect: { verdict: string[] };
}

const folder = vectorPath('cases', 'blockcerts');
const cases = vectorsPresent
  ? readdirSync(folder)
      .filter((name) => existsSync(`${folder}/${name}/case.json`))
      .map((name): [string, Case] => [name, JSON.parse(readFileSync(`${folder}/${name}/case.json`, 'utf8'))])
  : [];

/** The hash that a receipt speaks of, in the two ways that occur in the cases. */
function targetOf(proof: JsonObject): string | null {
  if (typeof proof['targetHash'] === 'string') return proof['targetHash'];
  const encoded = proof['proofValue'];
  if (!/merkle/i.test(JSON.stringify([proof['type'], proof['cryptosuite'], proof['chainedProofType'] ?? '']))) return null;
  const pairs: [number, Uint8Array][] = decode(base58.decode(String(encoded).slice(1)));
  const target: string | Uint8Array = decode(pairs.find(([key]) => key === 1)?.[1] as Uint8Array);
  return typeof target === 'string' ? target : Buffer.from(target).toString('hex');
}

/** Each document of a case with each of its receipts. */
function receiptsOf(input: JsonObject): [string, JsonObject, AnchoredKind][] {
  const embedded = [input['verifiableCredential'] ?? []].flat() as JsonObject[];
  return [input, ...embedded].flatMap((document) => {
    const proofs = [document['receipt'] ?? document['signature'] ?? document['proof'] ?? []].flat() as JsonObject[];
    return proofs.flatMap((proof, index) => {
      const target = targetOf(proof);
      return target === null ? [] : [[target, ...coveredBy(index, document)] as [string, JsonObject, AnchoredKind]];
    });
  });
}

describe('the certificates of the cases', () => {
  // What may be not-genuine is not, for some other reason, or has been changed.
  const intact = cases.filter(
    ([
      ,
      {
        expect: { verdict },
      },
    ]) => !verdict.includes('not-genuine'),
  );

  it.each(intact)('%s hashes to what its receipt says', async (name, { input }) => {
    for (const [target, document, kind] of receiptsOf(read(`${folder}/${name}/${input.file}`))) {
      expect((await anchoredForm(document, kind)).hash).toBe(target);
      expect(await documentHash(document, kind)).toBe(target);
    }
  });

  it.each([
    ['ctx-v2-id-alias-dodges-revocation', 'proof.context-inline'],
    ['ctx-v2-index-alias', 'proof.context-inline'],
    ['ctx-vc1-credentialStatus-alias-dodges-status', 'proof.context-inline'],
    ['own-btc-main-revoked-id-as-keyword', 'parse.shape'],
    ['own-btc-main-unsigned-recipient-first', 'proof.relative-iri'],
    ['py-2-0-alpha-invalid-unmapped-fields', 'proof.unmapped-term'],
  ])('%s is refused: %s', async (name, code) => {
    const found = cases.find(([one]) => one === name);
    for (const [, document, kind] of found ? receiptsOf(read(`${folder}/${name}/${found[1].input.file}`)) : []) {
      expect((await problemOfLater(() => anchoredForm(document, kind)))?.code).toBe(code);
    }
  });

  it.each([
    'bv-mainnet-width-constraint-tampered',
    'ethereum-tampered',
    'own-eth-main-v3-tampered',
    'testnet-tampered-hashes',
    'verification-method-not-referenced-issuer-profile',
  ])('%s does not hash to what its receipt says', async (name) => {
    const found = cases.find(([one]) => one === name);
    for (const [target, document, kind] of found ? receiptsOf(read(`${folder}/${name}/${found[1].input.file}`)) : []) {
      expect((await anchoredForm(document, kind)).hash).not.toBe(target);
    }
  });
});
