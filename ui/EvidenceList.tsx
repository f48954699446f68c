import type { View } from '../core/present/index.ts';
import { LongText } from './LongText.tsx';
import type { ReportWords } from './words.ts';

/** Every answer that was relied upon: where it came from, what it was, when. */
export function EvidenceList({ view, words }: { view: View; words: ReportWords }) {
  if (view.evidence.length === 0) return <p>{words.noEvidence}</p>;
  return (
    <ul class="evidence">
      {view.evidence.map(({ url, post = '', status, time }) => (
        <li key={`${url} ${post}`}>
          <code>
            <LongText text={`${url}${askedOf(post)}`} />
          </code>
          <span class="hint answered-hint">
            {words.status} {status} · <time dateTime={time}>{momentOf(new Date(time), view.locale)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a node of a chain was asked: one address gives several answers. */
function askedOf(post: string): string {
  const method = /"method":"(\w+)"/.exec(post)?.[1];
  return method === undefined ? '' : ` ${method}`;
}

/** As the times of day of a report are written. */
const CLOCK = { hourCycle: 'h23' } as const;

/** The time alone where it is today's: a kept answer may be of yesterday. */
function momentOf(time: Date, locale: string): string {
  const today = time.toDateString() === new Date().toDateString();
  return today ? time.toLocaleTimeString(locale, CLOCK) : time.toLocaleString(locale, CLOCK);
}
