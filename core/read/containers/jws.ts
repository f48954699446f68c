import { utf8 } from '../../lib/utf8.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { isToken } from '../is-token.ts';
import type { Container } from './contract.ts';
import { firstByte } from './first-byte.ts';

/** A compact token as a file (`.jws`, `.jwt`): signed Open Badges 1.x–2.x, VC-JWT. */
export const jws: Container = {
  id: 'jws',
  recognises(bytes) {
    const at = firstByte(bytes);
    // `e`, the first letter of every base64url text whose bytes begin with `{`, spares decoding everything else.
    return bytes[at] === 0x65 && isToken((utf8(bytes.subarray(at)) ?? '').trimEnd());
  },
  async read(bytes) {
    const { carriedFromText } = await import('../carried.ts');
    const carried = carriedFromText(utf8(bytes) ?? '', { allowUrl: false });
    if (carried?.kind !== 'jws') throw new BadgeProblem('read.unrecognised', { found: 'file' });
    return { carried, notes: [] };
  },
};
