import { useSignal } from '@preact/signals';
import type { View } from '../core/present/index.ts';
import { CheckList } from './CheckList.tsx';
import { Facts } from './Facts.tsx';
import { LongText } from './LongText.tsx';
import { Mark } from './Mark.tsx';
import { Lines } from './Reasons.tsx';
import type { ReportWords } from './words.ts';

/** The badges that one presentation or record holds, each with its own sign and answer; opened, with all that was checked. */
export function MemberList({ view, words }: { view: View; words: ReportWords }) {
  if (!view.members || view.members.length === 0) return null;
  return (
    <div class="members">
      <h3>{words.members}</h3>
      <ol>
        {view.members.map((member, at) => (
          <li key={at} data-tone={member.tone} data-verdict={member.verdict} class="member">
            <Member view={member} words={words} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What is closed costs nothing: there may be a hundred. */
function Member({ view, words }: { view: View; words: ReportWords }) {
  const open = useSignal(false);
  const { badge, headline, explanation, shape, tone } = view;
  return (
    <details open={open.value}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is the button of its details */}
      <summary
        onClick={(event) => {
          // Drawn at once, so that Tab goes into what has opened.
          event.preventDefault();
          open.value = !open.value;
        }}
      >
        <Mark shape={shape} tone={tone} size={22} />
        <span class="member-text">
          {badge && (
            <bdi class="member-title" lang={badge.lang}>
              {badge.title}
            </bdi>
          )}
          <span class="member-answer">
            <LongText text={headline} />
          </span>
        </span>
      </summary>
      {open.value && (
        <div class="member-body">
          <p>{explanation}</p>
          <Lines title={words.why} lines={view.reasons.map(({ text }) => text)} level={4} />
          {badge && (
            <div class="facts">
              <Facts facts={badge.facts} />
            </div>
          )}
          <div>
            <h4>{words.checks}</h4>
            <CheckList view={view} />
          </div>
        </div>
      )}
    </details>
  );
}
