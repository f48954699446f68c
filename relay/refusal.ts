import type { RelayCode } from './contract.ts';

/** The relay's own word: why it gives no answer of a target. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: RelayCode;
  /** Milliseconds after which asking again can help. */
  readonly retryMs: number | null;

  constructor(status: number, code: RelayCode, retryMs: number | null) {
    super(code);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.retryMs = retryMs;
  }
}

/** A refusal, to be thrown. */
export function refusal(status: number, code: RelayCode, retryMs: number | null = null): Refusal {
  return new Refusal(status, code, retryMs);
}
