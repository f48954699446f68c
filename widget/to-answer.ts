import { answerParts } from './answer.ts';
import { createChecker } from './checker.ts';

/** All that a badge needs for its answer, in one part: what verifies and what draws are wanted together, and share much. */
export const toAnswer = { answerParts, createChecker };
