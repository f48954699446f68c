import type { ProofSuite } from './contract.ts';
import { ob2Hosted } from './ob2-hosted.ts';

/** Every way of securing a credential that is understood. */
export const PROOF_SUITES: readonly ProofSuite[] = [ob2Hosted];
