/** Names of suites, with the curve where there are several. */
export const oracleSuites: readonly string[];
export function issueByOracle(
  name: string,
  credential: object,
): Promise<{ signed: Record<string, unknown>; publicKeyMultibase: string }>;
export function discloseByOracle(signed: object, selectivePointers: readonly string[]): Promise<Record<string, unknown>>;
