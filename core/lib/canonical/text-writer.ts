/** Writes texts as UTF-8 one after the other, into one piece of memory. */
export class TextWriter {
  readonly #encoder = new TextEncoder();
  readonly #characters: number;
  #bytes: Uint8Array;
  /** Bytes that are written. */
  length = 0;

  /** @param characters of all texts together: nearly always as many bytes, and never more than three times as many */
  constructor(characters: number) {
    this.#characters = characters;
    this.#bytes = new Uint8Array(characters);
  }

  /** @returns where it stands */
  write(text: string): Uint8Array {
    let { read, written } = this.#encoder.encodeInto(text, this.#bytes.subarray(this.length));
    if (read < text.length) {
      const wider = new Uint8Array(this.#characters * 3);
      wider.set(this.written());
      this.#bytes = wider;
      ({ read, written } = this.#encoder.encodeInto(text, wider.subarray(this.length)));
    }
    const start = this.length;
    this.length += written;
    return this.#bytes.subarray(start, this.length);
  }

  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}
