import { MOST_BYTES } from '../../codes/limits.ts';
import type { BadgeInput } from '../../core/index.ts';
import type { PanelStore } from './panel-state.ts';

/** What was typed or pasted: an address where it is nothing else, or the text of a badge. */
export function typed(text: string): { input: BadgeInput; from: 'address' | 'text' } | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^https?:\/\/\S+$/i.test(trimmed)
    ? { input: { url: trimmed }, from: 'address' }
    : { input: { text: trimmed }, from: 'text' };
}

/** Has something typed or pasted examined. @returns whether there was anything */
export function bringText(store: PanelStore, text: string): boolean {
  const brought = typed(text);
  if (brought) void store.examine(brought.input, brought.from);
  return brought !== null;
}

/** Has a file examined. Rejects where it cannot be read. */
export async function bringFile(store: PanelStore, file: File): Promise<void> {
  // One more than any file that can be read here: the rest of a larger one need not be brought into memory to be refused.
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
  await store.examine({ bytes, name: file.name }, 'file', file.name, pictureOf(bytes));
}

/** A picture of the viewer's is shown from memory: PNG alone, because an SVG could bring its own addresses. */
function pictureOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
  return isPng ? URL.createObjectURL(new Blob([bytes], { type: 'image/png' })) : undefined;
}
