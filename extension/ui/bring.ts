import { startOfFile } from '../../codes/start-of-file.ts';
import { type BadgeInput, pictureType } from '../../core/index.ts';
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
  const bytes = await startOfFile(file);
  await store.examine({ bytes, name: file.name }, 'file', file.name, pictureOf(bytes));
}

/** A picture of the viewer's is shown from memory: PNG alone, because an SVG could bring its own addresses. */
function pictureOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  const isPng = pictureType(bytes) === 'image/png';
  return isPng ? URL.createObjectURL(new Blob([bytes], { type: 'image/png' })) : undefined;
}
