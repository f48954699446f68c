/** The suffixes of hosters. */
export function privateSuffixes(): string[];
/** The suffixes of registries. */
export function registrySuffixes(): string[];
/** The names that were registered, under which all of the hosters' suffixes are. */
export function hostersDomains(): string[];
/** The text of `core/trust/many-users-table.ts`. */
export function tableText(hashOf: (name: string, domains: number) => number, remainderBits: number): string;
