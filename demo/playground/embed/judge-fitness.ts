import type { Report } from '../../../core/index.ts';
import { capVerdict } from '../../../core/present/index.ts';

/** Whether a badge is to be put on a site. */
export type Fitness =
  /** Visitors see that it is genuine. */
  | { kind: 'fit' }
  /** It may stand there, and visitors see a remark about it. */
  | { kind: 'remark' }
  /** Nothing can be told from here: this host answers no pages of other sites. */
  | { kind: 'needs-relay'; host: string }
  /** The relay that was named brought no answer to this page. */
  | { kind: 'relay-silent' }
  /** Nobody answered. */
  | { kind: 'unanswered' }
  | { kind: 'unfit'; why: 'not-genuine' | 'withdrawn' | 'private' | 'list' | 'no-badge' };

/** Says of a verified badge whether it is fit for a page. @param relay whether a relay was asked too */
export function judgeFitness(report: Report, relay: boolean): Fitness {
  const problems = report.checks.flatMap((check) => check.problems);
  const has = (code: string) => problems.some((problem) => problem.code === code);
  // Whoever opens such a link may receive the badge: it must stand on no page, whatever else is said of it.
  if (has('read.claim-link')) return { kind: 'unfit', why: 'private' };
  switch (capVerdict(report.verdict, 'widget')) {
    case 'genuine':
      return { kind: 'fit' };
    case 'not-genuine':
      return { kind: 'unfit', why: 'not-genuine' };
    case 'revoked':
      return { kind: 'unfit', why: 'withdrawn' };
    case 'not-checkable':
      return { kind: 'unfit', why: has('read.list-page') ? 'list' : 'no-badge' };
    case 'incomplete': {
      if (relay) return { kind: 'relay-silent' };
      const refusal = problems.find(({ code }) => code === 'net.cors');
      return refusal ? { kind: 'needs-relay', host: String(refusal.detail['host'] ?? '') } : { kind: 'unanswered' };
    }
    default:
      return { kind: 'remark' };
  }
}

/** Whether there is a snippet for it. Where a relay answers the owner's site alone, the owner is not kept from using it. */
export function isOffered({ kind }: Fitness): boolean {
  return kind === 'fit' || kind === 'remark' || kind === 'relay-silent';
}
