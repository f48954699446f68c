import type { PlatformName } from '../../model/payload.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { Located, LocateWorld } from './contract.ts';

/** The host of an https address without user info; `null` for anything else. The value is the copy's own word. */
function httpsHost(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'https:' && !url.username && !url.password ? url.host : null;
}

/**
 * The original of a badge that the LecoS wallet shows as a copy. The copy counts for nothing but the address of its original.
 *
 * @param imported where the copy lies, `json` where a badge of the platform's own would
 * @throws BadgeProblem read.imported-copy
 */
export async function originalOf(
  wallet: PlatformName,
  { imported, json }: { imported: string; json: string },
  { ask, platformOfHost }: LocateWorld,
): Promise<Located> {
  const answer = await ask(imported);
  if (answer.kind === 'withdrawn') return { pointer: imported, shownOn: null };
  if (answer.kind !== 'document') return { pointer: json, shownOn: null };
  const { document: copy } = answer;
  const host = httpsHost(copy['badge']);
  const origin = host === null ? null : platformOfHost(host);
  if (!origin || origin.id === wallet.id) throw new BadgeProblem('read.imported-copy', { host: host ?? new URL(imported).host });
  const verification = copy['verification'];
  const declared =
    typeof verification === 'object' && verification !== null && 'url' in verification ? verification['url'] : null;
  for (const original of [copy['id'], declared]) {
    const at = httpsHost(original);
    if (at !== null && platformOfHost(at)?.id === origin.id) return { pointer: original as string, shownOn: wallet };
  }
  // The copy's own id is the wallet's address, or lies on a third host: its original cannot be told.
  throw new BadgeProblem('read.imported-copy', { host: host ?? origin.name });
}
