import type { Holder } from '../../core/index.ts';
import type { Candidate, OverlayHandle, ScannerHandle } from '../scan/handle.ts';
import { toBase64 } from '../to-base64.ts';
import { judgeLink, type LinkJudgement } from './judge-link.ts';
import { createMarks } from './marks.ts';
import { createOriginals } from './originals.ts';
import { notesOf } from './page-notes.ts';
import { createQuestions, type Question } from './questions.ts';
import { isEditable, isRendered, readAnchor } from './read-anchor.ts';
import { isOrphan, tell } from './tell-background.ts';
import { createPageTeller, itemsOf } from './tell-page.ts';
import { watchPage } from './watch-page.ts';

/** Badges of a page that are shown at once (threats.md T21), and links that are remembered. */
const MOST_BADGES = 40;
const MOST_LINKS = 400;
/** The one timer of a page with badges, in milliseconds; and every how many ticks marks are told that somebody answers for them. */
const TICK_MS = 500;
const RENEW_EVERY = 4;
/** How long changes of a page, and of one link, are let settle before it is looked at again. */
const SETTLE_MS = 60;
const AGAIN_MS = 120;

interface Entry extends Candidate {
  judged: LinkJudgement;
  /** Where it led then: without any change of its own, a link leads elsewhere when the page sets another base. */
  href: string;
  /** Whom the page named when the question was made. */
  holder: Holder | null;
  /** Set while the link is drawn on the page. */
  question: Question | null;
  inView: boolean;
}

