// Blockcerts that a test issues itself: certificates 1.2, 2.x and 3.x in one batch, its Merkle tree, and the transaction that explorers
// would tell of. Written from blockcerts.md with jsonld and Node's own hash, so that both sides do not err alike.
import { createHash } from 'node:crypto';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base58 } from '@scure/base';
import { encode } from 'cborg';
import jsonld from 'jsonld';
import { keyAddress } from '../../core/lib/bitcoin/address.ts';
import { pinnedContext } from '../../core/lib/contexts/pinned-context.ts';
import type { ChainAnswer, ChainTransaction } from '../../core/ports.ts';
import type { VerifyOptions } from '../../core/verify.ts';
import { verify } from '../../core/verify.ts';
import { type FakeAnswer, fakeHttp } from './fake-http.ts';

export type Document = Record<string, unknown>;

/** The issuer of all of them, its list of withdrawn certificates, and its method. */
export const HOST = 'https://certs.example.org';
export const ISSUER = `${HOST}/issuer.json`;
export const LIST = `${HOST}/revoked.json`;
export const METHOD = `${ISSUER}#key-1`;
/** When the transaction was in a block, and when a test looks at it. */
const BLOCK_TIME = '2025-02-03T04:05:06Z';
export const NOW = '2026-06-01T00:00:00Z';
export const TXID = 'ab'.repeat(32);
const BITCOIN = 'bip122:000000000019d6689c085ae165831e93';

const SECRET = new Uint8Array(32).fill(7);
const PUBLIC = secp256k1.getPublicKey(SECRET, true);
/** The address that sends, of the key below `METHOD`. */
export const ADDRESS = keyAddress(PUBLIC, { p2pkh: 0 });
export const MULTIBASE = `z${base58.encode(Uint8Array.of(0xe7, 0x01, ...PUBLIC))}`;

const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** The profile of the issuer, as it stands now. */
export function profile(changes: object = {}): Document {
  return {
    '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v3'],
    type: 'Profile',
    id: ISSUER,
    name: 'Sample University',
    publicKey: [{ id: `ecdsa-koblitz-pubkey:${ADDRESS}`, created: '2020-01-01T00:00:00Z' }],
    verificationMethod: [{ id: METHOD, type: 'Multikey', controller: ISSUER, publicKeyMultibase: MULTIBASE }],
    assertionMethod: [METHOD],
    revocationList: LIST,
    ...changes,
  };
}

/** A certificate of Blockcerts 2.0 of invented facts, without its signature. */
export function certificate2(changes: object = {}): Document {
  return {
    '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
    type: 'Assertion',
    id: 'urn:uuid:10c1a3f0-0000-4000-8000-000000000001',
    recipient: { type: 'email', identity: 'hanako@example.org', hashed: false },
    recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Hanako Sato' },
    badge: {
      type: 'BadgeClass',
      id: 'urn:uuid:10c1a3f0-0000-4000-8000-0000000000b1',
      name: 'Sample Statistics',
      description: 'An invented course.',
      criteria: { narrative: 'Finish it.' },
      image: 'data:image/png;base64,iVBORw0KGgo=',
      issuer: { type: 'Profile', id: ISSUER, name: 'Sample University', url: HOST, revocationList: LIST },
    },
    verification: {
      type: ['MerkleProofVerification2017', 'Extension'],
      publicKey: `ecdsa-koblitz-pubkey:${ADDRESS}`,
    },
    issuedOn: '2025-02-01T00:00:00Z',
    ...changes,
  };
}

/** A credential of Blockcerts 3.2, without its proof. */
export function credential3(changes: object = {}): Document {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://w3id.org/security/data-integrity/v2',
      'https://w3id.org/blockcerts/v3.2',
    ],
    id: 'urn:uuid:10c1a3f0-0000-4000-8000-000000000003',
    type: ['VerifiableCredential', 'BlockcertsCredential'],
    issuer: ISSUER,
    validFrom: '2025-02-01T00:00:00Z',
    name: 'Sample Statistics',
    credentialSubject: { id: 'did:example:hanako', name: 'Hanako Sato', email: 'hanako@example.org' },
    display: { contentMediaType: 'text/html', content: '<p>Sample Statistics</p>' },
    metadata: '{"grade":"A"}',
    ...changes,
  };
}

