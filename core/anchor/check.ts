import type { Check } from '../model/context.ts';

/**
 * Whether the badge's hash is on the blockchain it names. The public data of Open Badges 0.5–2.1 names none: that is a fact
 * about the data, never a pass and never a fault (design.md §1, law 6). A badge that does name one is of a family that `parse`
 * refuses until it can be verified.
 */
export const anchor: Check = {
  id: 'anchor',
  needs: ['proof'],
  run: () => ({ outcome: 'not-applicable', problems: [{ code: 'anchor.none', detail: {} }] }),
};
