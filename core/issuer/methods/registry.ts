import type { IssuerMethod } from './contract.ts';

/** Every way from an id to the document of the party it names. The first that handles an id resolves it. */
export const ISSUER_METHODS: readonly IssuerMethod[] = [];
