import type { TrustEntry, TrustList } from '../../core/index.ts';

/** A list as the text of a file that `readTrustList` reads again. @param name whose list it is; `null`: it does not say */
export function listFile({ name, entries }: TrustList): string {
  const issuers: TrustEntry[] = entries.map((entry) => ({ ...entry }));
  return `${JSON.stringify(name === null ? issuers : { name, issuers }, null, 2)}\n`;
}
