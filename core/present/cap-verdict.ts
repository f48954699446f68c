import type { Verdict } from '../model/verdict.ts';

/** Where a report is shown. */
export type Surface = 'mail' | 'profile' | 'widget' | 'page' | 'terminal';

/** Nothing that these show can name the holder's address, and what embeds them could lie about it (threats.md §9, T65). */
const CAPPED: readonly (Surface | undefined)[] = ['profile', 'widget', 'page'];

/** The most that a surface may say: a profile, the widget and a public page never say more than `genuine`. */
export function capVerdict(verdict: Verdict, surface?: Surface): Verdict {
  return verdict === 'confirmed' && CAPPED.includes(surface) ? 'genuine' : verdict;
}
