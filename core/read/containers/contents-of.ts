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
    return { carried: find((code, detail = {}) => notes.push({ code, detail })), notes };
  } catch (error) {
    throw withNotes(error, notes);
  }
}

/** As `contentsOf`, for a container that has to be inflated. */
export async function contentsOfLater(find: (note: Note) => Promise<Carried>): Promise<Contents> {
  const notes: Problem[] = [];
  try {
    return { carried: await find((code, detail = {}) => notes.push({ code, detail })), notes };
  } catch (error) {
    throw withNotes(error, notes);
  }
}

function withNotes(error: unknown, notes: readonly Problem[]): unknown {
  if (!(error instanceof BadgeProblem)) return error;
  return new BadgeProblem(error.problem.code, error.problem.detail, [...error.beside, ...notes]);
}
