import { askUntilAnswered } from '../ask-until-answered.ts';
import { browser } from '../browser.ts';
import type { HitAnswer, PageState, ToPage } from '../messages.ts';
import type { Site } from '../sites/contract.ts';
import { createScanner, type Scanner } from './create-scanner.ts';
import { EMPTY_NOTES, HANDLE, type World } from './handle.ts';

/** Milliseconds until a question counts as lost. */
const LOST = 10_000;
/** Some ten minutes: a page that is made ready before anybody opens it is not answered until then. */
const TRIES = 300;

/** Puts a scanner into this page, in the place of any that is there, and has it answer the background. */
export function startScanner(site: Site, page: Document): void {
  const world = globalThis as World;
  world[HANDLE]?.stop();
  // An extension that was updated or removed leaves its scripts behind without an id; a newer script takes the place.
  const alive = () => browser.runtime?.id !== undefined && world[HANDLE] === scanner;
  const scanner: Scanner = createScanner(site, { page, alive, onFound: () => void announce() });

  let announcing = false;
  let offered = false;
  /** Says that there is a candidate until somebody hears it; the overlay comes in answer. */
  async function announce(): Promise<void> {
    if (announcing) return;
    announcing = true;
    const answer = await askUntilAnswered<HitAnswer>({ t: 'hit' }, LOST, (round) => alive() && round < TRIES);
    announcing = false;
    if (answer) show(answer.show);
  }

  function show(chosen: HitAnswer['show']): void {
    const before = scanner.show;
    if (chosen === 'off') scanner.pause();
    else scanner.show = chosen;
    if (before !== chosen) scanner.overlay?.refresh();
  }

  function listen(message: ToPage, _sender: unknown, answer: (value: unknown) => void): boolean {
    switch (message.t) {
      case 'describe':
        answer(describe(scanner, page));
        offerFiles();
        break;
      case 'stale':
        scanner.overlay?.refresh();
        break;
      case 'show':
        if (message.show !== 'off') scanner.start();
        show(message.show);
        break;
      case 'original':
        if (!scanner.overlay) break;
        scanner.overlay.original(message.id).then(answer, () => answer(null));
        return true;
    }
    return false;
  }

  /** A mail may hold a file and no link: the overlay, which knows how to read one, comes when somebody looks at the panel. */
  function offerFiles(): void {
    if (offered || scanner.overlay || !site.roots(page).some((root) => site.originals?.(root).length)) return;
    offered = true;
    void announce();
  }

  const { pause } = scanner;
  scanner.stop = () => {
    pause();
    browser.runtime?.onMessage?.removeListener(listen);
    if (world[HANDLE] === scanner) delete world[HANDLE];
  };
  world[HANDLE] = scanner;
  browser.runtime.onMessage.addListener(listen);
  scanner.start();
}

function describe({ site, short, overlay }: Scanner, page: Document): PageState {
  return { site: site.id, layout: site.layout(page), short, overlay: overlay !== null, notes: overlay?.notes() ?? EMPTY_NOTES };
}
