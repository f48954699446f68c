// Changes of a proof: its options, how its value is written, who it says made it, and how many there are.
import { base58, base64urlnopad, hex } from '@scure/base';
import type { Random } from '../random.ts';
import { type Doc, STRANGER } from './issue.ts';
import type { Mutation } from './mutate-json.ts';

const OPTIONS: [string, unknown][] = [
  ['created', '2026-05-02T00:00:00Z'],
  ['created', '2026-05-01T00:00:00.000Z'],
  ['created', undefined],
  ['expires', '2099-01-01T00:00:00Z'],
  ['proofPurpose', 'authentication'],
  ['proofPurpose', 'https://w3id.org/security#assertionMethod'],
  ['proofPurpose', ['assertionMethod']],
  ['proofPurpose', undefined],
  ['type', 'Ed25519Signature2020'],
  ['type', 'DataIntegrityProof'],
  ['type', 'Ed25519Signature2018'],
  ['type', undefined],
  ['cryptosuite', 'eddsa-rdfc-2022'],
  ['cryptosuite', 'eddsa-jcs-2022'],
  ['cryptosuite', 'eddsa-2022'],
  ['cryptosuite', 'ecdsa-rdfc-2019'],
  ['cryptosuite', 'ecdsa-jcs-2019'],
  ['cryptosuite', 'ecdsa-sd-2023'],
  ['cryptosuite', 'none'],
  ['cryptosuite', undefined],
  ['verificationMethod', `${STRANGER}#key-1`],
  ['verificationMethod', '#key-1'],
  ['verificationMethod', 'did:key:z6MkInvented#z6MkInvented'],
  ['verificationMethod', undefined],
  ['domain', 'example.org'],
  ['challenge', 'x'],
  ['nonce', 'x'],
  ['id', 'urn:uuid:00000000-0000-4000-8000-000000000001'],
  ['previousProof', 'urn:uuid:00000000-0000-4000-8000-000000000001'],
  ['honours', 'summa cum laude'],
  ['@context', ['https://www.w3.org/ns/credentials/v2']],
  ['@context', { '@vocab': 'https://attacker.example.net/' }],
  ['jws', 'eyJhbGciOiJFZERTQSJ9..AA'],
  ['proofValue', undefined],
  ['proofValue', null],
  ['proofValue', ''],
  ['proofValue', []],
];

const proofIn = (document: Doc): Doc => [document['proof']].flat()[0] as Doc;

/** The bytes of a multibase value, whichever of the two it is. */
function bytesOf(value: string): Uint8Array {
  return value.startsWith('z') ? base58.decode(value.slice(1)) : base64urlnopad.decode(value.slice(1));
}

const asWritten = (bytes: Uint8Array, like: string) =>
  like.startsWith('z') ? `z${base58.encode(bytes)}` : `u${base64urlnopad.encode(bytes)}`;

const ENCODINGS: ((value: string, random: Random) => unknown)[] = [
  (value) => `${value} `,
  (value) => `\u200b${value}`,
  (value) => value.slice(1),
  (value) => value.slice(0, -1),
  (value) => `${value}1`,
  (value) => `${value}=`,
  (value) => `z${value}`,
  (value) => value.replace(/^./, 'm'),
  (value) => value.toLowerCase(),
  (value) => [value, value],
  (value) => ({ '@value': value }),
  (value) => (value.startsWith('z') ? `u${base64urlnopad.encode(bytesOf(value))}` : `z${base58.encode(bytesOf(value))}`),
  (value) => `f${hex.encode(bytesOf(value))}`,
  (value) => asWritten(Uint8Array.of(...bytesOf(value), 0), value),
  (value) => asWritten(Uint8Array.of(0, ...bytesOf(value)), value),
  (value) => asWritten(bytesOf(value).fill(0), value),
  (value) => asWritten(bytesOf(value).reverse(), value),
  (value, random) => {
    const bytes = bytesOf(value);
    const bit = random.below(bytes.length * 8);
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return asWritten(bytes, value);
  },
];

/** Every kind of change. */
export const PROOF_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'an option of the proof'(document, random) {
    const [name, value] = random.pick(OPTIONS);
    const proof = proofIn(document);
    if (value === undefined) delete proof[name];
    else proof[name] = value;
  },
  'the value of the proof'(document, random) {
    const proof = proofIn(document);
    proof['proofValue'] = random.pick(ENCODINGS)(String(proof['proofValue']), random);
  },
  'a bit of the proof'(document, random) {
    const proof = proofIn(document);
    proof['proofValue'] = (ENCODINGS.at(-1) as (typeof ENCODINGS)[number])(String(proof['proofValue']), random);
  },
  proofs(document, random) {
    const proof = document['proof'] as Doc;
    const forged = { ...proof, verificationMethod: `${STRANGER}#key-1` };
    const unknown = { type: 'FutureProof2040', proofValue: 'zAnything' };
    const lists = [[proof], [proof, proof], [proof, forged], [forged, proof], [unknown], [proof, unknown], [forged], []];
    document['proof'] = random.pick<unknown>([...lists, null, {}, 'proof', [[proof]], Array(11).fill(proof)]);
  },
};
