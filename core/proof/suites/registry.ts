import type { ProofSuite } from './contract.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsa2022 } from './eddsa-2022.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';

/** Every kind of embedded proof. The first that recognises one verifies it. */
export const PROOF_SUITES: readonly ProofSuite[] = [
  eddsaRdfc2022,
  ecdsaRdfc2019,
  eddsaJcs2022,
  ecdsaJcs2019,
  ecdsaSd2023,
  ed25519Signature2020,
  eddsa2022,
];