/** What stands under `document` in Blockcerts 1.2; its `uid` is signed as Bitcoin wallets sign. */
export function document12(changes: object = {}): Document {
  const uid = '10c1a3f0-0000-4000-8000-000000000012';
  return {
    '@context': 'https://w3id.org/blockcerts/v1',
    type: 'CertificateDocument',
    certificate: {
      type: 'Certificate',
      id: `${HOST}/criteria/1.json`,
      name: 'Sample Statistics',
      description: 'An invented course.',
      issuer: { type: 'Issuer', id: ISSUER, name: 'Sample University', url: HOST },
    },
    assertion: { type: 'Assertion', id: `${HOST}/certificates/12`, uid, issuedOn: '2025-02-01' },
    recipient: { type: 'email', identity: 'hanako@example.org', hashed: false, givenName: 'Hanako', familyName: 'Sato' },
    verify: { type: 'ECDSA(secp256k1)', 'attribute-signed': 'uid', signer: ISSUER },
    signature: signedMessage(uid),
    ...changes,
  };
}

/** A text as Bitcoin wallets sign it: 65 bytes in base64. */
export function signedMessage(text: string, secret = SECRET): string {
  const message = Buffer.from(text);
  const hash = sha256(sha256('\u0018Bitcoin Signed Message:\n', Uint8Array.of(message.length), message));
  const signature = secp256k1.sign(hash, secret, { prehash: false, format: 'recovered' });
  return Buffer.from([31 + (signature[0] ?? 0), ...signature.subarray(1)]).toString('base64');
}

const documentLoader = async (url: string) => {
  const document = await pinnedContext(url);
  if (!document) throw new Error(`no pinned context for ${url}`);
  // Today's processors refuse this name; another changes no statement (blockcerts.md §3.2).
  return {
    contextUrl: null,
    documentUrl: url,
    document: JSON.parse(JSON.stringify(document).replace('"image:signature"', '"x"')),
  };
};

/** The hash of a document without its proof, or of the `document` of Blockcerts 1.2 (blockcerts.md §3), lower-case hex. */
async function hashOf(document: Document): Promise<string> {
  const contexts = [document['@context']].flat();
  const fallback = document['certificate'] === undefined ? [{ '@vocab': 'http://fallback.org/' }] : [];
  const whole = { ...document, '@context': [...contexts, ...fallback] };
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', base: null, documentLoader };
  const nquads = await (jsonld as unknown as { canonize: (input: object, options: object) => Promise<string> }).canonize(
    JSON.parse(JSON.stringify(whole)),
    options,
  );
  return sha256(nquads).toString('hex');
}

type Path = { left?: string; right?: string }[];

/** A Merkle tree over the hashes: its root, and the path of each leaf. An odd one out goes up with itself. */
function treeOf(leaves: readonly string[]): { root: string; paths: Path[] } {
  const paths: Path[] = leaves.map(() => []);
  let level = leaves.map((hash, index) => ({ hash, below: [index] }));
  while (level.length > 1) {
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => {
      const left = level[2 * pair] ?? { hash: '', below: [] };
      const right = level[2 * pair + 1] ?? { ...left, below: [] };
      for (const leaf of left.below) paths[leaf]?.push({ right: right.hash });
      for (const leaf of right.below) paths[leaf]?.push({ left: left.hash });
      const hash = sha256(Buffer.from(left.hash, 'hex'), Buffer.from(right.hash, 'hex')).toString('hex');
      return { hash, below: [...left.below, ...right.below] };
    });
  }
  return { root: level[0]?.hash ?? '', paths };
}

/** What leads from one leaf to the transaction, in the words of MerkleProof2017 and of Chainpoint. */
export interface Receipt {
  targetHash: string;
  merkleRoot: string;
  proof: Path;
}

export const receipt2017 = (receipt: Receipt, anchor: object = {}) => ({
  type: ['MerkleProof2017', 'Extension'],
  ...receipt,
  anchors: [{ sourceId: TXID, type: 'BTCOpReturn', chain: 'bitcoinMainnet', ...anchor }],
});

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const text = (value: string) => encode(value);

/** The pairs of a MerkleProof2019 before they are encoded; a test changes what it is about. */
export function pairsOf({ targetHash, merkleRoot, proof }: Receipt, anchors: unknown = [bitcoin()]): [number, unknown][] {
  const steps = proof.map((step) => (step.left ? [0, text(step.left)] : [1, text(step.right ?? '')]));
  return [
    [3, steps],
    [0, text(merkleRoot)],
    [1, text(targetHash)],
    [2, anchors],
  ];
}

