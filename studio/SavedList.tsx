import { present } from '../core/present/index.ts';
import type { SavedSignature } from './contract.ts';
import { keepFocus } from './keep-focus.ts';
import type { Flag } from './recheck.ts';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** Signatures that are kept on the device: each may be changed later, and says what has become of its badges. */
export function SavedList({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const saved = studio.saved.value;
  if (saved.length === 0) return null;
  return (
    <section class="sheet kept" aria-labelledby="saved">
      <h2 id="saved">{sayStudio(lang, 'saved')}</h2>
      <ul class="saved">
        {saved.map((one) => (
          <li key={one.id}>
            <One one={one} studio={studio} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ one, studio }: { one: SavedSignature; studio: Studio }) {
  const lang = studio.lang.value;
  const { title } = one;
  const flags = studio.flags.value.filter(({ signature }) => signature === one.id);
  return (
    <>
      <p class="saved-name">
        <b>{title}</b> <span class="hint">{sayStudio(lang, 'badgeCount', { count: one.badges.length })}</span>
      </p>
      <div class="buttons">
        <button type="button" class="quiet" aria-label={sayStudio(lang, 'edit', { title })} onClick={() => studio.edit(one.id)}>
          {sayStudio(lang, 'editShort')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={sayStudio(lang, 'forget', { title })}
          onClick={() =>
            void studio.forget(one.id).then(() => keepFocus(() => document.querySelector<HTMLElement>('.saved button')))
          }
        >
          {sayStudio(lang, 'forgetShort')}
        </button>
      </div>
      {flags.length > 0 && (
        <ul class="flags">
          {flags.map((flag) => (
            <li key={flag.badge}>{wordsOfFlag(flag, one, studio)}</li>
          ))}
          <li class="hint">{sayStudio(lang, 'flagHint')}</li>
        </ul>
      )}
    </>
  );
}

function wordsOfFlag({ badge, now, report }: Flag, { badges }: SavedSignature, studio: Studio): string {
  const lang = studio.lang.value;
  const name = badges.find(({ id }) => id === badge)?.name ?? '';
  if (now === 'changed' || now === 'expired') return sayStudio(lang, `flag ${now}`, { name });
  const what = report ? present(report, { locale: studio.locale.value }).headline : '';
  return sayStudio(lang, 'flag verdict', { name, what });
}
