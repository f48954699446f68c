import { entryKey, type TrustEntry } from '../../../core/index.ts';
import type { IssuersWords } from '../../words/options-words.ts';
import { say } from '../../words/registry.ts';

/** So many are drawn; whoever needs more has the file. */
const MOST_SHOWN = 100;

/** What an entry is about: the id or the host. */
function subjectOf(entry: TrustEntry): string {
  return 'issuer' in entry ? entry.issuer : entry.host;
}

/** What an entry is called in a sentence. */
export function labelOf(entry: TrustEntry): string {
  return entry.name ?? subjectOf(entry);
}

/** Entries of a list; with `remove`, each has a button. */
export function EntryList(props: { entries: readonly TrustEntry[]; words: IssuersWords; remove?: (entry: TrustEntry) => void }) {
  const { entries, words, remove } = props;
  const more = entries.length - MOST_SHOWN;
  return (
    <>
      <ul class="entries">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entryKey(entry)} class="entry">
            <div class="entry-text">
              {entry.name && <bdi class="entry-name">{entry.name}</bdi>}
              <span class="entry-subject">
                <span class="kind">{'issuer' in entry ? words.idTerm : words.hostTerm}</span>{' '}
                <bdi class="code">{subjectOf(entry)}</bdi>
              </span>
            </div>
            {remove && (
              <button
                type="button"
                class="quiet"
                aria-label={say(words.removeEntry, { entry: labelOf(entry) })}
                onClick={() => remove(entry)}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="hint">{say(words.more, { count: more })}</p>}
    </>
  );
}
