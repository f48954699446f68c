import type { IssuerMethod } from './contract.ts';
import { didJwk } from './did-jwk.ts';
import { didKey } from './did-key.ts';
import { didWeb } from './did-web.ts';
import { profile } from './profile.ts';

/** Every way from an id to the document of the party it names. The first that handles an id resolves it. */
export const ISSUER_METHODS: readonly IssuerMethod[] = [didKey, didJwk, didWeb, profile];
