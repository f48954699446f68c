import { type BadgeInput, type Holder, type Policy, pictureType, type Report } from '../../core/index.ts';
import type { StaticSample } from '../world/static-world.ts';
import type { SampleWorld } from './sample-world.ts';

/** A picture to show beside the answer, and where it is from. */
export interface Picture {
  src: string;
  from: 'file' | 'world';
}

/** What was asked about, once its bytes are there. */
interface Question {
  input: BadgeInput;
  /** What was verified: of a file that shows a code, what the code names. */
  verified: BadgeInput;
  /** As they stood when it was asked. */
  holder: Holder;
  policy: Policy;
  /** The dropped picture, as an address of this page. */
  picture: string | null;
}

/** What the page shows. `sample`: which one it is about, if any; `file`: the name of the viewer's own, which anybody may have chosen. */
export type Answer =
  | { state: 'none' }
  | { state: 'checking'; sample: StaticSample | null; file: string | null }
  | { state: 'done'; sample: StaticSample | null; file: string | null; question: Question; report: Report };

/** A dropped picture is shown from memory: PNG alone, because an SVG could bring its own addresses. */
export function pictureAddress(input: BadgeInput): string | null {
  if (!('bytes' in input)) return null;
  const { bytes } = input;
  const isPng = pictureType(bytes) === 'image/png';
  return isPng ? URL.createObjectURL(new Blob([bytes.slice()], { type: 'image/png' })) : null;
}

/** Lets go of the dropped picture. */
export function forgetPicture(old: Answer): void {
  if (old.state === 'done' && old.question.picture) URL.revokeObjectURL(old.question.picture);
}

/** Never a picture from anywhere else: asking for it would tell its host who looks (threats.md T25). */
export function pictureFor(answer: Answer, world: SampleWorld | null): Picture | null {
  if (answer.state !== 'done') return null;
  const { sample, question, report } = answer;
  if (question.picture) return { src: question.picture, from: 'file' };
  if (!world) return null;
  if (sample && 'file' in sample.input && sample.input.file.endsWith('.png')) {
    return { src: world.address(sample.input.file), from: 'world' };
  }
  const src = report.badge?.image ? world.picture(report.badge.image) : null;
  return src ? { src, from: 'world' } : null;
}
