import type { View } from '../../core/present/index.ts';
import { printable, SIGNS } from './human.ts';
import type { Style } from './style.ts';
import { wrapText } from './text-width.ts';

/** Which badge of a list is ready. */
export interface MemberTurn {
  /** How many are ready with it. */
  ready: number;
  count: number;
  /** The number of the list among several inputs, from 1; `null`: it is the only one. */
  input: number | null;
}

/** One line about one badge of a list, as it is ready: how far that is, its sign, its name and its answer, as much of them as fits. */
export function memberLine(view: View, { ready, count, input }: MemberTurn, style: Style, width: number): string {
  const place = `${input === null ? '' : `[${input}] `}${String(ready).padStart(String(count).length)}/${count}`;
  const told = [view.badge?.title, view.headline].flatMap((text) => (text ? [printable(text)] : [])).join(' · ');
  const [line = ''] = wrapText(told, Math.max(width - place.length - 4, 20));
  return `${style.dim(place)} ${style.tone(view.tone, `${SIGNS[view.shape]} ${line}`)}\n`;
}
