import { useSignal } from '@preact/signals';
import type { Report } from '../core/index.ts';
import { present, presentChecking } from '../core/present/index.ts';
import { Mark } from '../ui/Mark.tsx';
import { issuedToSender } from './issued-to-sender.ts';
import type { Seen, Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** What a reader sees, by the address that the mail will come from. It is in this part of the page alone, and goes with it. */
export function SenderCheck({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const email = useSignal('');
  const isFault = useSignal(false);
  const state = useSignal<{ of: unknown; seen: readonly Seen[] | null } | null>(null);
  const entries = studio.entries.value;
  const now = state.value?.of === entries ? state.value : null;
  const look = async () => {
    const address = email.value.trim();
    isFault.value = !/^[^\s@<>]+@[^\s@<>]+$/.test(address);
    if (isFault.value) return;
    const asked = { of: entries, seen: null };
    state.value = asked;
    const seen = await studio.asReaders(address);
    // An answer about an address that was changed meanwhile is about nobody.
    if (state.value === asked) state.value = { of: entries, seen };
  };
  const differs = now?.seen?.some(({ report }) => report?.verdict === 'holder-differs') ?? false;
  return (
    <section class="sheet" aria-labelledby="sender">
      <h2 id="sender">{sayStudio(lang, 'sender')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <div class="field">
          <label for="sender-address">{sayStudio(lang, 'senderLabel')}</label>
          <div class="with-button">
            <input
              id="sender-address"
              type="text"
              inputMode="email"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              aria-invalid={isFault.value}
              aria-describedby="sender-hint"
              value={email.value}
              onInput={(event) => {
                email.value = event.currentTarget.value;
                isFault.value = false;
                state.value = null;
              }}
            />
            <button type="submit" class="secondary">
              {sayStudio(lang, 'senderCheck')}
            </button>
          </div>
          <p id="sender-hint" class={isFault.value ? 'fault' : 'hint'}>
            {sayStudio(lang, isFault.value ? 'senderFault' : 'senderHint')}
          </p>
        </div>
      </form>
      <div class="seen" aria-live="polite">
        {now && (
          <>
            <h3>{sayStudio(lang, 'senderSees')}</h3>
            {now.seen === null && <p>{presentChecking(studio.locale.value).headline}</p>}
            <ul>
              {now.seen?.map(({ name, report }, at) =>
                report ? <OneSeen key={at} {...{ name, report, studio }} /> : <NotSeen key={at} {...{ name, lang }} />,
              )}
            </ul>
            <p class="hint">{sayStudio(lang, 'senderLists')}</p>
          </>
        )}
        {differs && (
          <div class="aside">
            <p>{sayStudio(lang, 'senderOther')}</p>
            <p>{sayStudio(lang, 'senderLecos')}</p>
          </div>
        )}
      </div>
    </section>
  );
}

/** Nobody could say, which is not what a reader will see. */
function NotSeen({ name, lang }: { name: string; lang: Studio['lang']['value'] }) {
  return (
    <li>
      <span>
        <b>{name}</b>
        <br />
        {sayStudio(lang, 'notChecked')}
      </span>
    </li>
  );
}

function OneSeen({ name, report, studio }: { name: string; report: Report; studio: Studio }) {
  const view = present(report, { locale: studio.locale.value, surface: 'mail' });
  return (
    <li data-tone={view.tone} data-verdict={view.verdict}>
      <Mark shape={view.shape} tone={view.tone} size={22} />
      <span>
        <b>{name}</b>
        <br />
        <span class="headline-small">{view.headline}</span>
        {issuedToSender(report) && (
          <>
            <br />
            <span class="hint">{sayStudio(studio.lang.value, 'senderSame')}</span>
          </>
        )}
      </span>
    </li>
  );
}
