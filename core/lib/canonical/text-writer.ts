/** Memory above this size is taken once and used again: getting it costs as much as writing pictures into it. */
const LARGE = 64 * 1024;
let spare: WeakRef<Uint8Array<ArrayBuffer>> | undefined;

/**
 * Writes texts as UTF-8 one after the other, into one piece of memory. The next writer may write into the same: what is written must
 * have been read, or been given to WebCrypto, which takes a copy, before anybody waits for anything.
 */
export class TextWriter {
  readonly #encoder = new TextEncoder();
  readonly #characters: number;
  #bytes: Uint8Array<ArrayBuffer>;
  /** Bytes that are written. */
  length = 0;

  /** @param characters of all texts together: nearly always as many bytes, and never more than three times as many */
  constructor(characters: number) {
    this.#characters = characters;
    this.#bytes = memory(characters);
  }

  /** @returns where it stands */
  write(text: string | readonly string[]): Uint8Array<ArrayBuffer> {
    const start = this.length;
    for (const part of typeof text === 'string' ? [text] : text) this.#add(part);
    return this.#bytes.subarray(start, this.length);
  }

  #add(text: string): void {
    let { read, written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.length));
    if (read < text.length) {
      const wider = new Uint8Array(this.#characters * 3);
      wider.set(this.written());
      this.#bytes = wider;
      ({ read, written } = this.#encoder.encodeInto(text, wider.subarray(this.length)));
    }
    this.length += written;
  }

  written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length);
  }
}

function memory(size: number): Uint8Array<ArrayBuffer> {
  if (size < LARGE) return new Uint8Array(size);
  const known = spare?.deref();
  if (known && known.length >= size) return known;
  const made = new Uint8Array(size);
  spare = new WeakRef(made);
  return made;
}
