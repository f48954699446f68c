import type { IssuerMethod } from './contract.ts';
import { profile } from './profile.ts';

/** Every way of finding an issuer's own document. The first that handles a badge resolves it. */
export const ISSUER_METHODS: readonly IssuerMethod[] = [profile];
