import { chooseAddress } from './choose-address.ts';
import { CodesProblem } from './codes-problem.ts';
import type { Canvases, CodesAnswer, Pixels } from './contract.ts';
import { decodeCodes } from './decode.ts';
import { fileKind } from './file-kind.ts';
import { KINDS } from './kinds/registry.ts';
import { MOST_BYTES } from './limits.ts';

/**
 * Looks for codes in a picture or on the first page of a PDF document, with what draws here.
 *
 * @param bytes attacker-controlled
 * @returns `null` where it is neither
 */
export async function readCodes(bytes: Uint8Array, canvases: Canvases): Promise<CodesAnswer | null> {
  const kind = fileKind(bytes);
  if (!kind) return null;
  try {
    if (bytes.length > MOST_BYTES) throw new CodesProblem('read.too-large', MOST_BYTES);
    return { in: kind, url: chooseAddress(await firstCodes(KINDS[kind].views(bytes, canvases))) };
  } catch (error) {
    if (!(error instanceof CodesProblem)) return { in: kind, fault: 'read.not-drawable' };
    const { fault, limit } = error;
    return { in: kind, fault, ...(limit !== undefined && { limit }) };
  }
}

async function firstCodes(views: AsyncIterable<Pixels>): Promise<string[]> {
  for await (const view of views) {
    const found = await decodeCodes(view);
    if (found.length > 0) return found;
  }
  return [];
}
