import { adoptSheet } from './adopt-sheet.ts';
import type { ReportAbout } from './contract.ts';
import dialogCss from './dialog.css?inline';
import { draw, make, say } from './plain-dom.ts';
import { openReport } from './report/open-report.tsx';

/** An open dialog with the report of one badge. */
export interface ReportDialog {
  update: (about: ReportAbout) => void;
  close: () => void;
}

/** The words of the frame; those in it are the report's. */
const WORDS: Readonly<Record<string, { about: string; close: string }>> = {
  en: { about: 'About this badge', close: 'Close' },
  ja: { about: 'このバッジについて', close: '閉じる' },
};

/**
 * Opens the report of a badge as a modal dialog of the browser, which keeps what is behind it out of reach, closes on Escape and gives
 * the focus back.
 *
 * @param into beside the badge in its shadow root, so that it has the same language and colours
 * @param closed called once, however it was closed
 */
export function openDialog(into: Element, about: ReportAbout, closed: () => void): ReportDialog {
  const root = into.getRootNode();
  if (root instanceof ShadowRoot) adoptSheet(root, dialogCss);
  const heading = make('h2', { id: 'about' });
  const cross = draw('path', { d: 'M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5' });
  const close = make(
    'button',
    { class: 'close', type: 'button' },
    draw('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, cross),
  );
  // A region that scrolls can be reached with the keyboard.
  const body = make('div', { class: 'body', tabindex: '0', role: 'region', 'aria-labelledby': 'about' });
  const frame = make('div', { class: 'frame' }, make('div', { class: 'bar' }, heading, close), body);
  const dialog = make('dialog', { part: 'dialog', 'aria-labelledby': 'about' }, frame);
  let pressedOutside = false;

  close.addEventListener('click', () => dialog.close());
  // A press that begins in the text and ends outside is a selection, not a wish to leave.
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressedOutside = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog && pressedOutside) dialog.close();
  });

  label(about);
  into.append(dialog);
  dialog.showModal();
  const report = openReport(body, about);
  dialog.addEventListener('close', () => {
    report.close();
    dialog.remove();
    closed();
  });

  function label({ lang }: ReportAbout): void {
    const words = WORDS[lang] ?? WORDS['en'];
    say(heading, words?.about ?? '');
    close.setAttribute('aria-label', words?.close ?? '');
    close.title = words?.close ?? '';
  }

  return {
    update(next) {
      label(next);
      report.update(next);
    },
    close: () => dialog.close(),
  };
}
