import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Holder, TrustEntry, Verdict } from '../../core/index.ts';
import { PICTURES } from './designs.ts';
import { plainPicture } from './picture-files.ts';
import type { Sample } from './sample.ts';
import type { Group } from './sample-groups.ts';
import type { Words } from './words.ts';
import type { World } from './world.ts';

/** `index.json`: what every known address answers. `file` lies in the same folder. */
export interface StaticIndex {
  answers: Readonly<Record<string, StaticAnswer>>;
}
export type StaticAnswer = { status: number; headers: Readonly<Record<string, string>>; file: string } | { fault: 'unreachable' };

/** One line of `samples.json`; the paths lie in the same folder. */
export interface StaticSample {
  id: string;
  group: Group;
  title: Words;
  story: Words;
  picture: string | null;
  input: { url: string } | { file: string; name: string };
  holder?: Holder;
  trust?: readonly TrustEntry[];
  verdict: Verdict;
}

/** Folders that hold nothing but files of `staticWorld`. */
export const STATIC_FOLDERS = ['answers', 'files', 'pictures'] as const;

/** The world and its samples as files for any static host: path → bytes. The same world gives the same bytes. */
export function staticWorld(world: World, samples: readonly Sample[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const answers: Record<string, StaticAnswer> = {};
  for (const address of world.addresses) {
    const answer = world.answer(new URL(address));
    if ('fault' in answer) {
      answers[address] = answer;
      continue;
    }
    const { status, headers, body } = answer;
    const file = `answers/${nameOf(body)}${headers['content-type'] === 'image/png' ? '.png' : '.json'}`;
    files.set(file, body);
    answers[address] = { status, headers, file };
  }
  for (const key of PICTURES) files.set(`pictures/${key}.png`, plainPicture(key));
  const lines = samples.map((sample) => staticSample(sample, files));
  files.set('index.json', json({ answers } satisfies StaticIndex));
  files.set('samples.json', json(lines));
  return files;
}

function staticSample({ codes: _codes, input, picture, ...rest }: Sample, files: Map<string, Uint8Array>): StaticSample {
  const line = { ...rest, picture: picture && `pictures/${picture}.png` };
  if ('url' in input) return { ...line, input };
  const file = `files/${rest.id}${extname(input.name)}`;
  files.set(file, input.bytes);
  return { ...line, input: { file, name: input.name } };
}

/** Equal answers share a file. */
function nameOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16);
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
