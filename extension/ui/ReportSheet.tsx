import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Holder, ProblemCode, Report } from '../../core/index.ts';
import { present, presentChecking, type View } from '../../core/present/index.ts';
import { CertificateDisplay } from '../../ui/CertificateDisplay.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { EndorsedFacts } from '../../ui/EndorsedFacts.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { endorserWords } from '../../ui/endorser-words.ts';
import { MemberList } from '../../ui/MemberList.tsx';
import { Metadata } from '../../ui/Metadata.tsx';
import { type MemberPlaces, placesOf } from '../../ui/member-places.ts';
import { metadataRows } from '../../ui/metadata-rows.ts';
import { Reasons } from '../../ui/Reasons.tsx';
import { Checking, Verdict } from '../../ui/Verdict.tsx';
import { viewersZone } from '../../ui/viewers-zone.ts';
import type { Subject } from '../messages.ts';
import { say } from '../words/registry.ts';
import { AllowHosts } from './AllowHosts.tsx';
import { CheckedAgo } from './CheckedAgo.tsx';
import { CompareAddress } from './CompareAddress.tsx';
import { Conditions } from './Conditions.tsx';
import { checkedAt } from './checked-at.ts';
import { Fold, openPart, type Part } from './Fold.tsx';
import { holderLine, SAID_BY_HOLDER_LINE } from './holder-line.ts';
import { hostsToAllow, sourcesToAllow } from './hosts-to-allow.ts';
import { KeepReport } from './KeepReport.tsx';
import { type PanelStore, subjectName } from './panel-state.ts';
import { type Place, surfaceOf } from './place.ts';
import { Say } from './Say.tsx';
import { TrustedIssuer, TrustIssuer } from './TrustIssuer.tsx';
import { ownEntry, trustable } from './trustable.ts';

/** Where more could be proven, and what that takes is worth a list. */
const IMPROVABLE = ['genuine', 'holder-differs', 'issuer-unproven'];

interface SheetProps {
  /** `null`: it is being worked out. */
  report: Report | null;
  /** The badges of a list, also while they are verified. */
  members: MemberPlaces | null;
  subject: Subject;
  /** Whom the page names. */
  holder: Holder;
  place: Place;
  store: PanelStore;
  busy: boolean;
  again: () => Promise<void>;
}

/**
 * One whole report: the sign and what it means, the holder, why, what can be done; all else folds away. The badges of a list stay where
 * they are when the last is verified, open or closed, with the focus.
 */
export function ReportSheet({ report: own, members: ownMembers, ...page }: SheetProps) {
  const { subject, store } = page;
  const { locale, reportWords } = store.choices.value;
  const compared = store.compared.value.get(subjectName(subject));
  const about = compared
    ? { report: compared.report, holder: { email: compared.email }, place: 'given' as const }
    : { report: own, holder: page.holder, place: page.place };
  const { report, place } = about;
  const view = useMemo(
    () => report && present(report, { locale, surface: surfaceOf(place), timeZone: viewersZone() }),
    [report, locale, place],
  );
  const comparedMembers = useMemo(() => compared && placesOf(compared.report), [compared]);
  const sheet = useRef<HTMLDivElement>(null);
  const shown = report && view && { ...page, ...about, report, view };
  return (
    <div class="report sheet" data-tone={view?.tone ?? 'grey'} data-verdict={view?.verdict} ref={sheet}>
      {shown ? (
        <Above {...shown} compared={compared?.email ?? null} />
      ) : (
        <Checking mark={presentChecking(locale)} size={28} level={ownMembers ? 3 : undefined} />
      )}
      <MemberList
        key="members"
        members={compared ? (comparedMembers ?? null) : ownMembers}
        {...{ locale, surface: surfaceOf(place) }}
        words={reportWords}
      />
      {shown && <Below {...shown} sheet={sheet} />}
    </div>
  );
}

type ShownProps = Omit<SheetProps, 'report' | 'members'> & { report: Report; view: View };

/** The answer: its sign, and what it says of the holder. @param compared the address that the viewer named */
function Above({ report, view, subject, holder: _, place, store, again, compared }: ShownProps & { compared: string | null }) {
  const { words } = store.choices.value;
  const line = lineOf(report, view, place);
  return (
    <>
      {compared !== null && (
        <div class="compared" tabIndex={-1}>
          <p>
            <Say text={words.card.comparedWith} values={{ email: compared }} />
          </p>
          <button type="button" class="quiet" onClick={() => store.forgetCompared(subject)}>
            {words.card.backToPage}
          </button>
        </div>
      )}
      <Verdict view={view} size={28} level={3} />
      <AllowHosts report={report} store={store} again={again} />
      {line && (
        <div class="holder">
          <h3>{words.holder.title}</h3>
          <p>{words.holder[line]}</p>
        </div>
      )}
    </>
  );
}

