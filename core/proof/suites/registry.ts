import type { ProofSuite } from './contract.ts';

/** Every kind of embedded proof. The first that recognises one verifies it. */
export const PROOF_SUITES: readonly ProofSuite[] = [];