export const bitcoin = (txid = TXID) => [
  [0, 0],
  [1, 1],
  [2, text(txid)],
];
export const mock = () => [
  [0, -1],
  [1, text('This has not been issued on a blockchain and is for testing only')],
];

/** base58btc of any length; bytes that begin with zero have digits that are left out here. */
export function multibase(bytes: Uint8Array): string {
  let number = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let digits = '';
  for (; number > 0n; number /= 58n) digits = `${ALPHABET[Number(number % 58n)]}${digits}`;
  return `z${digits}`;
}
export const proofValueOf = (pairs: unknown) => multibase(encode(pairs));

export const proof2019 = (receipt: Receipt, options: object = {}, anchors?: unknown) => ({
  type: 'DataIntegrityProof',
  cryptosuite: 'merkle-proof-2019',
  created: '2025-02-03T04:05:00Z',
  proofPurpose: 'assertionMethod',
  verificationMethod: METHOD,
  proofValue: proofValueOf(pairsOf(receipt, anchors)),
  ...options,
});

/** A certificate of Blockcerts 1.2 around its document. */
export const certificate12 = (document: Document, receipt: Receipt, changes: object = {}) => ({
  '@context': 'https://w3id.org/blockcerts/v1',
  type: 'BlockchainCertificate',
  document,
  receipt: { type: 'ChainpointSHA256v2', ...receipt, anchors: [{ sourceId: TXID, type: 'BTCOpReturn' }], ...changes },
});

/** Documents anchored together, between two others: the receipt of each, and what is written on the chain. */
export async function batchOf(...documents: Document[]): Promise<{ receipts: Receipt[]; root: string }> {
  const hashes = await Promise.all(documents.map(hashOf));
  const { root, paths } = treeOf(['11'.repeat(32), ...hashes, '22'.repeat(32)]);
  const receipts = hashes.map((targetHash, at) => ({ targetHash, merkleRoot: root, proof: paths[at + 1] ?? [] }));
  return { receipts, root };
}

/** One document in a batch of its own. */
export async function anchored(document: Document): Promise<{ receipt: Receipt; root: string }> {
  const { receipts, root } = await batchOf(document);
  const [receipt] = receipts;
  if (!receipt) throw new Error('a batch of one has one receipt');
  return { receipt, root };
}

/** What two explorers that do not belong together say of the transaction. */
export function transactionOf(root: string, changes: Partial<ChainTransaction> = {}): ChainTransaction {
  return {
    network: BITCOIN,
    txid: TXID,
    payload: root,
    senders: [ADDRESS],
    blockTime: BLOCK_TIME,
    confirmations: 1000,
    authenticated: false,
    ...changes,
  };
}

/** The answers of the issuer's own host. */
export const issuerHost = (changes: object = {}): Record<string, FakeAnswer> => ({
  [ISSUER]: { json: profile(changes) },
  [LIST]: { json: { type: 'RevocationList', id: LIST, issuer: ISSUER, revokedAssertions: [] } },
});

/** Verifies a document in a world of one issuer and one transaction. */
export async function verifyAnchored(
  document: Document,
  world: { root: string; transaction?: Partial<ChainTransaction>; http?: Record<string, FakeAnswer>; options?: VerifyOptions },
) {
  const { http, asked } = fakeHttp(world.http ?? issuerHost());
  const transaction = transactionOf(world.root, world.transaction);
  const looked: string[] = [];
  const chain = async (network: string, txid: string): Promise<ChainAnswer[]> => {
    looked.push(`${network} ${txid}`);
    return ['one.example', 'two.example'].map((source) => ({
      source,
      transaction: network === transaction.network && txid === transaction.txid ? transaction : null,
    }));
  };
  const input = { bytes: new TextEncoder().encode(JSON.stringify(document)) };
  const report = await verify(input, { policy: { now: NOW }, ...world.options, ports: { http, chain } });
  const outcome = (id: string) => report.checks.find(({ check }) => check === id)?.outcome;
  const codes = report.checks.flatMap(({ problems }) => problems.map(({ code }) => code as string));
  return { report, outcome, codes, asked, looked };
}
