/** A public key, read and found fit for use: right length, on its curve, not of small order, large enough (threats.md T38). */
export interface PublicKey {
  kind: 'Ed25519' | 'P-256' | 'P-384' | 'secp256k1' | 'RSA';
  /** RFC 7517, its public members alone. */
  jwk: Readonly<Record<string, string>>;
}
