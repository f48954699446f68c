/** How pictures begin, as Latin-1 (WHATWG MIME Sniffing §6.1). */
const BEGINNINGS: readonly (readonly [mediaType: string, start: string, atEight?: string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF', 'WEBP'],
];

/** The media type of a picture of pixels, told by its bytes and by nothing else; `null`: another file. */
export function pictureType(bytes: Uint8Array): string | null {
  const text = String.fromCharCode(...bytes.subarray(0, 16));
  return BEGINNINGS.find(([, start, later = '']) => text.startsWith(start) && text.startsWith(later, 8))?.[0] ?? null;
}
