import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Report } from '../core/index.ts';
import type { FactRow, View } from '../core/present/index.ts';
import { endorserHosts } from './endorser-hosts.ts';
import type { EndorserWords } from './endorser-words.ts';
import { Facts } from './Facts.tsx';
import { HostsSentence } from './HostsSentence.tsx';

/** The rows about what others say, the one that is asked about last. */
const ROWS: readonly FactRow['id'][] = ['endorsed-by', 'issuer-endorsed-by', 'endorsed-unchecked'];

interface EndorsedProps {
  report: Report;
  view: View;
  facts: readonly FactRow[];
  words: EndorserWords;
  /**
   * Verifies again with leave to ask these hosts too, in the very click; what comes of it is `report` by then. `refused`: the viewer's
   * browser was not allowed to ask. `null`: there was nobody to answer.
   */
  ask: (hosts: readonly string[]) => Promise<Report | 'refused' | null>;
}

/** What came of the click, and of which report it is said: of a newer one it is not. */
type Said = { of: string; what: 'answered' | 'refused' | 'failed' };

/**
 * The facts about a badge, and beside what others say of it a button that asks those whom the badge itself does not lead to. Nobody is
 * asked before the click: a request tells its host that somebody looks (threats.md T25).
 */
export function EndorsedFacts({ report, view, facts, words, ask }: EndorsedProps) {
  const busy = useSignal(false);
  const said = useSignal<Said | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { next, all } = endorserHosts(report.badge?.endorsements);
  const what = said.value?.of === report.verifiedAt ? said.value.what : null;
  const row = ROWS.filter((id) => facts.some((fact) => fact.id === id)).at(-1);
  const press = async () => {
    if (busy.value) return;
    busy.value = true;
    // What came of an earlier click is not what comes of this one.
    said.value = null;
    const came = await ask(all).catch(() => null);
    busy.value = false;
    said.value =
      came === null || came === 'refused'
        ? { of: report.verifiedAt, what: came ?? 'failed' }
        : { of: came.verifiedAt, what: 'answered' };
    requestAnimationFrame(() => toAnswer(place.current));
  };
  const beside = (next.length > 0 || what !== null) && (
    <div class="endorsers" ref={place}>
      {next.length > 0 && (
        <>
          <button
            type="button"
            class="secondary"
            aria-describedby="endorsers-hint"
            aria-busy={busy.value}
            onClick={() => void press()}
          >
            {busy.value ? words.checking : words.check}
          </button>
          <p id="endorsers-hint" class="hint">
            <HostsSentence text={words.hint} hosts={next} comma={words.comma} />
          </p>
        </>
      )}
      {linesOf(what, report, view, words).map((line) => (
        <p key={line} class="endorsers-said">
          {line}
        </p>
      ))}
    </div>
  );
  return (
    <>
      <Facts facts={facts} beside={row && { [row]: beside }} />
      {!row && beside}
    </>
  );
}

/** What the rows do not say by themselves. */
function linesOf(what: Said['what'] | null, { badge }: Report, { checks }: View, words: EndorserWords): string[] {
  if (what !== 'answered') return what === null ? [] : [words[what]];
  const asked = (badge?.endorsements ?? []).filter(({ hosts = [] }) => hosts.length > 0).map(({ state }) => state);
  const failing = checks.flatMap(({ sentences }) => sentences.filter(({ code }) => code === 'proof.endorsement-invalid'));
  return [
    ...(asked.includes('fails') ? failing.map(({ text }) => text) : []),
    ...(asked.includes('unknown') ? [words.unanswered] : []),
    ...(asked.includes('not-asked') ? [words.further] : []),
  ];
}

/** The button may have gone, and the focus with it: to what stands there now, which is read out. */
function toAnswer(place: HTMLElement | null): void {
  const row = place?.closest<HTMLElement>('[data-fact]') ?? place;
  if (!row) return;
  row.tabIndex = -1;
  row.focus();
}
