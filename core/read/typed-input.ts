import type { BadgeInput } from '../model/report.ts';
import { isAddressAlone } from './address-in.ts';

/** What somebody typed or pasted, as an input: an address where it is nothing else, or the text of a badge. `null`: blanks alone. */
export function typedInput(text: string): Extract<BadgeInput, { url: string } | { text: string }> | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return isAddressAlone(trimmed) ? { url: trimmed } : { text: trimmed };
}
