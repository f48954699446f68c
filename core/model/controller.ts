import type { JsonObject } from './json.ts';
import type { PlatformName } from './payload.ts';
import type { Problem } from './problem.ts';

/** How a public key is written (Controlled Identifiers 1.0 §2.2; RFC 7517). Attacker-controlled where the document is. */
export type KeyMaterial =
  | { multibase: string }
  | { base58: string; curve?: 'secp256k1' }
  /** Of secp256k1. */
  | { hex: string }
  | { jwk: JsonObject }
  | { unreadable: string };

/** One key that an identity publishes. */
export interface ControllerKey {
  /** Absolute id of the verification method; the `kid` of a key set; `null`: it has none. */
  id: string | null;
  /** `null`: none is stated. */
  controller: string | null;
  /** Listed for issuing: under `assertionMethod`, or in a key set. */
  forAssertions: boolean;
  /** Its document lists keys for issuing nowhere at all (blockcerts.md §9.4). */
  purposeUnstated?: true;
  /** As written: the key verifies nothing from then on. */
  revoked: string | null;
  expires: string | null;
  material: KeyMaterial;
  /**
   * Where it stands. `address`: served at the very address that a token names, on the issuer's own origin. `shared-address`: the
   * same on a host of many, where it is no more than a candidate (threats.md T5).
   */
  source: 'document' | 'key-set' | 'address' | 'shared-address';
}

/** A blockchain address that a profile calls its own, with the time in which it was (blockcerts.md §9.3). As written. */
export interface ControllerAddress {
  address: string;
  created: string | null;
  revoked: string | null;
  expires: string | null;
}

/**
 * The party that an id names, by its own document, which is found from that id alone and never from a proof or a header
 * (open-badges.md §5.1; threats.md T6).
 * - `published`: it lists keys; or, where these were asked for, blockchain addresses
 * - `self-made`: the id is the key (did:key, did:jwk)
 * - `silent`: the address answers for good without a key: no document, none in it, or another party's (→ self)
 * - `unknown`: the document could not be had, or is not one we may ask for
 */
export interface Controller {
  /** As asked: URL or DID. */
  id: string;
  state: 'published' | 'self-made' | 'silent' | 'unknown';
  keys: readonly ControllerKey[];
  /**
   * Where they were asked for: of its own document, or of the profile to which its DID document leads. Absent: there is no such
   * profile, or none could be had, which `unasked` says then
   */
  addresses?: readonly ControllerAddress[];
  /** Where its DID document says that its profile lies, https where it is an address; absent: it names none. */
  profile?: string;
  /**
   * The list of withdrawn certificates that its profile names (blockcerts.md §10.1), https where it is an address; `null`: it names
   * none. Absent: there is no such profile, or it was not asked
   */
  revocationList?: string | null;
  /** Addresses whose spending withdraws (Blockcerts 1.2, §10.3). */
  revocationAddresses?: readonly string[];
  /** What it calls itself in its own document: a claim. */
  name: string | null;
  /** The host whose control the id stands for, ASCII; `null` for self-made identities and ids that name no host. */
  host: string | null;
  /** The path of an https id; `null` elsewhere. */
  path: string | null;
  platform: (PlatformName & { admits: 'contract' | 'anyone' }) | null;
  /** `issuer.*` and what led there; decides the issuer check. */
  problems: readonly Problem[];
  /** What came of its profile's own proof; absent: it has none, or nobody asked. A proof that contradicts is among `problems`. */
  profileProof?: 'holds' | 'not-judged';
  /**
   * Why one place where it publishes keys, or addresses, gave no answer while another did: a key that is not among `keys`, or an
   * address that is not among `addresses`, may stand there.
   */
  unasked?: readonly Problem[];
  /** Where the document lies, if it was fetched. */
  url: string | null;
}

/** A profile that carries a proof of its own (blockcerts.md §9.2). */
export interface SignedProfile {
  document: JsonObject;
  /** As it was served: one profile is judged once for many badges. */
  body: Uint8Array;
  host: string;
  /** Whose keys may have signed it: the party's, and where a DID document leads to the profile those that stand in it. */
  signers: readonly Pick<Controller, 'id' | 'host' | 'keys'>[];
}
