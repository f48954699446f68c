import { h } from 'preact';
import { wordsIn } from '../../world/words.ts';
import { Header } from '../Header.tsx';
import type { PageLook } from '../page-look.ts';
import { STATES, type StateId, sourceOf } from './state-list.ts';
import { STATE_NAMES, sayState } from './words.ts';

const VIEWS = ['mark', 'card', 'full'] as const;
const GROUNDS = ['light', 'dark'] as const;

interface StatesAppProps {
  look: PageLook;
  /** `loading`: no element stands there yet. */
  state: 'loading' | 'ready' | 'missing';
  /** What a page's author puts inside an element: a picture of the sample world. */
  picture: string | null;
}

/** Every state in every view on both grounds. */
export function StatesApp({ look, state, picture }: StatesAppProps) {
  const word = look.lang.value;
  return (
    <>
      <Header store={look} here="states.html" />
      <main>
        <div class="lead">
          <h1>{sayState(word, 'lead')}</h1>
          <p>{sayState(word, state === 'missing' ? 'missing' : 'leadMore')}</p>
        </div>
        {state === 'ready' &&
          VIEWS.map((view) => (
            <section key={view} aria-labelledby={`view-${view}`}>
              <h2 id={`view-${view}`}>{sayState(word, view)}</h2>
              <ul class="states" data-view={view}>
                {STATES.map((id) => (
                  <li key={id} data-state={id}>
                    <h3>{wordsIn(STATE_NAMES[id], word)}</h3>
                    <div class="grounds">
                      {GROUNDS.map((ground) => (
                        <div key={ground} class="ground" data-ground={ground}>
                          <Badge {...{ id, view, ground, picture }} lang={word} />
                        </div>
                      ))}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </main>
    </>
  );
}

interface BadgeProps {
  id: StateId;
  view: string;
  ground: string;
  lang: string;
  picture: string | null;
}

function Badge({ id, view, ground, lang, picture }: BadgeProps) {
  const src = sourceOf(id);
  // Nobody could check these addresses independently.
  const given = { view, lang, theme: ground, independent: '', ...(src !== null && { src }) };
  return h(
    'tashika-badge',
    given,
    picture === null ? STATE_NAMES[id].en : <img src={picture} alt="Statistics for Everyone" width="96" height="96" />,
  );
}
