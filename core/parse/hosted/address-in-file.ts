import type { Carried } from '../../model/payload.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { containerOfFile } from '../../read/container-of.ts';

/** A picture without a badge, or a broken one, is no answer about the badge: `null`. */
export async function carriedInFile(bytes: Uint8Array): Promise<Carried | null> {
  try {
    return (await (await containerOfFile(bytes))?.read(bytes))?.carried ?? null;
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}
