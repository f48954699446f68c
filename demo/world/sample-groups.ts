/** Kinds of samples, in the order in which somebody would like to see them. */
export const GROUPS = ['genuine', 'with-a-remark', 'caution', 'no-answer', 'platforms'] as const;
export type Group = (typeof GROUPS)[number];