/** Why, what can be done, and all that folds away. */
function Below({ report, view, subject, holder, place, store, busy, again, sheet }: ShownProps & { sheet: SheetRef }) {
  const { words, lang, reportWords, own } = store.choices.value;
  const open = useSignal<ReadonlySet<Part>>(new Set());
  // Said better by the line about the holder, and by the button that asks for leave.
  const said: readonly ProblemCode[] = [...(lineOf(report, view, place) ? SAID_BY_HOLDER_LINE : []), 'net.not-permitted'];
  const reasons = view.reasons.filter(({ code }) => !said.includes(code));
  const next = hostsToAllow(report).length + sourcesToAllow(report).length > 0 ? [] : view.next;
  // Whom to trust is asked about a badge, not about the one that heads a list.
  const isList = isOfSeveral(view);
  const entry = isList ? null : trustable(report);
  const listed = isList ? null : ownEntry(report, own);
  const comparable = report.badge !== null && report.checks.some(({ check, outcome }) => check === 'proof' && outcome === 'pass');
  const applying = view.checks.filter(({ outcome }) => outcome !== 'not-applicable');
  const passed = applying.filter(({ outcome }) => outcome === 'pass').length;
  const metadata = useMemo(() => (isList ? '' : worthShowing(report.badge?.metadata)), [report, isList]);
  const reach = (part: Part) => () => openPart(open, part, sheet.current);
  return (
    <>
      <Reasons view={{ ...view, reasons, next }} words={reportWords} />
      {listed && <TrustedIssuer entry={listed} store={store} />}
      <div class="folds">
        {!isList && IMPROVABLE.includes(view.verdict) && (
          <Fold
            part="conditions"
            open={open}
            title={view.verdict === 'genuine' ? words.conditions.genuine : words.conditions.other}
          >
            <Conditions
              report={report}
              place={place}
              store={store}
              trust={entry && reach('trust')}
              compare={comparable ? reach('compare') : null}
            />
          </Fold>
        )}
        {comparable && (
          <Fold part="compare" open={open} title={words.compare.title}>
            <CompareAddress subject={subject} store={store} done={() => toAnswer(sheet.current)} />
          </Fold>
        )}
        {entry && (
          <Fold part="trust" open={open} title={words.trust.title}>
            <TrustIssuer entry={entry} report={report} store={store} />
          </Fold>
        )}
        {view.badge && (
          <Fold part="about" open={open} title={words.card.about}>
            <div class="facts">
              <EndorsedFacts
                {...{ report, view, facts: view.badge.facts, words: endorserWords(lang) }}
                ask={(hosts) => store.endorsers(subject, hosts)}
              />
            </div>
          </Fold>
        )}
        {!isList && report.badge?.display && (
          <Fold part="design" open={open} title={reportWords.display.title}>
            <CertificateDisplay
              design={report.badge.display}
              lang={view.badge?.lang}
              words={reportWords.display}
              load={(links) => store.pictures(subject, links)}
            />
          </Fold>
        )}
        {metadata !== '' && (
          <Fold part="metadata" open={open} title={reportWords.metadata}>
            <Metadata text={metadata} lang={view.badge?.lang} />
          </Fold>
        )}
        <Fold
          part="checks"
          open={open}
          title={reportWords.checks}
          hint={say(words.card.passed, { passed, count: applying.length })}
        >
          <CheckList view={view} />
        </Fold>
        <Fold part="evidence" open={open} title={reportWords.evidence}>
          <EvidenceList view={view} words={reportWords} />
        </Fold>
        <Fold part="keep" open={open} title={words.card.keep}>
          <KeepReport view={view} report={report} subject={subject} holder={holder} store={store} />
        </Fold>
      </div>
      <CheckedAgo view={view} time={checkedAt(report)} store={store} busy={busy} again={again} />
    </>
  );
}

type SheetRef = RefObject<HTMLDivElement | null>;

/** A list's own answer names no badge. */
function isOfSeveral({ badge, members }: View): boolean {
  return badge === null && members !== undefined;
}

function lineOf(report: Report, view: View, place: Place): ReturnType<typeof holderLine> {
  return isOfSeveral(view) ? null : holderLine(report, place);
}

/** The text, where it says anything. */
function worthShowing(metadata = ''): string {
  return metadataRows(metadata).length > 0 ? metadata : '';
}

/** To the answer that has just changed; the live region says it. */
function toAnswer(sheet: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const notice = sheet?.querySelector<HTMLElement>('.compared');
    notice?.focus({ preventScroll: true });
    notice?.scrollIntoView({ block: 'center' });
  });
}
