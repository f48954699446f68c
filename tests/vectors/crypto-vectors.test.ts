// Cryptography row by row: signatures, keys of did:key, recipients' hashes, and the hashes on the way to a signature.
import { describe, expect, it, vi } from 'vitest';
import { didKey } from '../../core/issuer/methods/did-key.ts';
import { parseJsonObject } from '../../core/lib/json.ts';
import type { PublicKey } from '../../core/lib/keys/public-key.ts';
import { readKey } from '../../core/lib/keys/read-key.ts';
import { verifySignature } from '../../core/lib/keys/verify-signature.ts';
import type { JsonObject } from '../../core/model/json.ts';
import { BadgeProblem } from '../../core/model/problem.ts';
import { readToken } from '../../core/parse/token.ts';
import { readProofs, unsecuredFor } from '../../core/proof/embedded/read-proofs.ts';
import { jcsHashes } from '../../core/proof/suites/jcs-proof.ts';
import { without } from '../../core/proof/suites/proof-options.ts';
import { rdfHashes } from '../../core/proof/suites/rdf-proof.ts';
import { judgeHeader } from '../../core/proof/token/judge-header.ts';
import { compareEmail } from '../../core/recipient/email.ts';
import { fakeHttp } from '../support/fake-http.ts';
import { problemOfLater } from '../support/problem-of.ts';
import { vectorsPresent, vectorTable } from '../support/vectors.ts';

vi.mock('../../core/lib/contexts/pinned-context.ts', async (original) =>
  (await import('../support/example-contexts.ts')).withExampleContexts(original),
);

interface Rows {
  'data-integrity': {
    document: JsonObject;
    hashes?: { documentHash?: string; proofHash?: string };
    expect: { signature: boolean; perProof: boolean[] };
  };
  jws: { token: string; key: JsonObject; expect: { signature: boolean } };
  'did-key': {
    did: string;
    optional: boolean;
    expect: { verificationMethod: string; publicKeyBase58?: string; publicKeyJwk?: JsonObject };
  };
  'identity-hash': {
    recipient: { type: string; hashed: boolean; salt?: string; identity: string };
    candidate: string;
    expect: 'match' | 'match-lower-cased' | 'no-match' | 'malformed' | 'unsupported';
  };
}

const { rows } = vectorsPresent ? vectorTable<{ kind: string }>('crypto-vectors') : { rows: [] };
const rowsOf = <Kind extends keyof Rows>(kind: Kind) =>
  rows.filter((row) => row.kind === kind) as unknown as (Rows[Kind] & { id: string })[];

