import type { Report } from '../../core/index.ts';
import { OUTCOME_SIGNS } from '../../ui/strokes.ts';
import type { Condition } from './conditions.ts';
import { conditionsOf } from './conditions.ts';
import type { PanelStore } from './panel-state.ts';
import type { Place } from './place.ts';

const SIGNS = { met: 'pass', open: 'unknown', missed: 'not-applicable' } as const;

interface ConditionsProps {
  report: Report;
  place: Place;
  store: PanelStore;
  /** `null`: there is nothing to do about it here. */
  trust: (() => void) | null;
  compare: (() => void) | null;
}

/** The four things that "confirmed" needs, which of them hold, and what the viewer can do about the others. */
export function Conditions({ report, place, store, trust, compare }: ConditionsProps) {
  const { conditions: words, trust: trustWords, compare: compareWords } = store.choices.value.words;
  const action = ({ id, state }: Condition) => {
    if (state === 'met') return null;
    if (id === 'listed' && trust) return { label: trustWords.title, run: trust };
    return id === 'address' && compare ? { label: compareWords.title, run: compare } : null;
  };
  return (
    <>
      <p class="hint">{words.lead}</p>
      <ul class="conditions">
        {conditionsOf(report, place).map((condition) => {
          const { id, state, remark } = condition;
          const way = action(condition);
          return (
            <li key={id} class="condition" data-condition={id} data-outcome={SIGNS[state]}>
              <svg class="outcome-sign" width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
                <path class="line" stroke-width="2" d={OUTCOME_SIGNS[SIGNS[state]]} />
              </svg>
              <div class="condition-text">
                <p class="check-title">
                  {words[id]} <span class="outcome-word">{words[state]}</span>
                </p>
                {remark && <p class="hint">{words[remark]}</p>}
                {way && (
                  <button type="button" class="quiet" onClick={way.run}>
                    {way.label}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
