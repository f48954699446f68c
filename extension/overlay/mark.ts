import { type ReadonlySignal, signal } from '@preact/signals';
import { h, render } from 'preact';
import type { MarkAnswer } from '../messages.ts';
import { deadMansSwitch } from './dead-mans-switch.ts';
import { type Box, chooseSpot, MARK, TARGET } from './geometry.ts';
import { type Ground, groundBehind } from './ground.ts';
import { createHost, type Host } from './host-element.ts';
import { type Finding, inspectMark, type Look } from './inspect-mark.ts';
import { type Face, MarkFace, type Place } from './MarkFace.tsx';
import { isLarge, surroundingsOf } from './surroundings.ts';
import { createTooltip } from './tooltip.ts';

/** What a mark is drawn from. */
export interface MarkOptions {
  link: HTMLAnchorElement;
  root: Element;
  name: string;
  answer: ReadonlySignal<MarkAnswer | null>;
  checking: Face['checking'];
}

/** One mark in the page. */
export interface Mark {
  link: HTMLAnchorElement;
  host: Host;
  /** Draws it, once its host is in the page, to the best place; `others`: the boxes of other marks. */
  draw: (others: readonly Box[], isOurs: (element: Element) => boolean) => void;
  /** Where it is now; `null`: it is not drawn. */
  box: () => Box | null;
  /** Moves it along with its link. */
  follow: () => void;
  inspect: (look: Look) => Finding;
  show: (seen: boolean) => void;
  /** Above what the page has laid there from the start. @returns whether there is a higher level */
  raise: () => boolean;
  /** Asks the ground anew. */
  ground: () => void;
  renew: () => void;
  hideTip: () => void;
  /** The button, for the browser's own watch over visibility. */
  target: Element;
  remove: () => void;
}

const LEVELS = [0, 1, 10, 1_000];
const INSET = (TARGET - MARK) / 2;

/** Makes a mark that is not in the page yet. */
export function createMark({ link, root, name, answer, checking }: MarkOptions): Mark {
  const host = createHost(name);
  const place = signal<Place>({ x: 0, y: 0, scale: 1, level: 0 });
  const ground = signal<Ground>('light');
  const away = signal(true);
  /** From the link's last line to the mark. */
  let offset = { x: 0, y: 0 };
  let picture = false;
  let renew: (() => void) | undefined;
  // Before it is in the page, so that nothing is laid out twice.
  render(h(MarkFace, { answer, checking, place, ground, away }), host.shadow);
  const part = (name: string) => host.shadow.querySelector<HTMLElement>(`.${name}`) ?? host.element;
  const [target, life] = [part('target'), part('life')];
  const tip = createTooltip(target, part('tip'));

  /** The box by which the mark is held: the last line of the link, or its picture. */
  function anchor(): Box {
    const lines = picture ? [...link.querySelectorAll('img,svg,canvas')].map((one) => one.getBoundingClientRect()) : [];
    return lines.find(isLarge) ?? [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
  }

  function seen(): Box {
    const { left, top, width, height } = target.getBoundingClientRect();
    const part = width / TARGET;
    const inset = INSET * part;
    return { left: left + inset, top: top + inset, right: left + width - inset, bottom: top + height - inset };
  }

  function wanted(): Box {
    const { right, bottom } = anchor();
    const [left, top] = [right + offset.x, bottom + offset.y];
    return { left, top, right: left + MARK, bottom: top + MARK };
  }

  /** Puts it where it should be, in its size, whatever the page scales. */
  function follow(): void {
    // Written at once, so that it can be measured; the same values go through the signal.
    for (let pass = 0; pass < 2; pass++) {
      const now = target.getBoundingClientRect();
      const old = place.value;
      const zoom = now.width > 0 ? now.width / TARGET / old.scale : 1;
      const goal = wanted();
      const x = old.x + (goal.left - INSET - now.left) / zoom;
      const y = old.y + (goal.top - INSET - now.top) / zoom;
      const next = { ...old, x: rounded(x), y: rounded(y), scale: rounded(1 / zoom) };
      if (next.x === old.x && next.y === old.y && next.scale === old.scale) return;
      place.value = next;
      target.style.transform = `translate(${next.x}px,${next.y}px) scale(${next.scale})`;
    }
  }

  return {
    link,
    host,
    draw(others, isOurs) {
      ground.value = groundBehind(link);
      renew ??= deadMansSwitch(life);
      const around = surroundingsOf(link, isOurs);
      picture = around.picture;
      const spot = chooseSpot({ ...around, others: [...around.others, ...others] });
      const { right, bottom } = anchor();
      offset = { x: spot.left - right, y: spot.top - bottom };
      follow();
    },
    box: () => (host.element.isConnected ? seen() : null),
    follow,
    inspect: (look) => inspectMark({ host: host.element, link, root, seen: seen(), wanted: wanted() }, look),
    show(shown) {
      away.value = !shown;
      // At once, too: what was found out about a mark must not be seen a frame longer.
      target.toggleAttribute('data-away', !shown);
      if (!shown) tip.hide();
    },
    raise() {
      const level = LEVELS[LEVELS.indexOf(place.value.level) + 1];
      if (level === undefined) return false;
      place.value = { ...place.value, level };
      target.style.zIndex = String(level);
      return true;
    },
    ground: () => {
      ground.value = groundBehind(link);
    },
    renew: () => renew?.(),
    hideTip: () => tip.hide(),
    target,
    remove() {
      tip.hide();
      render(null, host.shadow);
      host.element.remove();
    },
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
