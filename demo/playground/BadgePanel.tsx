import type { FactRow, View } from '../../core/present/index.ts';
import type { Store } from './store.ts';
import { say } from './words.ts';

/** What the proof says about the badge. Every value may be an issuer's own text: shown as text, set apart by `bdi`. */
export function BadgePanel({ view, store }: { view: View; store: Store }) {
  const picture = store.picture.value;
  const word = store.lang.value;
  const { badge } = view;
  if (!badge && !picture) return null;
  return (
    <div class={badge ? 'badge' : 'badge picture-only'}>
      {picture && (
        <figure>
          <img src={picture.src} width="132" height="132" alt="" />
          <figcaption class="hint">{say(word, picture.from === 'file' ? 'pictureFrom' : 'pictureFromWorld')}</figcaption>
        </figure>
      )}
      {badge && (
        <div class="facts">
          <h3 class="badge-title">
            <bdi lang={badge.lang}>{badge.title}</bdi>
          </h3>
          <dl>
            {badge.facts.map((fact) => (
              <Fact key={fact.id} fact={fact} />
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}

/** Facts that need a whole line. */
const WIDE: ReadonlySet<FactRow['id']> = new Set(['description', 'criteria', 'id']);

function Fact({ fact: { id, label, value, href, lang } }: { fact: FactRow }) {
  const text = <bdi lang={lang}>{value}</bdi>;
  return (
    <div class={WIDE.has(id) ? 'wide' : undefined}>
      <dt>{label}</dt>
      <dd>
        {href ? (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            {text}
          </a>
        ) : (
          text
        )}
      </dd>
    </div>
  );
}
