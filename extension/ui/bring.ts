import { startOfFile } from '../../codes/start-of-file.ts';
import { type BadgeInput, pictureType, typedInput } from '../../core/index.ts';
import type { PanelStore } from './panel-state.ts';

/** What was typed or pasted, and which of the two it is. `null`: nothing. */
export function typed(text: string): { input: BadgeInput; from: 'address' | 'text' } | null {
  const input = typedInput(text);
  return input && { input, from: 'url' in input ? 'address' : 'text' };
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
