import { hasRightChecksum, PNG_TYPES, walkPngChunks } from '../../lib/png-chunks.ts';
import { isTextChunk, keywordOf } from '../../lib/png-text.ts';
import { tooLarge } from '../../lib/too-large.ts';
import { BADGE_KEYWORDS, type BadgeKeyword, MAX_PICTURE_BYTES } from '../../model/baked.ts';
import type { Carried, Contents } from '../../model/payload.ts';
import { BadgeProblem } from '../../model/problem.ts';
import { carriedFromText } from '../carried.ts';
import { contentsOfLater, type Note } from './contents-of.ts';
import { badgeText } from './png-badge-text.ts';

/** Finds the badge in a text chunk of a picture (Open Badges baking specifications; open-badges.md §2.1, threats.md T28). */
export async function readPng(bytes: Uint8Array): Promise<Contents> {
  if (bytes.length > MAX_PICTURE_BYTES) throw tooLarge(MAX_PICTURE_BYTES);
  return contentsOfLater((note) => find(bytes, note));
}

/** Only the one badge chunk is read; of every other chunk no more than its length, type and keyword. */
async function find(bytes: Uint8Array, note: Note): Promise<Carried> {
  let badges = 0;
  let badge: { type: number; start: number; length: number; keyword: BadgeKeyword } | undefined;
  const end = walkPngChunks(bytes, (type, start, length) => {
    if (!isTextChunk(type)) return;
    const keyword = keywordOf(bytes, start + 8, length, BADGE_KEYWORDS);
    if (keyword === null) return;
    badges++;
    badge ??= { type, start, length, keyword };
  });
  // What stands behind the picture counts as absent, a second badge included.
  if (end < bytes.length) note('read.trailing-data', { bytes: bytes.length - end });
  if (!badge) throw new BadgeProblem('read.no-badge');
  // Which one would be verified, and which one shown? Even two that are alike are refused.
  if (badges > 1) throw new BadgeProblem('read.multiple-badges', { badges });
  if (!hasRightChecksum(bytes, badge.start, badge.length)) note('read.checksum');
  if (badge.type !== PNG_TYPES.iTXt) note('read.legacy-chunk');
  const start = badge.start + 8;
  const text = await badgeText(badge.type, bytes.subarray(start + badge.keyword.length, start + badge.length), note);
  if (text === '') throw new BadgeProblem('read.no-badge');
  const carried = carriedFromText(text, { allowUrl: badge.keyword === 'openbadges' });
  if (!carried) throw new BadgeProblem('read.chunk-malformed');
  return carried;
}
