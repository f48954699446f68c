import type { Box } from './geometry.ts';
import type { Finding, Look } from './inspect-mark.ts';
import type { Mark } from './mark.ts';
import type { Counted } from './tell-page.ts';

/** Attributes without any effect on a host whose style is its own: pages write them everywhere, all the time. */
const HARMLESS = /^(?:class|style|id|data-.*)$/;
/** How often a host that was removed, moved or changed is put right before it is given up (threats.md T19). */
const MOST_REPAIRS = 2;

/** A mark with an eye on it. */
export interface Guard {
  mark: Mark;
  state: () => Counted['state'];
  /** Looks at it, and takes it away or brings it back. @returns whether it has to be looked at again soon */
  check: (look: Look, others: () => Box[]) => boolean;
  /** Its host may have been removed, moved or changed. @returns whether anything was wrong */
  repair: () => boolean;
}

/** Watches over one mark whose host is in the page. */
export function guardMark(mark: Mark): Guard {
  const { host, link } = mark;
  let state: Counted['state'] = 'hidden';
  let proven = false;
  let failures = 0;
  let repairs = 0;
  let given = false;

  function giveUp(): void {
    given = true;
    state = 'withdrawn';
    mark.remove();
  }

  /** Pages are laid out anew, and what is there from the start may lie above: both are no attack. */
  function find(look: Look, others: () => Box[]): Finding {
    let finding = mark.inspect(look);
    if (finding === 'moved') {
      mark.follow();
      finding = mark.inspect(look);
    }
    if (finding === 'moved') {
      mark.draw(others(), look.isOurs);
      finding = mark.inspect(look);
    }
    while (finding === 'covered' && !proven && mark.raise()) finding = mark.inspect(look);
    return finding === 'moved' ? 'altered' : finding;
  }

  /** A page in which a mark cannot be looked at is none in which it may stand. */
  function found(look: Look, others: () => Box[]): Finding {
    try {
      return find(look, others);
    } catch {
      return 'altered';
    }
  }

  return {
    mark,
    state: () => state,
    check(look, others) {
      if (given) return false;
      // What is hidden cannot be found at its place; nothing is painted before the answer.
      mark.show(true);
      const finding = found(look, others);
      if (finding === 'unseen') {
        if (failures > 0) mark.show(false);
        else state = 'shown';
        return false;
      }
      const fine = finding === 'fine';
      mark.show(fine);
      if (fine) proven = true;
      failures = finding === 'covered' || finding === 'altered' ? failures + 1 : 0;
      state = fine ? 'shown' : failures > 1 ? 'withdrawn' : 'hidden';
      return failures === 1;
    },
    repair() {
      if (given) return false;
      const { element } = host;
      const changed = element.getAttributeNames().filter((name) => !HARMLESS.test(name));
      const lost = !host.isBeside(link);
      if (changed.length === 0 && !lost) return false;
      if (++repairs > MOST_REPAIRS) {
        giveUp();
        return true;
      }
      for (const name of changed) element.removeAttribute(name);
      if (lost && link.isConnected) host.put(link);
      return true;
    },
  };
}
