import { describe, expect, it } from 'vitest';
import type { MembersProgress, Report } from '../../../core/index.ts';
import { type Following, followed, watch } from '../../../extension/background/followed.ts';
import { watchName } from '../../../extension/watch-name.ts';
import { reportWith } from '../ui/reports.ts';

const watcher = () => {
  const told: MembersProgress[] = [];
  return { told, postMessage: (progress: MembersProgress) => void told.push(progress) };
};

/** A verification that the test ends; it fails, as the real one does, where those who followed it have left. */
function held(job: string) {
  let following: Following | undefined;
  let end: (report: Report) => void = () => {};
  const answer = followed({ job }, async (given) => {
    following = given;
    const report = await new Promise<Report>((done) => {
      end = done;
    });
    given.signal.throwIfAborted();
    return report;
  });
  if (!following) throw new Error('it begins at once');
  return { answer, following, end: (report: Report) => end(report) };
}

describe('a verification that pages follow', () => {
  it('tells each of them everything, whenever they come', async () => {
    const [early, late] = [watcher(), watcher()];
    watch(watchName({ job: 'a' }), early);
    const { following, answer, end } = held('a');
    following.onMembers({ count: 2 });
    watch(watchName({ job: 'a' }), late);
    following.onMembers({ count: 2, ready: { place: 1, report: reportWith({}) } });
    expect(early.told.map(({ ready }) => ready?.place)).toEqual([undefined, 1]);
    expect(late.told).toEqual(early.told);
    end(reportWith({}));
    expect(await answer).not.toBeNull();
  });

  it('is given up when the last of them has left, and has no answer then', async () => {
    const leave = [watch(watchName({ job: 'b' }), watcher()), watch(watchName({ job: 'b' }), watcher())];
    const { following, answer, end } = held('b');
    leave[0]?.();
    expect(following.signal.aborted).toBe(false);
    leave[1]?.();
    expect(following.signal.aborted).toBe(true);
    end(reportWith({}));
    expect(await answer).toBeNull();
  });

  it('is given up with all others of its name, and whoever comes is told of each', async () => {
    const [one, other] = [held('e'), held('e')];
    one.following.onMembers({ count: 3 });
    const late = watcher();
    const leave = watch(watchName({ job: 'e' }), late);
    expect(late.told).toEqual([{ count: 3 }]);
    other.end(reportWith({}));
    await other.answer;
    leave();
    expect(one.following.signal.aborted).toBe(true);
    one.end(reportWith({}));
    expect(await one.answer).toBeNull();
  });

  it('is told to the others where one of them has gone without a word', async () => {
    const gone = {
      postMessage: () => {
        throw new Error('Attempting to use a disconnected port object');
      },
    };
    const there = watcher();
    watch(watchName({ job: 'f' }), gone);
    watch(watchName({ job: 'f' }), there);
    held('f').following.onMembers({ count: 1 });
    expect(there.told).toEqual([{ count: 1 }]);
  });

  it('goes on where nobody follows it, and is told to nobody who follows another', async () => {
    const other = watcher();
    const leave = watch(watchName({ tabId: 1, key: 'c' }), other);
    const { following, answer, end } = held('c');
    following.onMembers({ count: 9 });
    leave();
    expect([other.told, following.signal.aborted]).toEqual([[], false]);
    end(reportWith({}));
    expect(await answer).not.toBeNull();
  });

  it('leaves an issuer’s design, which may be large and is not shown in a list, out of what is told', () => {
    const { badge, ...rest } = reportWith({});
    if (!badge) throw new Error('a report with a badge');
    const display = { mediaType: 'text/html', content: 'x'.repeat(500_000), encoding: null };
    const one = watcher();
    watch(watchName({ job: 'd' }), one);
    const { following } = held('d');
    following.onMembers({ count: 1, ready: { place: 0, report: { ...rest, badge: { ...badge, display } } } });
    expect(one.told[0]?.ready?.report.badge).toEqual(badge);
  });
});
