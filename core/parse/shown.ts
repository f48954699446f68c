import { shownText } from '../lib/shown-text.ts';
import type { Badge } from '../model/badge.ts';
import type { ShownTexts } from '../model/context.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';

/** Room for texts that people read in full: a description, the criteria. */
const LONG = { graphemes: 2_000, lines: 40 };

/**
 * Makes the badge's texts fit to be shown, and says what had to be removed or cut (threats.md T13, T35). Each remark is made
 * once, however many texts it is true of.
 */
export function shownTexts(badge: Badge): { shown: ShownTexts; notes: Problem[] } {
  const codes = new Set<ProblemCode>();
  const show = (text: string | null, limits?: typeof LONG): string | null => {
    if (text === null) return null;
    const result = shownText(text, limits);
    for (const code of result.notes) codes.add(code);
    return result.text === '' ? null : result.text;
  };
  const shown: ShownTexts = {
    name: show(badge.name),
    issuerName: show(badge.issuer.name),
    description: show(badge.description, LONG),
    narrative: show(badge.criteria.narrative, LONG),
  };
  return { shown, notes: [...codes].map((code) => ({ code, detail: {} })) };
}
