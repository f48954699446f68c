import type { Report, Verdict } from '../core/index.ts';
import type { ChosenBadge, SavedSignature, StudioWorld } from './contract.ts';

/** A badge of a kept signature that its holder should look at again. */
export interface Flag {
  signature: string;
  badge: string;
  /** What came out now; `changed`: a genuine badge lies there, and it is another. */
  now: Exclude<Verdict, 'confirmed' | 'genuine' | 'holder-differs' | 'incomplete'> | 'changed';
  /** The report that says so; `null`: the date alone does. */
  report: Report | null;
}

/** Hosts of badges are asked gently: a studio that opens is no reason for haste. */
const AT_ONCE = 3;

/**
 * Verifies the badges of kept signatures anew. What could not be finished flags nothing: it speaks neither for a badge nor against it.
 *
 * @param now ms since the epoch
 * @param onFlag told of each as soon as it is known
 */
export async function recheck(
  signatures: readonly SavedSignature[],
  { verify }: Pick<StudioWorld, 'verify'>,
  { now, onFlag = () => {} }: { now: number; onFlag?: ((flag: Flag) => void) | undefined },
): Promise<Flag[]> {
  const flags: Flag[] = [];
  const places = new Map<string, { signature: SavedSignature; badge: ChosenBadge }[]>();
  for (const signature of signatures) {
    for (const badge of signature.badges) {
      places.set(badge.pageUrl, [...(places.get(badge.pageUrl) ?? []), { signature, badge }]);
    }
  }
  const open = [...places];
  const work = async (): Promise<void> => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const [url, held] = next;
      const report = await verify({ url }).catch(() => null);
      for (const { signature, badge } of held) {
        const flag = flagOf(badge, report, now);
        if (!flag) continue;
        const one: Flag = { signature: signature.id, badge: badge.id, ...flag };
        flags.push(one);
        onFlag(one);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return flags;
}

function flagOf(badge: ChosenBadge, report: Report | null, now: number): Pick<Flag, 'now' | 'report'> | null {
  const verdict = report?.verdict ?? 'incomplete';
  switch (verdict) {
    case 'confirmed':
    case 'genuine':
    case 'holder-differs':
      return report?.badge && report.badge.name !== badge.name ? { now: 'changed', report } : null;
    case 'incomplete': {
      const end = Date.parse(badge.expires ?? '');
      return end < now ? { now: 'expired', report: null } : null;
    }
    default:
      // Its holder was told of that when it went in.
      return verdict === badge.checked.verdict && verdict !== 'expired' ? null : { now: verdict, report };
  }
}
