// What a piece of core objects to.
import { BadgeProblem, type Problem } from '../../core/model/problem.ts';

/** The problem that `run` throws; anything else that is thrown passes through, and nothing thrown is `null`. */
export function problemOf(run: () => unknown): { code: string; detail: Problem['detail']; beside: string[] } | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    return { ...error.problem, beside: error.beside.map(({ code }) => code) };
  }
}

/** Its code alone. */
export const codeOf = (run: () => unknown): string | null => problemOf(run)?.code ?? null;

/** As `problemOf`, for what answers later. */
export async function problemOfLater(run: () => unknown): Promise<ReturnType<typeof problemOf>> {
  try {
    await run();
    return null;
  } catch (error) {
    return problemOf(() => {
      throw error;
    });
  }
}
