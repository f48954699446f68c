import { useMemo } from 'preact/hooks';
import { type Locale, type PresentOptions, present, shownText } from '../core/present/index.ts';
import { CheckList } from './CheckList.tsx';
import { Facts } from './Facts.tsx';
import { fillIn } from './fill-in.ts';
import { LongText } from './LongText.tsx';
import { Mark } from './Mark.tsx';
import type { MemberPlace, MemberPlaces } from './member-places.ts';
import { Lines } from './Reasons.tsx';
import { viewersZone } from './viewers-zone.ts';
import type { ReportWords } from './words.ts';

interface MembersProps {
  /** `null`: nothing is drawn. */
  members: MemberPlaces | null;
  locale: Locale;
  surface?: PresentOptions['surface'];
  words: ReportWords;
}

/**
 * The badges that a list, a presentation or a record holds, each with its own sign and answer as soon as it is verified; opened, with all
 * that was checked.
 */
export function MemberList({ members, words, ...said }: MembersProps) {
  if (!members) return null;
  return (
    <div class="members">
      <h3>{words.members}</h3>
      <Ready members={members} words={words} />
      <ol>
        {members.places.map((place, at) => (
          <Place key={at} place={place} words={words} {...said} />
        ))}
      </ol>
    </div>
  );
}

/** How far it is, where it is not done. No live region: whoever listens is told that it begins, and the answer. */
function Ready({ members: { places, ready }, words }: Pick<MembersProps, 'words'> & { members: MemberPlaces }) {
  const count = places.length;
  if (ready.value === count) return null;
  return <p class="members-ready">{fillIn(words.membersReady, { ready: ready.value, count })}</p>;
}

type PlaceProps = Omit<MembersProps, 'members'> & { place: MemberPlace };

/** Reads its own place alone: what is told of another is not drawn here. */
function Place({ place, locale, surface, words }: PlaceProps) {
  const report = place.report.value;
  const view = useMemo(() => report && present(report, { locale, surface, timeZone: viewersZone() }), [report, locale, surface]);
  if (!view) {
    return (
      <li class="member" data-tone="grey" data-waits>
        <div class="member-line">
          <span class="member-waits" aria-hidden="true" />
          <span class="member-answer">{locale.checking}</span>
        </div>
      </li>
    );
  }
  return (
    <li class="member" data-tone={view.tone} data-verdict={view.verdict}>
      <Member view={view} address={report?.input.url} open={place.open} words={words} />
    </li>
  );
}

interface MemberProps {
  view: ReturnType<typeof present>;
  /** Where it was asked for. Attacker-controlled. */
  address: string | undefined;
  open: MemberPlace['open'];
  words: ReportWords;
}

/** What is closed costs nothing: there may be a hundred. */
function Member({ view, address, open, words }: MemberProps) {
  const { badge, headline, explanation, shape, tone } = view;
  return (
    <details open={open.value}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is the button of its details */}
      <summary
        class="member-line"
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
          {!badge && address !== undefined && (
            <bdi class="member-address">
              <LongText text={shownText(address).text} />
            </bdi>
          )}
        </span>
      </summary>
      {open.value && (
        <div class="member-body">
          <p>{explanation}</p>
          <Lines title={words.why} lines={view.reasons.map(({ text }) => text)} level={4} />
          <Lines title={words.next} lines={view.next} level={4} />
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
