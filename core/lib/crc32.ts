type Table = Int32Array;
type Tables = readonly [Table, Table, Table, Table, Table, Table, Table, Table];

/** Made at first use: eight tables of 256 entries, so that eight bytes are taken at a time. */
let tables: Tables | undefined;

function makeTables(): Tables {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    first[byte] = value;
  }
  const all = [first];
  for (let step = 1; step < 8; step++) {
    const before = all[step - 1] as Int32Array;
    all.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] as number)));
  }
  return all as unknown as Tables;
}

/** CRC-32 of `bytes[start, end)` as PNG means it (PNG 3rd edition, annex D), an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, start = 0, end = bytes.length): number {
  tables ??= makeTables();
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
  const at = (index: number) => bytes[index] as number;
  const of = (table: Int32Array, index: number) => table[index & 0xff] as number;
  let crc = -1;
  let i = start;
  for (; i + 8 <= end; i += 8) {
    const low = crc ^ (at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24));
    crc =
      of(t7, low) ^
      of(t6, low >>> 8) ^
      of(t5, low >>> 16) ^
      of(t4, low >>> 24) ^
      of(t3, at(i + 4)) ^
      of(t2, at(i + 5)) ^
      of(t1, at(i + 6)) ^
      of(t0, at(i + 7));
  }
  for (; i < end; i++) crc = (crc >>> 8) ^ of(t0, crc ^ at(i));
  return ~crc >>> 0;
}
