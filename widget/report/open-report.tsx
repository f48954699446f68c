import { signal } from '@preact/signals';
import { render } from 'preact';
import type { ReportAbout } from '../contract.ts';
import { ReportRoot } from './ReportRoot.tsx';
import styles from './report.css?inline';

/** A report that is being shown. */
export interface OpenReport {
  /** Shows another state: a report that has come, another language. */
  update: (about: ReportAbout) => void;
  /** Takes the report away. */
  close: () => void;
}

/**
 * Draws the report into an element of the dialog. It stands in a closed shadow root of its own, with its own styles: nothing of them
 * reaches the dialog, and nothing but what is inherited comes in.
 */
export function openReport(into: HTMLElement, about: ReportAbout): OpenReport {
  const document = into.ownerDocument;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  // Styles through the object model, which no policy of the page on styles forbids.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  into.append(host);
  const shown = signal(about);
  render(<ReportRoot shown={shown} />, root);
  return {
    update: (next) => {
      shown.value = next;
    },
    close: () => {
      render(null, root);
      host.remove();
    },
  };
}
