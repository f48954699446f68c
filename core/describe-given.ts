import { sha256Hex } from './lib/sha256.ts';
import type { Report } from './model/report.ts';
import { containerOfFile } from './read/container-of.ts';

/** What was asked about, where that was no address: of a file or text its hash alone is kept. */
export async function describeGiven(given: Uint8Array | string): Promise<Report['input']> {
  if (typeof given === 'string') return { kind: 'text', sha256: await sha256Hex(new TextEncoder().encode(given)) };
  const container = await containerOfFile(given);
  return { kind: container?.id ?? 'unknown', sha256: await sha256Hex(given) };
}
