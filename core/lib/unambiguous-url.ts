import { MAX_ADDRESS_CHARACTERS } from './https-form.ts';

/** `null`: no address, one with user info, or too long to be one. */
export function unambiguousUrl(text: string): URL | null {
  if (text.length > MAX_ADDRESS_CHARACTERS || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username || url.password ? null : url;
}
