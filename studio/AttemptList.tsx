import { present, presentChecking } from '../core/present/index.ts';
import { Mark } from '../ui/Mark.tsx';
import { Reasons } from '../ui/Reasons.tsx';
import { reportWords } from '../ui/words.ts';
import { addressedMembers } from './choose-badge.ts';
import { handleOf, keepFocus } from './keep-focus.ts';
import type { Attempt, Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** Badges that are being checked, and those that were left out: each says why before anything of it goes into a signature. */
export function AttemptList({ studio }: { studio: Studio }) {
  const attempts = studio.attempts.value;
  return (
    <ul class="attempts" aria-live="polite">
      {attempts.map((attempt) => (
        <li key={attempt.id} tabIndex={-1} data-state={attempt.state} data-tone={toneOf(attempt, studio)}>
          <One attempt={attempt} studio={studio} />
        </li>
      ))}
    </ul>
  );
}

/** Of one list. */
const MOST_MEMBERS = 50;

function toneOf(attempt: Attempt, { locale }: Studio): string {
  return 'report' in attempt ? present(attempt.report, { locale: locale.value }).tone : 'grey';
}

function One({ attempt, studio }: { attempt: Attempt; studio: Studio }) {
  const lang = studio.lang.value;
  const locale = studio.locale.value;
  if (attempt.state === 'checking') {
    const { shape, tone } = presentChecking(locale);
    return (
      <p class="attempt-head">
        <Mark shape={shape} tone={tone} size={22} />
        <span>{sayStudio(lang, 'checking', { what: attempt.what })}</span>
      </p>
    );
  }
  const view = 'report' in attempt ? present(attempt.report, { locale }) : null;
  const hosts = attempt.state === 'refused' ? (studio.leave?.hosts(attempt.report) ?? []) : [];
  const shownName = attempt.state === 'remark' ? attempt.badge.name : attempt.what;
  return (
    <>
      <p class="attempt-head">
        {view && <Mark shape={view.shape} tone={view.tone} size={22} />}
        <b>
          {attempt.state === 'remark' && view
            ? sayStudio(lang, 'remark', { what: view.headline })
            : sayStudio(lang, 'refused', { what: shownName })}
        </b>
      </p>
      <div class="attempt-why">
        {attempt.state === 'remark' && <p>{shownName}</p>}
        {attempt.state === 'unreadable' && <p>{sayStudio(lang, 'notChecked')}</p>}
        {attempt.state === 'refused' && attempt.refusal !== 'verdict' && <p>{sayStudio(lang, `refusal ${attempt.refusal}`)}</p>}
        {attempt.state === 'refused' && attempt.refusal === 'verdict' && view && (
          <>
            <p class="headline">{view.headline}</p>
            <Reasons view={view} words={reportWords(lang)} />
          </>
        )}
        {attempt.state === 'refused' && attempt.refusal === 'several' && <Members attempt={attempt} studio={studio} />}
        {hosts.length > 0 && <p>{sayStudio(lang, 'allowHint')}</p>}
        <div class="buttons">
          {hosts.length > 0 && (
            <button
              type="button"
              class="primary"
              onClick={({ currentTarget }) => void allowAndCheck(hosts, attempt, studio, currentTarget)}
            >
              {sayStudio(lang, 'allow', { hosts: hosts.join(', ') })}
            </button>
          )}
          {attempt.state === 'remark' && (
            <button
              type="button"
              class="secondary"
              onClick={() => {
                studio.accept(attempt);
                keepFocus(() => handleOf(document, attempt.badge.id));
              }}
            >
              {sayStudio(lang, 'addAnyway')}
            </button>
          )}
          {canTryAgain(attempt) && hosts.length === 0 && (
            <button
              type="button"
              class="secondary"
              onClick={({ currentTarget }) => {
                placeOf(currentTarget)?.focus();
                void studio.again(attempt);
              }}
            >
              {sayStudio(lang, 'again')}
            </button>
          )}
          <button
            type="button"
            class="quiet"
            onClick={({ currentTarget }) => {
              const list = currentTarget.closest('.attempts');
              studio.dismiss(attempt.id);
              keepFocus(() => list?.querySelector('button'));
            }}
          >
            {sayStudio(lang, 'dismiss')}
          </button>
        </div>
      </div>
    </>
  );
}

/** In the click itself: a browser asks its user only then. */
async function allowAndCheck(
  hosts: readonly string[],
  attempt: Attempt,
  { leave, again }: Studio,
  pressed: HTMLElement,
): Promise<void> {
  if (!(await leave?.ask(hosts).catch(() => false))) return;
  placeOf(pressed)?.focus();
  await again(attempt);
}

/** It stays while its badge is checked again, and its buttons do not. */
function placeOf(pressed: HTMLElement): HTMLElement | null {
  return pressed.closest<HTMLElement>('.attempts > li');
}

function canTryAgain(attempt: Attempt): boolean {
  return attempt.state === 'unreadable' || (attempt.state === 'refused' && attempt.report.verdict === 'incomplete');
}

function Members({ attempt, studio }: { attempt: Extract<Attempt, { state: 'refused' }>; studio: Studio }) {
  const lang = studio.lang.value;
  return (
    <ul class="several">
      {addressedMembers(attempt.report)
        .slice(0, MOST_MEMBERS)
        .map(({ url, badge: { name, language } }) => (
          <li key={url}>
            <span lang={language ?? undefined}>{name}</span>
            <button
              type="button"
              class="quiet"
              aria-label={sayStudio(lang, 'addOne', { name })}
              onClick={() => void studio.add({ url }, name)}
            >
              {sayStudio(lang, 'add')}
            </button>
          </li>
        ))}
    </ul>
  );
}
