import {
  type BadgeInput,
  type Holder,
  type Policy,
  type Report,
  readLink,
  type VerifyOptions,
  verify,
  worldChain,
} from '../../core/index.ts';
import type { PageItem } from '../messages.ts';
import { dropJob, newJob, putJob } from '../store/jobs.ts';
import type { Following } from './followed.ts';
import { type Answered, type TabRecord, updateTab } from './tabs.ts';
import { freshHttp, worldHttp } from './world.ts';

/** By whose lists a badge is judged, and their name: an answer by other lists is no answer (threats.md T64). */
export interface Judges {
  policy: Policy;
  /** Sources of blockchains that are asked first, by network. */
  chains?: Readonly<Record<string, readonly string[]>>;
  /** The viewer's, BCP 47, best first. */
  languages?: readonly string[];
  version: string;
}

/**
 * Verifies one input. The only way by which anything in the extension is verified.
 *
 * @throws AbortError where those who followed it have left
 */
export async function examine(
  input: BadgeInput,
  holder: Holder,
  { policy, chains, languages }: Judges,
  fresh = false,
  more: Partial<Following> & Pick<VerifyOptions, 'askEndorsers'> = {},
): Promise<Report> {
  const http = fresh ? freshHttp() : worldHttp();
  const ports = { http, chain: worldChain(http, chains) };
  const report = await verify(input, { holder, policy, languages, ports, ...more });
  more.signal?.throwIfAborted();
  return report;
}

/** Whether an item may be asked about by itself: an address of a badge platform that may be, on a site where the viewer left that on. */
export function isAutomatic(url: string, check: 'auto' | 'click'): boolean {
  const link = readLink(url);
  return link.kind === 'badge' && link.automatic && (check === 'auto' || !link.asks);
}

/**
 * How long an answer is shown again, in milliseconds: one that depends on somebody who did not answer (threats.md T64), or on a
 * record that may still be undone (T53), and any other, for a page may stay open for days (§8: the status of a badge for an hour).
 */
const INCOMPLETE_MS = 60_000;
const WHOLE_MS = 3_600_000;

/** What an answer is about: another badge, or another holder, is another question. */
function aboutOf({ url, holder: { email, name, unproven, quoted } }: Pick<PageItem, 'url' | 'holder'>): string {
  return JSON.stringify([url, email ?? null, name ?? null, unproven === true, quoted === true]);
}

/** An answer about an item, to be kept with its tab. */
export function answered(item: Pick<PageItem, 'url' | 'holder'>, report: Report, { version }: Judges): Answered {
  return { report: withoutLargeDesign(report), about: aboutOf(item), policy: version };
}

/** UTF-16 units of a design that is kept with a tab. */
const MOST_DESIGN = 524_288;

/** The memory of all tabs together is 10 MiB: an issuer's pictures may not push out everybody's answers. As a file it shows in full. */
function withoutLargeDesign(report: Report): Report {
  if ((report.badge?.display?.content.length ?? 0) <= MOST_DESIGN || !report.badge) return report;
  const { display: _, ...badge } = report.badge;
  return { ...report, badge };
}

/** Keeps an answer about an item with its tab. @returns what is known of the tab now */
export function keepAnswer(
  tabId: number,
  item: Pick<PageItem, 'key' | 'url' | 'holder'>,
  report: Report,
  judges: Judges,
): Promise<TabRecord> {
  return updateTab(tabId, ({ answers }) => ({ answers: { ...answers, [item.key]: answered(item, report, judges) } }));
}

/** The kept answer of an item, where it still holds: about this badge and holder, by these lists, not too old. */
export function keptAnswer(
  { answers }: Pick<TabRecord, 'answers'>,
  item: PageItem,
  { version }: Judges,
  now: number,
): Report | null {
  const kept: Answered | undefined = Object.hasOwn(answers, item.key) ? answers[item.key] : undefined;
  if (kept?.policy !== version || kept.about !== aboutOf(item)) return null;
  const age = now - Date.parse(kept.report.verifiedAt);
  const passing = kept.report.verdict === 'incomplete' || isYoung(kept.report);
  const longest = passing ? INCOMPLETE_MS : WHOLE_MS;
  // A time to come is that of a clock that has been set right since.
  return age <= longest && age >= -INCOMPLETE_MS ? kept.report : null;
}

/** Whether an answer rests on a record on a blockchain that is not beyond change yet. */
export function isYoung({ checks }: Report): boolean {
  return checks.some(({ problems }) => problems.some(({ code }) => code === 'anchor.young'));
}

/** Questions under way, so that ten marks of one badge and a panel ask once. */
const underWay = new Map<string, Promise<Report>>();

/**
 * Verifies one item of a page. It is written down as a job first: if the worker is killed, the next one finds it, and the answers
 * that had come are there. The holder is not written down; the page asks again and brings it.
 */
export function examineItem(
  item: Pick<PageItem, 'url' | 'holder'>,
  judges: Judges,
  fresh = false,
  following?: Following,
): Promise<Report> {
  const name = JSON.stringify([item.url, item.holder, judges.version, fresh]);
  const other = underWay.get(name);
  if (other) return other;
  const asked = recorded(item, judges, fresh, following).finally(() => underWay.delete(name));
  underWay.set(name, asked);
  return asked;
}

async function recorded(
  { url, holder }: Pick<PageItem, 'url' | 'holder'>,
  judges: Judges,
  fresh: boolean,
  following?: Following,
): Promise<Report> {
  const job = newJob({ url }, 'page');
  // Where nothing can be written down, the page asks again.
  await putJob(job).catch(() => {});
  try {
    return await examine({ url }, holder, judges, fresh, following);
  } finally {
    await dropJob(job.id).catch(() => {});
  }
}
