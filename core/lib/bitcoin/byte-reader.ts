/** Reads bytes from the front. Past the end it gives nothing, stays there, and says so in `failed`. */
export interface ByteReader {
  /** Where it stands. */
  readonly at: number;
  /** Something was asked that was not there, or not written as it must be: nothing that was read counts. */
  readonly failed: boolean;
  /** The next bytes, in the memory of the whole. */
  take: (length: number) => Uint8Array;
  /** A count or length in its shortest form, as Bitcoin Core demands (CompactSize). */
  compactSize: () => number;
  /** As many bytes as the count before them says. */
  counted: () => Uint8Array;
}

/** A reader of `bytes`, which are attacker-controlled; it never gives more than there are. */
export function readerOf(bytes: Uint8Array): ByteReader {
  let at = 0;
  let failed = false;

  function take(length: number): Uint8Array {
    if (failed || length > bytes.length - at) failed = true;
    if (failed) return bytes.subarray(0, 0);
    at += length;
    return bytes.subarray(at - length, at);
  }

  function number(length: number): number {
    return take(length).reduceRight((value, byte) => value * 256 + byte, 0);
  }

  function compactSize(): number {
    const first = number(1);
    if (first < 0xfd) return first;
    const value = first === 0xfd ? number(2) : first === 0xfe ? number(4) : 0;
    // Eight bytes would count more than anything here may hold; a number that fits a shorter form has two spellings.
    if (value < (first === 0xfd ? 0xfd : 0x1_0000)) failed = true;
    return failed ? 0 : value;
  }

  return {
    get at() {
      return at;
    },
    get failed() {
      return failed;
    },
    take,
    compactSize,
    counted: () => take(compactSize()),
  };
}
