import { decodeQRBatch } from 'qr/decode.js';
import type { Pixels } from './contract.ts';

/** Milliseconds for what may be tried again on one view. */
const RETRIES_MS = 1_500;
/** How many more ways of reading a code are tried than for a frame of a camera. */
const EFFORT = 100;

/** The texts of all codes in a view, each once; dark on light or light on dark, at any angle. */
export async function decodeCodes({ width, height, data }: Pixels): Promise<string[]> {
  const [found = []] = await decodeQRBatch([{ width, height, data }], { effort: EFFORT, timeLimit: RETRIES_MS });
  return [...new Set(found.filter((one) => typeof one === 'string'))];
}
