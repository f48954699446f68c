import { type BadgeInput, caseFiles, type Holder, type RecordedAnswer, type Report, type TrustEntry } from '../../core/index.ts';

/** All that a saved case is made of. */
export interface CaseParts {
  report: Report;
  input: BadgeInput;
  /** As it may be written down: see `holderToKeep`. */
  holder: Holder;
  trust: readonly TrustEntry[];
  answers: readonly RecordedAnswer[];
  /** Sources of blockchains that were asked first, by network. */
  chains?: Readonly<Record<string, readonly string[]>>;
}

/** The holder as a file may hold it: with address and name only where the viewer wants that; that nobody vouches for a sender stays. */
export function holderToKeep({ email, name, unproven, quoted }: Holder, include: boolean): Holder {
  return {
    ...(include && email !== undefined && { email }),
    ...(include && name !== undefined && { name }),
    ...(unproven && { unproven }),
    ...(quoted && { quoted }),
  };
}

/** Whether every answer that a report rests on is still there. */
export function isWhole({ evidence }: Pick<Report, 'evidence'>, answers: readonly RecordedAnswer[]): boolean {
  return evidence.every(({ url, post }) => answers.some((answer) => answer.url === url && answer.post === post));
}

/** The name of a case and of its folder: when it was checked, in UTC. */
export function caseName({ verifiedAt }: Pick<Report, 'verifiedAt'>): string {
  return `tashika-${verifiedAt.slice(0, 19).replaceAll(':', '').replace('T', '-')}`;
}

/** One ZIP with a folder that `tashika replay` reads (docs/recording.md). */
export async function caseZip({ report, input, holder, trust, answers, chains }: CaseParts): Promise<Uint8Array> {
  // Loaded when somebody wants it, which is rare.
  const { zipSync } = await import('fflate');
  const id = caseName(report);
  const files = caseFiles({ id, input, now: report.verifiedAt, holder, trust, answers, transactions: [], chains });
  return zipSync(Object.fromEntries([...files].map(([path, bytes]) => [`${id}/${path}`, bytes])), {
    // The same case gives the same bytes.
    mtime: new Date(report.verifiedAt),
  });
}
