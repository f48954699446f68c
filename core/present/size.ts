const KIB = 1_024;
const MIB = KIB * KIB;

/** A number of bytes as people read it: 5242880 → "5 MB". The limits are round numbers of KiB and MiB. */
export function sizeOf(bytes: number): string {
  if (bytes >= MIB) return `${round(bytes / MIB)} MB`;
  return bytes >= KIB ? `${round(bytes / KIB)} KB` : `${bytes} B`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
