import type { BadgeInput, Holder, ProblemCode, TrustEntry, Verdict } from '../../core/index.ts';
import type { Award } from './badges.ts';
import type { PictureKey } from './designs.ts';
import { bakedPicture } from './picture-files.ts';
import type { Group } from './sample-groups.ts';
import type { Words } from './words.ts';

/** One thing to try, what is known beside it, and what the answer must be. */
export interface Sample {
  id: string;
  group: Group;
  title: Words;
  /** What happened, in one line. */
  story: Words;
  /** What its card shows. `null`: there is no badge to show. */
  picture: PictureKey | null;
  input: Extract<BadgeInput, { url: string }> | SampleFile;
  holder?: Holder;
  trust?: readonly TrustEntry[];
  verdict: Verdict;
  /** Codes that must be among those reported. */
  codes?: readonly ProblemCode[];
}

/** A file to drop on the page. */
export interface SampleFile {
  bytes: Uint8Array;
  name: string;
}

/** An issuer as it stands in a viewer’s list. */
export const listed = ({ id, name }: { id: string; name: string }): TrustEntry => ({ issuer: id, name });

/** A file as it comes from the wallet: the name of the badge, then `_image.png`. */
export function walletFile({ kind: { name } }: Award, bytes: Uint8Array): SampleFile {
  return { bytes, name: `${name.replaceAll('/', '_')}_image.png` };
}

/** The picture of an award as its holder downloads it. */
export const baked = (award: Award): SampleFile => walletFile(award, bakedPicture(award));
