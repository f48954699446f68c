import type { Report } from '../../core/index.ts';

/**
 * When the badge itself was asked about, ISO 8601: its own answer, which comes first, may have been kept for minutes before it was
 * judged anew (threats.md §8). What is said of it is no younger than that.
 */
export function checkedAt({ evidence, verifiedAt }: Pick<Report, 'evidence' | 'verifiedAt'>): string {
  const first = evidence[0]?.time;
  return first !== undefined && Date.parse(first) < Date.parse(verifiedAt) ? first : verifiedAt;
}
