import type { PageNotes } from '../scan/handle.ts';
import type { LinkJudgement } from './judge-link.ts';

/** Notes of one kind that are kept. */
const MOST = 40;

/** What is to be said of the links of a page besides their marks: hosts, platforms and numbers. */
export function notesOf(judgements: Iterable<LinkJudgement>, originals: PageNotes['originals']): PageNotes {
  const claims = new Map<string, number>();
  const imitations = new Map<string, PageNotes['imitations'][number]>();
  const differing = new Map<string, PageNotes['differing'][number]>();
  for (const one of judgements) {
    if (one.kind === 'claim') claims.set(one.platform, (claims.get(one.platform) ?? 0) + 1);
    if (one.kind === 'imitation') imitations.set(`${one.platform} ${one.host}`, { platform: one.platform, host: one.host });
    if (one.kind === 'differing') differing.set(`${one.host} ${one.shown}`, { host: one.host, shown: one.shown });
  }
  return {
    claims: [...claims].map(([platform, links]) => ({ platform, links })),
    imitations: [...imitations.values()].slice(0, MOST),
    differing: [...differing.values()].slice(0, MOST),
    originals,
  };
}
