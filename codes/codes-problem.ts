import type { CodesFault } from '../core/index.ts';

/** Why no address comes of a file; a result, not a fault of this program. */
export class CodesProblem extends Error {
  readonly fault: CodesFault;
  readonly limit: number | undefined;

  /** @param limit bytes or pixels a side, where the file is over it */
  constructor(fault: CodesFault, limit?: number) {
    super(fault);
    this.fault = fault;
    this.limit = limit;
  }
}
