import type { Report } from '../core/index.ts';
import { adoptSheet } from './adopt-sheet.ts';
import answerCss from './answer.css?inline';
import { drawMark } from './draw-mark.ts';
import { capReport, type Face, faceOf } from './face-of.ts';
import { drawPicture } from './picture.ts';
import { assign, make, say } from './plain-dom.ts';
import type { Fallback } from './surroundings.ts';
import { answerWords, fillIn, hasAnswerWords, loadAnswerWords } from './words.ts';

/** An answer as it is drawn: made once, and changed in place, so that nothing moves but what changed. */
export interface Answer {
  root: HTMLElement;
  draw: (report: Report, setting: AnswerSetting) => void;
  /** Says a sentence in the place of the date, until the answer is drawn anew. */
  tell: (text: string) => void;
}

/** Where an answer is shown, and in which language. */
export interface AnswerSetting {
  lang: string;
  site: string;
  fallback: Fallback;
}

/** What needs an answer before it is drawn: loaded with the first. */
export interface AnswerParts {
  capReport: (report: Report) => Report;
  /** The answer in a few words with the name of its badge, for those who listen. */
  spoken: (report: Report, setting: AnswerSetting) => string;
  createAnswer: (into: Element, open: () => void) => Answer;
  /** Whether the words of a language are there; without them, answers are in English. */
  speaks: (lang: string) => boolean;
  /** Loads them. Never rejects. */
  learn: (lang: string) => Promise<void>;
}

/** All that answers are drawn by. */
export const answerParts: AnswerParts = {
  ...{ capReport, spoken, createAnswer },
  ...{ speaks: hasAnswerWords, learn: loadAnswerWords },
};

function createAnswer(into: Element, open: () => void): Answer {
  const root = into.getRootNode();
  if (root instanceof ShadowRoot) adoptSheet(root, answerCss);
  const picture = drawPicture();
  const name = make('bdi');
  const words = make('span', { part: 'words', class: 'words' });
  const mark = make('span', { part: 'mark', class: 'mark' }, words);
  const [before, host, after] = [make('span'), make('bdi', { dir: 'ltr' }), make('span')];
  const claim = make('bdi', { class: 'claim' });
  const fact = make('span', { class: 'fact' }, before, make('span', { class: 'host' }, host), after);
  const issuer = make('span', { part: 'issuer', class: 'issuer' }, fact, claim);
  const description = make('span', { class: 'description' });
  const date = make('span', { part: 'date', class: 'date' });
  const text = make(
    'span',
    { class: 'text' },
    make('span', { part: 'name', class: 'name' }, name),
    mark,
    issuer,
    description,
    date,
  );
  const button = make('button', { part: 'badge', class: 'badge', type: 'button', 'aria-haspopup': 'dialog' }, picture.root, text);
  button.addEventListener('click', open);
  into.append(button);

  function draw(report: Report, setting: AnswerSetting): void {
    const ours = answerWords(setting.lang);
    const face = faceOf(report, { ...setting, words: ours });
    drawSign(mark, words, face);
    picture.show(face.pictures);
    say(name, face.name);
    assign(name, { lang: face.nameLang });
    const [start, ascii, end] = face.host ?? ['', '', ''];
    fact.hidden = !face.host;
    say(before, start);
    say(host, ascii);
    say(after, end);
    say(claim, face.claim ?? '');
    say(description, face.description ?? '');
    say(date, face.checked ?? '');
    // The whole of what may be cut off with an ellipsis.
    const issued = [start + ascii + end, face.claim].filter(Boolean).join(' ');
    assign(button, { title: [face.name, face.words, issued, face.checked, ours.open].filter(Boolean).join('\n') });
  }

  return { root: button, draw, tell: (sentence) => say(date, sentence) };
}

function drawSign(mark: HTMLElement, words: HTMLElement, { shape, tone, words: text }: Face): void {
  say(words, text);
  if (mark.dataset['shape'] === shape && mark.dataset['tone'] === tone) return;
  assign(mark, { 'data-shape': shape, 'data-tone': tone });
  const sign = drawMark(shape);
  mark.replaceChildren(...(sign ? [sign] : []), words);
}

function spoken(report: Report, { lang, ...setting }: AnswerSetting): string {
  const ours = answerWords(lang);
  const { name, words } = faceOf(report, { ...setting, words: ours });
  return fillIn(ours.nowIs, { name, words });
}
