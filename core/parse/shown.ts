import { NAME_LIMITS, plainText, type ShownLimits } from '../lib/plain-text.ts';
import type { Badge } from '../model/badge.ts';
import type { ShownTexts } from '../model/context.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { ShowText } from './show-text.ts';

/** Room for texts that people read in full: a description, the criteria. */
const LONG: ShownLimits = { graphemes: 2_000, lines: 40 };

/**
 * Makes the badge's texts fit to be shown, and says what had to be removed or cut (threats.md T13, T35). Each remark is made
 * once, however many texts it is true of.
 */
export async function shownTexts(badge: Badge): Promise<{ shown: ShownTexts; notes: Problem[] }> {
  const codes = new Set<ProblemCode>();
  const show: ShowText = async (text, limits = NAME_LIMITS) => {
    if (text === null) return null;
    const plain = plainText(text, limits);
    if (plain !== null) return plain || null;
    // Few texts need more than a look; what cleans them is loaded for those.
    const { shownText } = await import('../lib/shown-text.ts');
    const result = shownText(text, limits);
    for (const code of result.notes) codes.add(code);
    return result.text || null;
  };
  const { details } = badge;
  const shown: ShownTexts = {
    name: await show(badge.name),
    issuerName: await show(badge.issuer.name),
    description: await show(badge.description, LONG),
    narrative: await show(badge.criteria.narrative, LONG),
    // Most badges have none.
    ...(details && { details: await (await import('./shown-details.ts')).shownDetails(details, show) }),
  };
  // Whoever compares us with another program must be told what that one may be shown.
  await show(badge.ownName ?? null);
  return { shown, notes: [...codes].map((code) => ({ code, detail: {} })) };
}
