// The package brings no types.
declare module 'png-chunks-extract' {
  /** Every chunk of a PNG, copied out, its checksum verified. @throws Error */
  export default function extractChunks(png: Uint8Array): { name: string; data: Uint8Array }[];
}
