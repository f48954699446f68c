import { type Hashlink, readHashlink } from './lib/hashlink.ts';
import { pictureType } from './lib/picture-type.ts';
import { sha256Hex } from './lib/sha256.ts';
import { utf8 } from './lib/utf8.ts';
import { BadgeProblem } from './model/problem.ts';
import type { Ports } from './ports.ts';

/**
 * What came of asking for a linked picture (blockcerts.md §12). Only `same` has bytes: they are those that were linked.
 * - `differs`: what is there now is not what was linked
 * - `unverified`: by its kind of hash nobody could tell; not asked
 * - `no-picture`: the right bytes, and no picture that may be shown
 * - `not-permitted`: the viewer has not allowed `host` to be asked
 */
export type LinkedPicture =
  | { state: 'same'; mediaType: string; bytes: Uint8Array }
  | { state: 'differs' | 'unanswered' | 'not-permitted'; host: string }
  | { state: 'unverified' | 'no-picture' | 'unreadable' };

/**
 * Asks for the picture behind a hashlink at the first address that it names, and compares its bytes with the link. Only because the
 * viewer asked: its host learns that somebody looks. Never rejects.
 *
 * @param link attacker-controlled
 */
export async function hashlinkedPicture(link: string, http: Ports['http'], signal?: AbortSignal): Promise<LinkedPicture> {
  const hashlink = await readHashlink(link);
  const [url] = hashlink?.urls ?? [];
  if (!hashlink || url === undefined || !URL.canParse(url)) return { state: 'unreadable' };
  if (hashlink.hash !== 'sha2-256') return { state: 'unverified' };
  const { host } = new URL(url);
  try {
    const { status, body } = await http({ url, purpose: 'image', signal });
    if (status !== 200) return { state: 'unanswered', host };
    return await compared(body, hashlink, host);
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { state: error.problem.code === 'net.not-permitted' ? 'not-permitted' : 'unanswered', host };
  }
}

async function compared(body: Uint8Array, hashlink: Hashlink, host: string): Promise<LinkedPicture> {
  if ((await sha256Hex(body)) !== hashlink.digest) return { state: 'differs', host };
  const mediaType = pictureType(body) ?? (isSvg(body) ? 'image/svg+xml' : null);
  return mediaType === null ? { state: 'no-picture' } : { state: 'same', mediaType, bytes: body };
}

/** By its beginning; a browser that shows it as a picture judges the rest, and runs and loads nothing of it. */
function isSvg(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/.test(utf8(bytes)?.slice(0, 1_000) ?? '');
}
