import { decodeMultibase } from '../../lib/multibase.ts';
import type { Json } from '../../model/json.ts';
import { BadgeProblem } from '../../model/problem.ts';

/** What a derived proof of `ecdsa-sd-2023` holds (VC Data Integrity ECDSA 1.0 §3.5.7). */
export interface DerivedProof {
  /** By the issuer: over the options, the key below and the mandatory statements. */
  baseSignature: Uint8Array;
  /** A key for this one credential, as a Multikey of P-256. */
  publicKey: Uint8Array;
  /** By that key: one for each other statement. */
  signatures: readonly Uint8Array[];
  /** From the number of a canonical blank node to the 32 bytes of its shuffled label. */
  labels: ReadonlyMap<number, Uint8Array>;
  /** Positions of the mandatory statements. */
  mandatory: ReadonlySet<number>;
}

/** Signatures that are verified for one badge; each is as much work as a whole proof of another suite. */
export const MAX_STATEMENTS = 1000;

/** Bytes: that many signatures, labels and positions with their heads, and the rest. */
const MAX_BYTES = MAX_STATEMENTS * (66 + 37 + 5) + 256;

const DERIVED = 0x01;
const BASE = 0x00;

/**
 * Reads `proofValue` of `ecdsa-sd-2023`: three bytes that tell its form, then CBOR (RFC 8949) in its strict form.
 *
 * @param value attacker-controlled; its length is bounded before anything is made of it
 * @throws BadgeProblem proof.signature-invalid | proof.base-proof | proof.graph-too-complex
 */
export async function readDerivedProof(value: Json | undefined): Promise<DerivedProof> {
  if (typeof value !== 'string' || !value.startsWith('u')) throw invalid();
  // The form stands in the first four characters: a base proof is told as such, however long.
  const head = decodeMultibase(value.slice(0, 5), 'u', 3);
  if (head?.[0] !== 0xd9 || head[1] !== 0x5d) throw invalid();
  if (head[2] === BASE) throw new BadgeProblem('proof.base-proof');
  if (head[2] !== DERIVED) throw invalid();
  if (value.length > Math.ceil((MAX_BYTES * 4) / 3)) throw new BadgeProblem('proof.graph-too-complex');
  const bytes = decodeMultibase(value, 'u', MAX_BYTES);
  if (!bytes) throw invalid();
  return understand(await decodeCbor(bytes.subarray(3)));
}

async function decodeCbor(bytes: Uint8Array): Promise<unknown> {
  const { decode } = await import('cborg');
  try {
    // No tags, no lists without an end, one spelling for each number: what is left is never larger than its bytes.
    return decode(bytes, {
      strict: true,
      useMaps: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowBigInt: false,
      allowInfinity: false,
      allowNaN: false,
    });
  } catch {
    // Lists too deep inside each other end here too.
    throw invalid();
  }
}

function understand(value: unknown): DerivedProof {
  if (!Array.isArray(value) || value.length !== 5) throw invalid();
  const [baseSignature, publicKey, signatures, labels, mandatory] = value as readonly unknown[];
  if (!isBytes(baseSignature, 64) || !isBytes(publicKey, 35)) throw invalid();
  if (!Array.isArray(signatures) || !signatures.every((each) => isBytes(each, 64))) throw invalid();
  if (!Array.isArray(mandatory) || !mandatory.every(isPosition)) throw invalid();
  if (!isLabels(labels)) throw invalid();
  const positions = new Set<number>(mandatory);
  if (positions.size !== mandatory.length) throw invalid();
  return { baseSignature, publicKey, signatures, labels, mandatory: positions };
}

function isLabels(value: unknown): value is ReadonlyMap<number, Uint8Array> {
  if (!(value instanceof Map)) return false;
  return [...value].every(([key, label]) => isPosition(key) && isBytes(label, 32));
}

function isBytes(value: unknown, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function isPosition(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function invalid(): BadgeProblem {
  return new BadgeProblem('proof.signature-invalid');
}
