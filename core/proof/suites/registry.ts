import { chainpointSha256v2 } from './chainpoint-sha256-v2.ts';
import type { AnchorSuite, ProofSuite, SignatureSuite } from './contract.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ecdsaSecp256k1Signature2019 } from './ecdsa-secp256k1-signature-2019.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsa2022 } from './eddsa-2022.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import { merkleProof2017 } from './merkle-proof-2017.ts';
import { merkleProof2019 } from './merkle-proof-2019.ts';

/** Every kind of signature. The first that recognises a proof verifies it. */
const SIGNATURES: readonly SignatureSuite[] = [
  eddsaRdfc2022,
  ecdsaRdfc2019,
  eddsaJcs2022,
  ecdsaJcs2019,
  ecdsaSd2023,
  ed25519Signature2020,
  ecdsaSecp256k1Signature2019,
  eddsa2022,
];
/** Every kind of way to a blockchain. */
const ANCHORS: readonly AnchorSuite[] = [merkleProof2019, merkleProof2017, chainpointSha256v2];

/** Every kind of proof that a document carries in itself. */
export const PROOF_SUITES: readonly ProofSuite[] = [...SIGNATURES, ...ANCHORS];
