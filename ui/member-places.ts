import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { MembersProgress, Report } from '../core/index.ts';

/** The place of one badge in a list: its answer, once there is one, and whether the viewer has opened it. */
export interface MemberPlace {
  report: ReadonlySignal<Report | null>;
  open: Signal<boolean>;
}

/** The badges of a list while they are verified, and after. Each place changes for itself: of a hundred, one is drawn anew. */
export interface MemberPlaces {
  places: readonly MemberPlace[];
  /** How many have their answer. */
  ready: ReadonlySignal<number>;
  take: (place: number, report: Report) => void;
}

/** As many places as a list has badges, still without answers. */
export function memberPlaces(count: number): MemberPlaces {
  const places = Array.from({ length: count }, () => ({ report: signal<Report | null>(null), open: signal(false) }));
  const ready = signal(0);
  return {
    places,
    ready,
    take: (place, report) => {
      const at = places[place];
      if (!at) return;
      batch(() => {
        if (at.report.value === null) ready.value += 1;
        at.report.value = report;
      });
    },
  };
}

/** The places after one more thing was told of them. @returns the same object, unless they are begun */
export function afterProgress(before: MemberPlaces | null, { count, ready }: MembersProgress): MemberPlaces {
  const now = before?.places.length === count ? before : memberPlaces(count);
  if (ready) now.take(ready.place, ready.report);
  return now;
}

/**
 * The places of a finished report: those that its badges were shown in while they were verified, with whatever the viewer has opened.
 *
 * @returns `null`: it has none
 */
export function placesOf({ members = [] }: Pick<Report, 'members'>, before: MemberPlaces | null = null): MemberPlaces | null {
  if (members.length === 0) return null;
  const now = before?.places.length === members.length ? before : memberPlaces(members.length);
  batch(() => {
    for (const [place, report] of members.entries()) now.take(place, report);
  });
  return now;
}
