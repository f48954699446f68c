import { BadgeProblem } from '../../model/problem.ts';
import type { PublicKey } from './public-key.ts';
import { isSignatureForm } from './signature-form.ts';

/** Signature algorithms of credentials (RFC 7518 §3.1, RFC 8037 §3.1; threats.md T36). */
export type SignatureAlgorithm = 'EdDSA' | 'ES256' | 'ES384' | 'RS256' | 'PS256';

/** With the one of secp256k1 (RFC 8812 §3.2), which counts only where a suite asks for it, never in a token. */
type AnyAlgorithm = SignatureAlgorithm | 'ES256K';

interface Engine {
  kind: PublicKey['kind'];
  /** What WebCrypto is asked for; `null`: it has no such algorithm. */
  web: { import: RsaHashedImportParams | EcKeyImportParams | Algorithm; verify: RsaPssParams | EcdsaParams | Algorithm } | null;
}

const SHA_256 = { hash: 'SHA-256' };
const ENGINES: Readonly<Record<AnyAlgorithm, Engine>> = {
  EdDSA: { kind: 'Ed25519', web: { import: { name: 'Ed25519' }, verify: { name: 'Ed25519' } } },
  ES256: { kind: 'P-256', web: { import: { name: 'ECDSA', namedCurve: 'P-256' }, verify: { name: 'ECDSA', ...SHA_256 } } },
  ES384: { kind: 'P-384', web: { import: { name: 'ECDSA', namedCurve: 'P-384' }, verify: { name: 'ECDSA', hash: 'SHA-384' } } },
  ES256K: { kind: 'secp256k1', web: null },
  RS256: { kind: 'RSA', web: { import: { name: 'RSASSA-PKCS1-v1_5', ...SHA_256 }, verify: { name: 'RSASSA-PKCS1-v1_5' } } },
  PS256: { kind: 'RSA', web: { import: { name: 'RSA-PSS', ...SHA_256 }, verify: { name: 'RSA-PSS', saltLength: 32 } } },
};

/** Keys as an engine holds them, by algorithm: importing costs as much as verifying. They go when the key goes. */
const IMPORTED = new WeakMap<SubtleCrypto, WeakMap<PublicKey, Map<AnyAlgorithm, Promise<CryptoKey | null>>>>();

/**
 * Whether `signature` over `data` was made by the owner of `key`. WebCrypto is asked first; where it is missing or lacks the
 * algorithm, plain code answers, and answers alike.
 *
 * @param key as `readKey` made it
 * @param signature attacker-controlled; of ECDSA r and s in the full size of the curve, one after the other
 * @param subtle `null`: plain code alone
 * @throws BadgeProblem proof.alg-not-allowed: the key is of another kind, or for another algorithm; proof.unsupported: RSA
 *   without WebCrypto
 */
export async function verifySignature(
  algorithm: AnyAlgorithm,
  key: PublicKey,
  signature: Uint8Array,
  data: Uint8Array,
  subtle: SubtleCrypto | null = platformSubtle(),
): Promise<boolean> {
  if (!isFor(key, algorithm)) throw new BadgeProblem('proof.alg-not-allowed', { alg: algorithm });
  if (!isSignatureForm(key, signature)) return false;
  const answer = subtle && (await askWebCrypto(subtle, algorithm, key, signature, data));
  if (answer !== null) return answer;
  if (algorithm === 'RS256' || algorithm === 'PS256') throw new BadgeProblem('proof.unsupported', { suite: algorithm });
  const { verifyPlainly } = await import('./verify-plainly.ts');
  return verifyPlainly(algorithm, key, signature, data);
}

/** The key's kind decides, and its own `alg` where it has one: what a proof or header says never widens that (threats.md T36). */
function isFor({ kind, jwk }: PublicKey, algorithm: AnyAlgorithm): boolean {
  const own = jwk['alg'] ?? algorithm;
  // RFC 9864 §2.2 names the algorithm by its curve.
  return kind === ENGINES[algorithm].kind && (own === algorithm || (own === 'Ed25519' && algorithm === 'EdDSA'));
}

function platformSubtle(): SubtleCrypto | null {
  // Pages that are not served over https have no `subtle`.
  return typeof crypto === 'undefined' ? null : (crypto.subtle ?? null);
}

/** `null`: it cannot tell. */
async function askWebCrypto(
  subtle: SubtleCrypto,
  algorithm: AnyAlgorithm,
  key: PublicKey,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<boolean | null> {
  const { web } = ENGINES[algorithm];
  const imported = web && (await importedKey(subtle, algorithm, key, web.import));
  if (!imported) return null;
  try {
    return await subtle.verify(web.verify, imported, signature as Uint8Array<ArrayBuffer>, data as Uint8Array<ArrayBuffer>);
  } catch {
    // A wrong signature is `false`; whatever is thrown is the engine's own trouble.
    return null;
  }
}

function importedKey(
  subtle: SubtleCrypto,
  algorithm: AnyAlgorithm,
  key: PublicKey,
  parameters: RsaHashedImportParams | EcKeyImportParams | Algorithm,
): Promise<CryptoKey | null> {
  const ofEngine = IMPORTED.get(subtle) ?? new WeakMap<PublicKey, Map<AnyAlgorithm, Promise<CryptoKey | null>>>();
  const ofKey = ofEngine.get(key) ?? new Map<AnyAlgorithm, Promise<CryptoKey | null>>();
  IMPORTED.set(subtle, ofEngine);
  ofEngine.set(key, ofKey);
  const known = ofKey.get(algorithm);
  if (known) return known;
  // Without `alg`: engines differ in the names that they take for Ed25519.
  const { alg: _, ...jwk } = key.jwk;
  // The key was judged by us: what an engine refuses here, it does not know.
  const imported = subtle.importKey('jwk', jwk, parameters, false, ['verify']).catch(() => null);
  ofKey.set(algorithm, imported);
  return imported;
}
