import type { CodesAnswer } from '../contract.ts';
import { fileKind } from '../file-kind.ts';

/** Looks for codes in this very thread, which it may keep busy: `readInProcess` is what a program wants. Never rejects. */
export async function readHere(bytes: Uint8Array): Promise<CodesAnswer | null> {
  const kind = fileKind(bytes);
  if (!kind) return null;
  const drawing = await import('./canvases.ts').catch(() => null);
  // npm leaves a package out where it has none for the machine; nothing else of Tashika needs it.
  if (!drawing) return { in: kind, fault: 'read.codes-unread' };
  return (await import('../read-codes.ts')).readCodes(bytes, drawing.nodeCanvases);
}