/** Judges the links that the scanner finds, asks for verdicts and draws marks, until it is stopped or cut off. */
export function startOverlay(handle: ScannerHandle): OverlayHandle {
  const { site } = handle;
  const entries = new Map<HTMLAnchorElement, Entry>();
  const originals = createOriginals(site, document);
  const teller = createPageTeller(() => itemsOf(counted()));
  const questions = createQuestions((question) => [...entries.values()].some((one) => one.question === question && one.inView));
  const marks = createMarks(
    () => watch,
    ({ key }) => void tell({ t: 'open', key }),
    teller.changed,
  );
  const watch = watchPage(site.hints, {
    changed: lookAgain,
    rebuilt: () => {
      marks.repair();
      for (const entry of shown()) if (isEditable(entry.link)) drop(entry);
      settle();
    },
    sighted(link, inView) {
      const entry = entries.get(link as HTMLAnchorElement);
      if (!entry) return;
      entry.inView = inView;
      if (inView !== (entry.question !== null)) survey();
    },
    touched: marks.touched,
    glimpsed: marks.glimpsed,
  });
  let drawing = handle.show;
  let ticks = 0;
  let unsubscribe: (() => void) | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const shown = () => [...entries.values()].filter(({ question }) => question !== null);

  function* counted() {
    for (const { link, question } of entries.values()) {
      if (question) yield { question, state: drawing === 'marks' ? marks.state(link) : ('shown' as const) };
    }
  }

  function take(found: readonly Candidate[]): void {
    for (const { link, root } of found) {
      forget(link);
      if (isEditable(link)) continue;
      makeRoom();
      const judged = judgeLink(readAnchor(link, site.hints));
      entries.set(link, { link, root, judged, href: link.href, holder: null, question: null, inView: false });
      watch.root(root);
      watch.link(link);
    }
    survey();
  }

  function makeRoom(): void {
    if (entries.size < MOST_LINKS) return;
    const idle = [...entries.values()].find(({ link, question }) => question === null && !link.isConnected);
    forget((idle ?? [...entries.values()][0])?.link);
  }

  /** Brings what is shown in line with what can be seen of the links. */
  function survey(): void {
    clearTimeout(settling);
    settling = undefined;
    const holders = new Map<Element, Holder>();
    const fresh: Entry[] = [];
    let room = MOST_BADGES;
    for (const entry of entries.values()) {
      if (entry.judged.kind !== 'badge') continue;
      const can = isRendered(entry.link) && entry.root.contains(entry.link) && !isEditable(entry.link);
      if (entry.link.href !== entry.href) {
        lookAgain(entry.link);
        continue;
      }
      if (entry.question && (!can || isOther(holderOf(entry, holders), entry.holder))) drop(entry);
      if (!can || room === 0) continue;
      room--;
      if (entry.question === null) fresh.push(entry);
    }
    for (const entry of fresh) ask(entry, holderOf(entry, holders));
    if (drawing === 'marks') marks.add(fresh.flatMap(({ link, root, question }) => (question ? { link, root, question } : [])));
    if (fresh.length > 0) teller.changed();
  }

  function ask(entry: Entry, holder: Holder): void {
    if (entry.judged.kind !== 'badge') return;
    const { top, bottom } = entry.link.getBoundingClientRect();
    entry.inView = bottom > 0 && top < innerHeight;
    entry.holder = holder;
    entry.question = questions.of(entry.judged, holder);
    questions.want(entry.question);
  }

  /** Whom the page names, once for each root; in quoted text nobody is bound to anything. */
  function holderOf({ link, root }: Entry, known: Map<Element, Holder>): Holder {
    if (site.isQuoted(link, root)) return { quoted: true };
    const holder = known.get(root) ?? site.holder(root);
    known.set(root, holder);
    return holder;
  }

  function drop(entry: Entry): void {
    const { question } = entry;
    marks.remove(entry.link);
    entry.question = null;
    if (question && !shown().some((one) => one.question === question)) questions.drop(question);
    teller.changed();
  }

  function forget(link: HTMLAnchorElement | undefined): void {
    const entry = link && entries.get(link);
    if (!entry) return;
    drop(entry);
    entries.delete(link);
    watch.unlink(link);
  }

  /** The mark goes first; what the link is now is found out afterwards (mail-and-linkedin.md §1, rule 9). */
  function lookAgain(link: HTMLAnchorElement): void {
    const entry = entries.get(link);
    if (!entry) return;
    forget(link);
    setTimeout(() => handle.overlay === self && handle.again({ link, root: entry.root }), AGAIN_MS);
  }

  function settle(): void {
    settling ??= setTimeout(survey, SETTLE_MS);
  }

  /** Marks come or go by the settings; the answers stay. */
  function redraw(): void {
    drawing = handle.show;
    for (const { link } of shown()) marks.remove(link);
    if (drawing === 'marks') marks.add(shown().flatMap(({ question, ...entry }) => (question ? { ...entry, question } : [])));
    teller.changed();
  }

  function tick(): void {
    if (isOrphan()) {
      handle.stop();
      self.stop();
    }
    if (document.visibilityState === 'hidden' || entries.size === 0) return;
    if (handle.show !== drawing) redraw();
    if (++ticks % RENEW_EVERY === 0) marks.renew();
    // Marks first: whatever a page can do to the rest, they are looked at.
    marks.repair();
    marks.check();
    teller.changed();
    try {
      survey();
    } catch {
      // Where it cannot be told who shows a badge, nothing is said of it.
      for (const entry of shown()) drop(entry);
    }
    questions.renew(Date.now());
  }

  function wake(): void {
    if (document.visibilityState !== 'visible') return;
    marks.renew();
    tick();
  }

  /** The viewer went back to this page: in its tab another one may have been told of meanwhile. */
  function comeBack({ persisted }: PageTransitionEvent): void {
    if (persisted) teller.again();
  }

  const timer = setInterval(tick, TICK_MS);
  let frame = 0;
  const follow = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(marks.follow);
  };
  document.addEventListener('visibilitychange', wake);
  document.addEventListener('scroll', follow, { capture: true, passive: true });
  window.addEventListener('resize', follow);
  window.addEventListener('pageshow', comeBack);
  const self: OverlayHandle = {
    notes: () =>
      notesOf(
        [...entries.values()].flatMap(({ link, judged }) => (link.isConnected ? judged : [])),
        originals.list(),
      ),
    original: async (id) => toBase64(await originals.bytes(id)),
    refresh() {
      if (handle.show !== drawing) redraw();
      else questions.refresh();
      teller.again();
    },
    stop() {
      clearInterval(timer);
      clearTimeout(settling);
      document.removeEventListener('visibilitychange', wake);
      document.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
      window.removeEventListener('pageshow', comeBack);
      unsubscribe?.();
      watch.stop();
      marks.stop();
      questions.stop();
      teller.stop();
      entries.clear();
      if (handle.overlay === self) handle.overlay = null;
    },
  };
  handle.overlay = self;
  unsubscribe = handle.subscribe(take);
  return self;
}

/** Whether the page names somebody else now. */
function isOther(now: Holder, then: Holder | null): boolean {
  return JSON.stringify(now) !== JSON.stringify(then);
}
