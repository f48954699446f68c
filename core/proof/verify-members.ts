import type { ForeignRelay } from '../model/answer.ts';
import type { Context } from '../model/context.ts';
import type { Carried } from '../model/payload.ts';
import type { Report } from '../model/report.ts';

/** Under way at once: the first are ready, and told, before the last are asked for; no fewer than requests that may be. */
const AT_ONCE = 8;

/**
 * Verifies what a list, a presentation or a record holds, each as a badge of its own, and tells of each as it is ready.
 *
 * @returns one report each, in their order
 * @throws BadgeProblem parse.too-complex: too many, or too deep inside each other
 */
export async function verifyMembers(
  { another, onMembers }: Pick<Context, 'another' | 'onMembers'>,
  carried: readonly Carried[],
  foreign?: ForeignRelay,
): Promise<Report[]> {
  const count = carried.length;
  onMembers?.({ count });
  const reports: Report[] = [];
  const waiting = carried.entries();
  const inTurn = async () => {
    for (const [place, one] of waiting) {
      const { report } = await another(one, undefined, foreign);
      reports[place] = report;
      onMembers?.({ count, ready: { place, report } });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
  return reports;
}
