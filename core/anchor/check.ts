import type { Check } from '../model/context.ts';

/**
 * Whether what the badge's proofs claim of blockchains is so: this hash, on that chain, in time, sent by that party. Most badges name
 * none: that is a fact about the data, never a pass and never a fault (design.md §1, law 6).
 */
export const anchor: Check = {
  id: 'anchor',
  needs: ['proof'],
  // A proof that fails, or cannot be judged, may still name a record that refutes it.
  regardless: ({ anchors }) => anchors !== undefined && anchors.length > 0,
  async run(context, { anchors = [], badge, isSigned }) {
    if (anchors.length === 0) return { outcome: 'not-applicable', problems: [{ code: 'anchor.none', detail: {} }] };
    const { judgeAnchors } = await import('./judge-anchors.ts');
    const { isIssuers, ...result } = await judgeAnchors(anchors, context, badge);
    return { ...result, found: { ...result.found, ...(!isIssuers && !isSigned && { isNobodys: true }) } };
  },
};
