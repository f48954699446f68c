/** Bytes of input at a time, so that what a slice gives is counted before the next one goes in. */
const SLICE_BYTES = 16 * 1024;

/**
 * Inflates a zlib stream (RFC 1950, `deflate`) or a gzip file (RFC 1952) with the platform's own decoder and stops as soon as
 * the output passes `limit` bytes (threats.md T28). Native code: input made of nothing but new Huffman tables costs a decoder
 * in JavaScript seconds.
 *
 * @param data attacker-controlled: a bomb, cut short, garbage
 * @returns `limit`: would grow past it; `broken`: not whole, not of that format, or its checksum is not that of its content
 */
export async function inflate(
  format: 'deflate' | 'gzip',
  data: Uint8Array,
  limit: number,
): Promise<Uint8Array | 'limit' | 'broken'> {
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // The decoder's own complaint comes out of the reader; the writer's copies of it must not count as unhandled.
  const written = writeAll(writer, data).catch(() => {});
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) return 'limit';
      parts.push(value);
    }
    await written;
    return joined(parts, size);
  } catch {
    return 'broken';
  } finally {
    // Lets go of a bomb that is still under way; on a stream that has ended it does nothing.
    reader.cancel().catch(() => {});
    writer.abort().catch(() => {});
  }
}

async function writeAll(writer: WritableStreamDefaultWriter<BufferSource>, data: Uint8Array): Promise<void> {
  for (let at = 0; at < data.length; at += SLICE_BYTES) {
    await writer.ready;
    await writer.write(data.slice(at, at + SLICE_BYTES));
  }
  await writer.close();
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
