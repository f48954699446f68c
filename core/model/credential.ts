import type { JsonObject } from './json.ts';

/** A compact JWS taken apart (RFC 7515 §3.1). Attacker-controlled: nothing of it is proven. */
export interface Token {
  header: JsonObject;
  payload: JsonObject;
  /** What was signed: the first two parts as they stand, with the dot between them (RFC 7515 §5.2). */
  signingInput: Uint8Array;
  signature: Uint8Array;
}

/**
 * A document that carries its own proof, as it was found: a W3C Verifiable Credential (VCDM 1.1, 2.0), or a Blockcerts certificate of
 * the time before these. Nothing of it is proven. Attacker-controlled.
 */
export interface Credential {
  /** Which data model its first context names; of a certificate its edition. */
  model: 'vcdm-1.1' | 'vcdm-2.0' | 'blockcerts-1.2' | 'blockcerts-2';
  /** The credential itself, its `proof` (`signature`, `receipt`) included; of a token the payload, or the `vc` claim. */
  document: JsonObject;
  /** The token that envelops it; `null`: its proofs are embedded, or it has none. */
  token: Token | null;
  id: string | null;
  /** `issuer`, or the `id` of that object; of a certificate that of `badge.issuer`, `document.certificate.issuer`. */
  issuerId: string | null;
  types: readonly string[];
}
