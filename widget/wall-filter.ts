import { adoptSheet } from './adopt-sheet.ts';
import filterCss from './filter.css?inline';
import { make, say } from './plain-dom.ts';
import { entryOf, matches, type WallBadge, type WallEntry, type WallQuery } from './wall-entries.ts';
import { filterWords } from './wall-words.ts';
import { answerWords, fillIn, hasAnswerWords, loadAnswerWords } from './words.ts';

/** The search above the badges of a wall. */
export interface WallFilter {
  /** Shows what can be chosen among these badges, and tells which of them are looked for. */
  draw: (badges: readonly WallBadge[], lang: string) => boolean[];
}

/** Milliseconds in which a count that changes on and on is not said aloud. */
const QUIET = 400;

/**
 * Draws the search.
 *
 * @param changed the visitor looks for something else; `narrowed`: by what only a badge that is checked can be found by
 */
export function createFilter(into: Element, changed: (narrowed: boolean) => void): WallFilter {
  const root = into.getRootNode();
  if (root instanceof ShadowRoot) adoptSheet(root, filterCss);
  const query: WallQuery = { text: '', issuer: '', verdict: '' };
  const search = make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const [issuers, verdicts] = [make('select'), make('select')];
  const [searchLabel, issuerLabel, verdictLabel] = [make('span'), make('span'), make('span')];
  const form = make(
    'form',
    { role: 'search' },
    make('label', {}, searchLabel, search),
    make('label', {}, issuerLabel, issuers),
    make('label', {}, verdictLabel, verdicts),
  );
  const count = make('output', { class: 'count', role: 'status' });
  let saying: ReturnType<typeof setTimeout> | undefined;
  into.append(make('div', { class: 'panel' }, form, count));

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    query.text = search.value;
    query.issuer = issuers.value;
    query.verdict = verdicts.value;
    changed(query.issuer !== '' || query.verdict !== '');
  });

  function draw(badges: readonly WallBadge[], lang: string): boolean[] {
    const entries = badges.map(entryOf);
    const words = filterWords(lang);
    const { verdicts: named } = answerWords(lang);
    if (!hasAnswerWords(lang)) void learn(lang);
    say(searchLabel, words.search);
    say(issuerLabel, words.issuer);
    say(verdictLabel, words.state);
    offer(
      issuers,
      words.anyIssuer,
      choices(entries, (entry) => entry.issuer).map((host) => [host, host]),
    );
    offer(
      verdicts,
      words.anyState,
      choices(entries, (entry) => entry.verdict).map((verdict) => [verdict, named[verdict]]),
    );
    const found = entries.map((entry) => matches(entry, query));
    const shown = found.filter(Boolean).length;
    clearTimeout(saying);
    const text = shown > 0 ? fillIn(words.count, { shown: String(shown), all: String(entries.length) }) : words.none;
    if (count.textContent === '') say(count, text);
    else saying = setTimeout(() => say(count, text), QUIET);
    return found;
  }

  async function learn(lang: string): Promise<void> {
    await loadAnswerWords(lang);
    if (hasAnswerWords(lang)) changed(false);
  }

  return { draw };
}

/** What there is, each once, in an order that stays. */
function choices<T extends string>(entries: readonly WallEntry[], read: (entry: WallEntry) => T | null): T[] {
  return [...new Set(entries.map(read))].filter((one) => one !== null).sort();
}

/** What is chosen stays chosen, and what can be chosen is touched only where it changed: a list that is open is not torn away. */
function offer(select: HTMLSelectElement, any: string, options: readonly (readonly [value: string, label: string])[]): void {
  const wanted: (readonly [string, string])[] = [['', any], ...options];
  if (select.value && !options.some(([value]) => value === select.value))
    wanted.push([select.value, select.selectedOptions[0]?.text ?? '']);
  const key = JSON.stringify(wanted);
  if (select.dataset['offers'] === key) return;
  select.dataset['offers'] = key;
  const chosen = select.value;
  select.replaceChildren(...wanted.map(([value, label]) => make('option', { value }, label)));
  select.value = chosen;
}
