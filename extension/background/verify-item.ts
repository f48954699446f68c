import { type BadgeInput, type Holder, type Policy, type Report, readLink, verify } from '../../core/index.ts';
import type { PageItem } from '../messages.ts';
import { dropJob, newJob, putJob } from '../store/jobs.ts';
import type { Answered, TabRecord } from './tabs.ts';
import { freshHttp, worldHttp } from './world.ts';

/** By whose lists a badge is judged, and their name: an answer by other lists is no answer (threats.md T64). */
export interface Judges {
  policy: Policy;
  version: string;
}

/** Verifies one input. The only way by which anything in the extension is verified. */
export function examine(input: BadgeInput, holder: Holder, { policy }: Judges, fresh = false): Promise<Report> {
  return verify(input, { holder, policy, ports: { http: fresh ? freshHttp() : worldHttp() } });
}

/** Whether an item may be asked about by itself: an address of a badge platform that may be, on a site where the viewer left that on. */
export function isAutomatic(url: string, check: 'auto' | 'click'): boolean {
  const link = readLink(url);
  return link.kind === 'badge' && link.automatic && (check === 'auto' || !link.asks);
}

/** How long an answer that depends on somebody who did not answer is shown again, in milliseconds (threats.md T64). */
const INCOMPLETE_MS = 60_000;

/** The kept answer of an item, where it still holds. */
export function keptAnswer({ answers }: TabRecord, { key }: PageItem, { version }: Judges, now: number): Report | null {
  const kept: Answered | undefined = answers[key];
  if (kept?.policy !== version) return null;
  const { verdict, verifiedAt } = kept.report;
  return verdict === 'incomplete' && now - Date.parse(verifiedAt) > INCOMPLETE_MS ? null : kept.report;
}

/** Questions under way, so that ten marks of one badge and a panel ask once. */
const underWay = new Map<string, Promise<Report>>();

/**
 * Verifies one item of a page. It is written down as a job first: if the worker is killed, the next one finds it, and the answers
 * that had come are there. The holder is not written down; the page asks again and brings it.
 */
export function examineItem(item: Pick<PageItem, 'url' | 'holder'>, judges: Judges, fresh = false): Promise<Report> {
  const name = JSON.stringify([item.url, item.holder, judges.version, fresh]);
  const other = underWay.get(name);
  if (other) return other;
  const asked = recorded(item, judges, fresh).finally(() => underWay.delete(name));
  underWay.set(name, asked);
  return asked;
}

async function recorded({ url, holder }: Pick<PageItem, 'url' | 'holder'>, judges: Judges, fresh: boolean): Promise<Report> {
  const job = newJob({ url }, 'page');
  await putJob(job);
  try {
    return await examine({ url }, holder, judges, fresh);
  } finally {
    await dropJob(job.id);
  }
}
