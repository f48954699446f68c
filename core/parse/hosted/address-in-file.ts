import { parseJsonObject } from '../../lib/json.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { containerOfFile } from '../../read/container-of.ts';
import { understand } from '../understand.ts';

/** Where the badge in a picture says that it lies. A picture without a badge, or a broken one, is no answer about the badge: `null`. */
export async function addressInFile(bytes: Uint8Array): Promise<string | null> {
  try {
    const contents = await (await containerOfFile(bytes))?.read(bytes);
    const carried = contents?.carried;
    if (carried?.kind === 'pointer') return carried.url;
    return carried?.kind === 'json' ? understand(parseJsonObject(carried.source).value).id : null;
  } catch (error) {
    if (error instanceof BadgeProblem) return null;
    throw error;
  }
}
