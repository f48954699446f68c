import type { ChainSource } from '../../model/chain.ts';
import { BadgeProblem } from '../../model/problem.ts';
import type { ChainAnswer } from '../../ports.ts';

/** Why a source gave no usable answer, as in `ChainAnswer`. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
}

/** A source without an answer: what was thrown, as it says so itself. It never says what the source wrote. */
export function sourceError({ operator, url }: ChainSource, thrown: unknown): ChainAnswer {
  return { source: operator, error: errorOf(thrown), host: hostOf(url) };
}

function errorOf(thrown: unknown): string {
  if (thrown instanceof BadgeProblem) return thrown.problem.code;
  return thrown instanceof SourceFault ? thrown.message : 'malformed';
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