const asRead = (document: JsonObject) => parseJsonObject(JSON.stringify(document)).value;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The key of a did:key, by the id that a proof names. */
async function keyNamed(method: unknown): Promise<PublicKey> {
  const did = String(method).replace(/#.*$/, '');
  const { keys } = await didKey.resolve(did, { http: fakeHttp({}).http, keySet: false });
  const key = keys.find(({ id }) => id === method);
  if (!key) throw new Error(`${method} is no key of ${did}`);
  return readKey(key.material);
}

/** What came of each proof of a document: whether it holds, and why not. */
async function judge(document: JsonObject): Promise<{ holds: boolean[]; codes: string[] }> {
  const proofs = readProofs(document);
  const bare = without(document, 'proof');
  const problems = [];
  for (const { proof, suite } of proofs.understood) {
    if (suite.form === 'anchor') throw new Error('none of these is anchored');
    const key = await keyNamed(proof['verificationMethod']);
    problems.push(await problemOfLater(() => suite.verify({ unsecured: unsecuredFor(proof, bare, proofs), proof, key })));
  }
  return { holds: problems.map((problem) => problem === null), codes: problems.flatMap((problem) => problem?.code ?? []) };
}

describe.runIf(vectorsPresent)('tables/crypto-vectors', () => {
  it.each(rowsOf('data-integrity'))('$id', async ({ id, document, expect: expected }) => {
    const { holds, codes } = await judge(asRead(document));
    expect(holds).toEqual(expected.perProof);
    if (!expected.signature) expect(codes).toEqual([id.endsWith('-base') ? 'proof.base-proof' : 'proof.signature-invalid']);
  });

  it.each(rowsOf('data-integrity').filter(({ hashes }) => hashes))('the hashes of $id', async ({ document, hashes = {} }) => {
    const read = asRead(document);
    const proofs = readProofs(read);
    const { proof, suite } = proofs.understood[0]!;
    const { kind } = await keyNamed(proof['verificationMethod']);
    const hashesOf = suite.id.includes('jcs') ? jcsHashes : rdfHashes;
    const made = await hashesOf(without(read, 'proof'), proof, kind === 'P-384' ? 'SHA-384' : 'SHA-256');
    if (hashes.proofHash !== undefined) expect(hex(made.options)).toBe(hashes.proofHash);
    if (hashes.documentHash !== undefined) expect(hex(made.document)).toBe(hashes.documentHash);
  });

  it.each(rowsOf('jws'))('$id', async ({ token, key, expect: expected }) => {
    const holds = async () => {
      const { header, signingInput, signature } = readToken(token);
      return verifySignature(judgeHeader(header).algorithm, readKey({ jwk: asRead(key) }), signature, signingInput);
    };
    const answer = await holds().catch((error: unknown) => {
      if (error instanceof BadgeProblem) return false;
      throw error;
    });
    expect(answer).toBe(expected.signature);
  });

  it.each(rowsOf('did-key'))('$id', async ({ optional, expect: { verificationMethod, publicKeyBase58, publicKeyJwk } }) => {
    let key: PublicKey | null = null;
    const problem = await problemOfLater(async () => {
      key = await keyNamed(verificationMethod);
    });
    // P-521 and RSA: no suite of ours signs with them.
    if (optional) return expect(problem?.code).toBe('proof.key-malformed');
    expect(problem).toBeNull();
    if (publicKeyJwk) expect(key).toHaveProperty('jwk', publicKeyJwk);
    else expect(await compressedOf(key!)).toBe(publicKeyBase58);
  });

  it.each(rowsOf('identity-hash'))('$id', ({ recipient, candidate, expect: expected }) => {
    const { result, facts } = compareEmail([{ ...recipient, salt: recipient.salt ?? '' }], candidate);
    // Pages name no holder by address, telephone or number: such an identity is never compared, and so never differs.
    if (recipient.type !== 'email') return expect(result).toBe('unchecked');
    if (expected === 'match') expect({ result, facts }).toMatchObject({ result: 'match' });
    if (expected === 'match-lower-cased') expect({ result, ...facts }).toMatchObject({ result: 'match', matched: 'lower-case' });
    if (expected === 'no-match') expect(result).toBe('differ');
    if (expected === 'unsupported') expect(result).toBe('unchecked');
    // What says one thing and holds another is taken as what it is, and that is told.
    if (expected === 'malformed' && result === 'match') expect(facts).toHaveProperty('declared');
  });

  it('asks every row', () => {
    const kinds = ['data-integrity', 'jws', 'did-key', 'identity-hash'] as const;
    expect(kinds.flatMap((kind) => rowsOf(kind))).toHaveLength(rows.length);
  });
});

/** Base58 of a key's bytes as older documents write them: of curves the compressed point. */
async function compressedOf({ kind, jwk }: PublicKey): Promise<string> {
  const { base58 } = await import('@scure/base');
  const bytes = (member = '') => Buffer.from(member, 'base64url');
  if (kind === 'Ed25519') return base58.encode(bytes(jwk['x']));
  const parity = 2 + (bytes(jwk['y']).at(-1)! & 1);
  return base58.encode(Uint8Array.of(parity, ...bytes(jwk['x'])));
}
