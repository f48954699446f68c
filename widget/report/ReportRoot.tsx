import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { chooseLocale, type Locale, loadLocale, present, presentChecking } from '../../core/present/index.ts';
import { fillIn } from '../../ui/fill-in.ts';
import { Checking } from '../../ui/Verdict.tsx';
import { viewersZone } from '../../ui/viewers-zone.ts';
import type { ReportAbout } from '../contract.ts';
import { checkedMoment } from './checked-moment.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { type DialogWords, dialogWords } from './words.ts';

/** All that is in the dialog: the report or that it is worked out, and below it who checked, when, and where else it can be checked. */
export function ReportRoot({ shown }: { shown: ReadonlySignal<ReportAbout> }) {
  const about = shown.value;
  const id = chooseLocale([about.lang]);
  const words = dialogWords(id);
  const locale = useSignal<Locale | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    const take = (loaded: Locale | 'failed') => {
      if (!gone) locale.value = loaded;
    };
    void loadLocale(id).then(take, () => take('failed'));
    return () => {
      gone = true;
    };
  }, [id]);
  const ready = locale.value;
  return (
    <div class="report" lang={id} aria-busy={about.report === null || ready === null}>
      {ready === 'failed' && <p role="alert">{words.failed}</p>}
      {ready !== null && ready !== 'failed' && <Answer about={about} locale={ready} words={words} />}
    </div>
  );
}

function Answer({ about, locale, words }: { about: ReportAbout; locale: Locale; words: DialogWords }) {
  const { report } = about;
  const view = report && present(report, { locale, surface: 'widget', timeZone: viewersZone() });
  return (
    <>
      {/* There from the start, so that it is heard. */}
      <p role="status" class="unseen">
        {view?.headline ?? locale.checking}
      </p>
      {report && view ? (
        <ReportSheet report={report} view={view} lang={chooseLocale([locale.id])} locale={locale} words={words} />
      ) : (
        <div class="sheet" data-tone="grey">
          <Checking mark={presentChecking(locale)} />
        </div>
      )}
      <Provenance about={about} locale={locale} words={words} />
    </>
  );
}

/** Whoever runs the page could show anything (threats.md T65): it is said on whose page this is, with a way to check without them. */
function Provenance({ about, locale, words }: { about: ReportAbout; locale: Locale; words: DialogWords }) {
  const { report, site, independent, checkAgain } = about;
  const moment = report && checkedMoment(report.verifiedAt, locale);
  return (
    <footer class="provenance">
      {moment && <p>{fillIn(words.checked, { site, ...moment })}</p>}
      <p class="ways">
        {/* It stays while the badge is checked, so that the focus does. */}
        <button type="button" class="secondary" aria-disabled={report === null} onClick={() => report && checkAgain()}>
          {words.again}
        </button>
        {independent !== null && (
          <a href={independent} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {words.independent}
          </a>
        )}
      </p>
    </footer>
  );
}
