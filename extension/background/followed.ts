import type { MembersProgress, Report } from '../../core/index.ts';
import type { Subject } from '../messages.ts';
import { watchName } from '../watch-name.ts';

/** A page of ours that shows how far something is. */
export interface Watcher {
  postMessage: (progress: MembersProgress) => void;
}

/** What a verification that is followed is given. */
export interface Following {
  /** Aborted when the last page that showed it has left. */
  signal: AbortSignal;
  onMembers: (progress: MembersProgress) => void;
}

interface Work {
  stop: AbortController;
  told: MembersProgress[];
}

/** By their names: the same may be asked twice, by two pages or anew. */
const works = new Map<string, Set<Work>>();
const watchers = new Map<string, Set<Watcher>>();

/**
 * Tells a page all that was told of a subject so far, and what comes. It may come before the work begins.
 *
 * @param name of `watchName`
 * @returns to be called when the page has left it: whatever nobody waits for is ended
 */
export function watch(name: string, watcher: Watcher): () => void {
  const all = watchers.get(name) ?? new Set();
  watchers.set(name, all.add(watcher));
  for (const { told } of works.get(name) ?? []) for (const progress of told) tell(watcher, progress);
  return () => {
    all.delete(watcher);
    if (all.size > 0) return;
    if (watchers.get(name) === all) watchers.delete(name);
    for (const { stop } of works.get(name) ?? []) stop.abort();
  };
}

/** Verifies for pages that follow it. @returns `null`: they have left, and what was found until then is no answer */
export async function followed(subject: Subject, verify: (following: Following) => Promise<Report>): Promise<Report | null> {
  const name = watchName(subject);
  const work: Work = { stop: new AbortController(), told: [] };
  const same = works.get(name) ?? new Set();
  works.set(name, same.add(work));
  const onMembers = (progress: MembersProgress) => {
    const told = withoutDesign(progress);
    work.told.push(told);
    for (const watcher of watchers.get(name) ?? []) tell(watcher, told);
  };
  try {
    return await verify({ signal: work.stop.signal, onMembers });
  } catch (error) {
    if (work.stop.signal.aborted) return null;
    throw error;
  } finally {
    same.delete(work);
    if (same.size === 0 && works.get(name) === same) works.delete(name);
  }
}

/** To a page whose port has closed without a word nothing can be told, which is no fault of the verification. */
function tell(watcher: Watcher, progress: MembersProgress): void {
  try {
    watcher.postMessage(progress);
  } catch {
    // It has left.
  }
}

/** An issuer's design may be half a megabyte, and none is shown in a list. */
function withoutDesign({ count, ready }: MembersProgress): MembersProgress {
  if (!ready) return { count };
  if (!ready.report.badge?.display) return { count, ready };
  const { display: _, ...badge } = ready.report.badge;
  return { count, ready: { ...ready, report: { ...ready.report, badge } } };
}
