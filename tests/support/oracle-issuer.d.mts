/** Names of suites, with the curve where there are several. */
export const oracleSuites: readonly string[];
export function issueByOracle(
  name: string,
  credential: object,
): Promise<{ signed: Record<string, unknown>; publicKeyMultibase: string }>;
export function discloseByOracle(signed: object, selectivePointers: readonly string[]): Promise<Record<string, unknown>>;
/** A key of the oracle's, and what signs with it. */
export interface OracleSigner {
  publicKeyMultibase: string;
  sign: (credential: object, method: string) => Promise<Record<string, unknown>>;
}
export function oracleSigner(name: string): Promise<OracleSigner>;
export function canonicalByOracle(document: object): Promise<string>;
