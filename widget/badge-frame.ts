import type { BadgeState } from './badge-state.ts';
import { make, say } from './plain-dom.ts';
import type { Fallback } from './surroundings.ts';
import type { WaitingWords } from './waiting-words.ts';

/** What a badge is drawn in: the room that it takes in every state, and what is seen while there is no answer. */
export interface BadgeFrame {
  /** What language, direction and colours are set on; a dialog may stand in it too. */
  scope: HTMLElement;
  /** The room of the badge. */
  room: HTMLElement;
  wait: (state: BadgeState, words: WaitingWords, fallback: Fallback) => void;
  /** Says a sentence to those who listen. */
  announce: (text: string) => void;
}

/**
 * Draws the frame, with the page's own link and picture in it.
 *
 * @param again the visitor wants what failed to be tried again
 */
export function createFrame(again: () => void): BadgeFrame {
  const words = make('span', { part: 'words', class: 'words' });
  const mark = make('span', { part: 'mark', class: 'mark' }, make('span', { class: 'ring' }), words);
  const retry = make('button', { class: 'retry', type: 'button' });
  retry.addEventListener('click', again);
  // Those who listen hear it from the picture that it is the name of.
  const title = make('bdi', { class: 'title', 'aria-hidden': 'true' });
  const waiting = make('div', { class: 'waiting' }, make('div', { class: 'fallback' }, make('slot')), title, mark, retry);
  const status = make('span', { class: 'unseen', role: 'status' });
  const room = make('div', { class: 'room' }, waiting);

  function wait({ kind }: BadgeState, { states, again: label }: WaitingWords, { text, name }: Fallback): void {
    waiting.hidden = kind === 'done';
    if (kind === 'done') return;
    say(title, text ? '' : name);
    say(words, states[kind]);
    say(retry, label);
    retry.hidden = kind !== 'offline' && kind !== 'error';
  }

  return { scope: make('div', { class: 'scope' }, room, status), room, wait, announce: (text) => say(status, text) };
}
