import type { Dirent } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind } from '../codes/file-kind.ts';
import { MOST_BYTES } from '../codes/limits.ts';
import type { BadgeInput } from '../core/index.ts';
import { UsageError } from './usage-error.ts';

/** One thing to verify, opened only when its turn comes. */
export interface Source {
  /** As the user wrote it, or the path below a folder they named. */
  label: string;
  open: () => Promise<BadgeInput>;
}

/** Bytes; past every limit of the readers, so that a longer file is refused for its length without being read whole. */
const ENOUGH = 6 * 1024 * 1024;
/** Bytes; past the limit for a file in which codes are looked for. */
const ENOUGH_FOR_CODES = MOST_BYTES + 1;
const BADGE_FILE = /\.(?:png|svg|json|jsonld|jws|jwt|1ob|pdf)$/i;

/**
 * Turns the words of the command line into things to verify. A folder stands for the badge files in it, at any depth.
 *
 * @throws UsageError for a path that is not there
 */
export async function sourcesOf(words: readonly string[], stdin: AsyncIterable<Uint8Array | string>): Promise<Source[]> {
  const sources: Source[] = [];
  for (const word of words) {
    if (word === '-') sources.push({ label: '-', open: () => fromStream(stdin) });
    else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(word)) sources.push({ label: word, open: async () => ({ url: word }) });
    else sources.push(...(await fromPath(word)));
  }
  return sources;
}

async function fromPath(path: string): Promise<Source[]> {
  const stats = await stat(path).catch(() => null);
  if (!stats) throw new UsageError(`There is no file "${path}". An address begins with https://`);
  if (!stats.isDirectory()) return [fileSource(path)];
  const files = (await readdir(path, { recursive: true, withFileTypes: true })).filter(isBadgeFile);
  if (files.length === 0)
    throw new UsageError(`The folder "${path}" holds no file that a badge can be in: PNG, SVG, JSON, JWS, PDF.`);
  return files.map((file) => fileSource(join(file.parentPath, file.name))).sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** In a folder, where people keep photographs too, the name chooses what is opened; what a file is, its bytes alone tell. */
function isBadgeFile(file: Dirent): boolean {
  return file.isFile() && !file.name.startsWith('.') && BADGE_FILE.test(file.name);
}

function fileSource(path: string): Source {
  return { label: path, open: async () => ({ bytes: await readStart(path), name: path }) };
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const start = await readUpTo(file, Math.min(size, ENOUGH));
    if (size <= ENOUGH || !fileKind(start)) return start;
    return await readUpTo(file, Math.min(size, ENOUGH_FOR_CODES));
  } finally {
    await file.close();
  }
}

async function readUpTo(file: FileHandle, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

async function fromStream(stream: AsyncIterable<Uint8Array | string>): Promise<BadgeInput> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    length += chunk.length;
    if (length > ENOUGH_FOR_CODES) break;
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  // A piped address or words come as text; anything a badge can be stored in is told by its bytes.
  const text = bytes.length < 4096 ? new TextDecoder().decode(bytes).trim() : '';
  if (/^https?:\/\/\S+$/i.test(text)) return { url: text };
  // A code for embedding, or a short SVG: read as pasted text.
  return text.startsWith('<') ? { text } : { bytes, name: '-' };
}
