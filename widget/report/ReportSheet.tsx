import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Report } from '../../core/index.ts';
import type { Locale, LocaleId, View } from '../../core/present/index.ts';
import { CheckList } from '../../ui/CheckList.tsx';
import { EvidenceList } from '../../ui/EvidenceList.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { fillIn } from '../../ui/fill-in.ts';
import { MemberList } from '../../ui/MemberList.tsx';
import { Metadata } from '../../ui/Metadata.tsx';
import { placesOf } from '../../ui/member-places.ts';
import { metadataRows } from '../../ui/metadata-rows.ts';
import { Reasons } from '../../ui/Reasons.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { reportWords } from '../../ui/words.ts';
import type { DialogWords } from './words.ts';

interface SheetProps {
  report: Report;
  view: View;
  /** The language that the view speaks. */
  lang: LocaleId;
  locale: Locale;
  words: DialogWords;
}

/** One whole report: which badge, the answer, why, what can be done, and all that was checked and asked. */
export function ReportSheet({ report, view, lang, locale, words }: SheetProps) {
  const around = reportWords(lang);
  const metadata = report.badge?.metadata ?? '';
  const members = useMemo(() => placesOf(report), [report]);
  return (
    <div class="sheet" data-tone={view.tone} data-verdict={view.verdict}>
      <Head report={report} view={view} words={words} />
      <Verdict view={view} level={3} />
      {view.badge && view.badge.facts.length > 0 && (
        <div class="badge">
          <div class="facts">
            <Facts facts={view.badge.facts} />
          </div>
        </div>
      )}
      <MemberList members={members} locale={locale} surface="widget" words={around} />
      <Reasons view={view} words={around} />
      <div class="checks">
        <h3>{around.checks}</h3>
        <CheckList view={view} />
      </div>
      <div class="records">
        {metadataRows(metadata).length > 0 && (
          <details>
            <summary>{around.metadata}</summary>
            <Metadata text={metadata} lang={view.badge?.lang} />
          </details>
        )}
        <details>
          <summary>{around.evidence}</summary>
          <EvidenceList view={view} words={around} />
        </details>
      </div>
    </div>
  );
}

/** Which badge this is about, as far as it is proven: its picture, its name, the host it comes from. */
function Head({ report, view: { badge }, words }: Pick<SheetProps, 'report' | 'view' | 'words'>) {
  if (!badge) return null;
  const host = badge.facts.find(({ id }) => id === 'host')?.value;
  return (
    <header class="head">
      {badge.image && <Picture key={badge.image} src={badge.image} />}
      <div class="head-text">
        <h3 class="badge-title">
          <bdi lang={badge.lang}>{badge.title}</bdi>
        </h3>
        {host && <p class="hint">{fillIn(report.badge?.platform ? words.issuedThrough : words.issuedBy, { host })}</p>}
      </div>
    </header>
  );
}

/** The picture that the badge itself names; a page's policy may forbid it, and it is missed then without a gap. */
function Picture({ src }: { src: string }) {
  const failed = useSignal(false);
  if (failed.value) return null;
  return (
    <img
      src={src}
      width="64"
      height="64"
      alt=""
      referrerpolicy="no-referrer"
      decoding="async"
      onError={() => {
        failed.value = true;
      }}
    />
  );
}
