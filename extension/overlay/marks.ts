import type { Candidate } from '../scan/handle.ts';
import { checkingWords } from './checking-words.ts';
import type { Box } from './geometry.ts';
import { type Guard, guardMark } from './guard-mark.ts';
import { randomName } from './host-element.ts';
import { type Look, newLook } from './inspect-mark.ts';
import { createMark } from './mark.ts';
import { ownEvents } from './own-events.ts';
import type { Question } from './questions.ts';
import { putHosts } from './stand-still.ts';
import type { Counted } from './tell-page.ts';
import { type PageWatch, tellsVisibility } from './watch-page.ts';

/** A link that is to have a mark. */
export interface Marked extends Candidate {
  question: Question;
}

/** The marks of a page. */
export interface Marks {
  /** Draws marks beside these links, all in one go. */
  add: (links: readonly Marked[]) => void;
  remove: (link: HTMLAnchorElement) => void;
  /** How it stands with the mark of a link; one that has none is hidden. */
  state: (link: HTMLAnchorElement) => Counted['state'];
  /** Looks at all of them. */
  check: () => void;
  /** Puts right what was done to their hosts. */
  repair: () => void;
  touched: (host: Element) => void;
  glimpsed: (target: Element, visible: boolean) => void;
  /** The windows' size has changed, or something was scrolled that not every mark goes along with. */
  follow: () => void;
  renew: () => void;
  isOurs: (element: Element) => boolean;
  stop: () => void;
}

interface Drawn {
  guard: Guard;
  question: Question;
  /** The browser says that something covers or fades it. */
  dim: boolean;
  stop: () => void;
}

/** How soon a mark that was not found as it should be is looked at once more, in milliseconds. */
const SECOND_LOOK_MS = 250;

/**
 * @param open a mark was clicked
 * @param changed the state of a mark has changed
 */
export function createMarks(watch: () => PageWatch, open: (question: Question) => void, changed: () => void): Marks {
  const drawn = new Map<HTMLAnchorElement, Drawn>();
  const hosts = new Map<Element, HTMLAnchorElement>();
  const name = randomName();
  const checking = checkingWords(navigator.languages);
  const isOurs = (element: Element) => hosts.has(element);
  const boxes = (but?: Drawn): Box[] => [...drawn.values()].flatMap((one) => (one === but ? [] : (one.guard.mark.box() ?? [])));
  let looks = 0;
  let second: ReturnType<typeof setTimeout> | undefined;

  const stopEvents = ownEvents(
    isOurs,
    (host) => {
      const one = drawn.get(hosts.get(host) as HTMLAnchorElement);
      if (one) open(one.question);
    },
    () => {
      for (const { guard } of drawn.values()) guard.mark.hideTip();
    },
  );

  function checkAll(only?: Drawn): void {
    looks++;
    const look = newLook(isOurs, false);
    let again = false;
    for (const one of only ? [only] : drawn.values()) again = checkOne(one, look) || again;
    if (again)
      second ??= setTimeout(() => {
        second = undefined;
        checkAll();
      }, SECOND_LOOK_MS);
  }

  function checkOne(one: Drawn, look: Look): boolean {
    const { guard } = one;
    const before = guard.state();
    // Where the browser tells of covers, they are searched for when it does; elsewhere at every other look. What was taken away
    // comes back only after a search.
    const searching = before !== 'shown' || (tellsVisibility() ? one.dim : looks % 2 === 1);
    const again = guard.check({ ...look, searching }, () => boxes(one));
    if (guard.state() !== before) changed();
    return again;
  }

  function remove(link: HTMLAnchorElement): void {
    const one = drawn.get(link);
    if (!one) return;
    const { mark } = one.guard;
    watch().untarget(mark.target);
    one.stop();
    mark.remove();
    drawn.delete(link);
    hosts.delete(mark.host.element);
  }

  function draw({ link, question }: Marked, mark: ReturnType<typeof createMark>): Drawn {
    const others = boxes();
    const one: Drawn = { guard: guardMark(mark), question, dim: false, stop: () => {} };
    drawn.set(link, one);
    mark.draw(others, isOurs);
    watch().host(mark.host.element);
    watch().target(mark.target);
    // An answer that is not drawn takes the mark along.
    one.stop = question.answer.subscribe((answer) => {
      if (answer?.mark.shape === 'none') {
        queueMicrotask(() => {
          remove(link);
          changed();
        });
      }
    });
    return one;
  }

  return {
    isOurs,
    add(links) {
      const fresh = links.filter(({ link, question }) => !drawn.has(link) && question.answer.value?.mark.shape !== 'none');
      const made = fresh.map((marked) => {
        const mark = createMark({ ...marked, name, answer: marked.question.answer, checking });
        hosts.set(mark.host.element, marked.link);
        return { marked, mark, link: marked.link, host: mark.host };
      });
      const stay = putHosts(made);
      for (const { host } of made) if (!host.element.isConnected) hosts.delete(host.element);
      for (const { marked, mark } of stay) draw(marked, mark);
      if (stay.length > 0) checkAll();
      changed();
    },
    remove,
    state: (link) => drawn.get(link)?.guard.state() ?? 'hidden',
    check: () => {
      for (const { guard } of drawn.values()) guard.mark.ground();
      checkAll();
    },
    repair() {
      for (const one of drawn.values()) {
        if (one.guard.repair()) checkAll(one);
      }
    },
    touched(host) {
      const one = drawn.get(hosts.get(host) as HTMLAnchorElement);
      if (!one) return;
      one.guard.repair();
      checkAll(one);
      changed();
    },
    glimpsed(target, visible) {
      for (const one of drawn.values()) {
        if (one.guard.mark.target !== target) continue;
        one.dim = !visible;
        checkAll(one);
      }
    },
    follow() {
      for (const { guard } of drawn.values()) guard.mark.follow();
    },
    renew() {
      for (const { guard } of drawn.values()) guard.mark.renew();
    },
    stop() {
      clearTimeout(second);
      stopEvents();
      for (const link of [...drawn.keys()]) remove(link);
    },
  };
}
