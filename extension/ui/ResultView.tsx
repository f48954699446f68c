import { useLayoutEffect, useRef } from 'preact/hooks';
import { present, presentChecking } from '../../core/present/index.ts';
import { fillIn } from '../../ui/fill-in.ts';
import { Checking } from '../../ui/Verdict.tsx';
import { ASK_ID } from './Ask.tsx';
import { Icon } from './Icon.tsx';
import type { PanelStore, Result } from './panel-state.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { Say } from './Say.tsx';
import { useMembers } from './use-members.ts';

/** The answer about something that the viewer brought or chose, with a way back to the page. */
export function ResultView({ result, store }: { result: Result; store: PanelStore }) {
  const { words, locale, reportWords } = store.choices.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, report, subject, picture, name, from } = result;
  const badge = report ? present(report, { locale }).badge : null;
  const members = useMembers(store, subject, report);
  const count = members?.places.length ?? 0;
  const several = count > 1 ? fillIn(reportWords.several, { count }) : null;
  // Whoever asked is led to the answer, and back to where they asked.
  useLayoutEffect(() => heading.current?.focus(), []);
  const back = () => {
    store.back();
    requestAnimationFrame(() => document.getElementById(ASK_ID)?.focus());
  };
  return (
    <section class="result" aria-busy={state === 'checking'}>
      <button type="button" class="quiet back" onClick={back}>
        <Icon name="back" />
        {words.result.back}
      </button>
      <div class="card" data-open="true">
        <div class="result-head">
          {picture && <img src={picture} width="64" height="64" alt="" />}
          <div class="result-text">
            <p class="hint">
              {words.result[from]}
              {badge && name !== null && <Say text={`${locale.punctuation.colon}{name}`} values={{ name }} />}
            </p>
            <h1 class="result-title" tabIndex={-1} ref={heading}>
              {badge ? (
                <bdi lang={badge.lang}>{badge.title}</bdi>
              ) : (
                <Say text="{name}" values={{ name: name ?? several ?? words.card.untitled }} />
              )}
            </h1>
            {picture && <p class="hint">{reportWords.pictureFrom}</p>}
          </div>
        </div>
        {state === 'checking' && !subject && <Checking mark={presentChecking(locale)} />}
        {(report || state === 'checking') && subject && (
          <ReportSheet
            {...{ report, members, subject, store }}
            holder={{}}
            place="own"
            busy={state === 'checking'}
            again={() => store.recheck()}
          />
        )}
        {(state === 'gone' || state === 'unreachable') && (
          <p class="held">{state === 'gone' ? words.result.gone : words.unreachable.text}</p>
        )}
      </div>
    </section>
  );
}
