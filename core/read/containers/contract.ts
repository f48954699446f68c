import type { Contents, InputKind } from '../../model/payload.ts';

/** A kind of file that a badge can be stored in. A new one is one file and its line in `registry.ts`. */
export interface Container {
  id: InputKind;
  /** Judges by bytes, never by name or content type. */
  recognises: (bytes: Uint8Array) => boolean;
  /**
   * Finds the one credential in the file.
   *
   * @throws BadgeProblem `read.*`; remarks found before the fault stand beside it
   */
  read: (bytes: Uint8Array) => Contents | Promise<Contents>;
}
