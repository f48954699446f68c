import type { Detail } from '../../model/check.ts';
import type { Carried, Contents } from '../../model/payload.ts';
import { BadgeProblem, type Problem, type ProblemCode } from '../../model/problem.ts';

/** Takes a remark about the container. */
export type Note = (code: ProblemCode, detail?: Detail) => void;

/**
 * Gathers the remarks that `find` makes on its way: they stand in the contents, or beside the fault it ends with.
 *
 * @throws BadgeProblem that of `find`
 */
export function contentsOf(find: (note: Note) => Carried): Contents {
  const notes: Problem[] = [];
  try {
    const carried = find((code, detail = {}) => notes.push({ code, detail }));
    return { carried, notes };
  } catch (error) {
    if (!(error instanceof BadgeProblem)) throw error;
    throw new BadgeProblem(error.problem.code, error.problem.detail, [...error.beside, ...notes]);
  }
}
