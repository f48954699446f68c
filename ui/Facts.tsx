import type { FactRow } from '../core/present/index.ts';
import { LongText } from './LongText.tsx';

/** Facts that need a whole line. */
const WIDE: ReadonlySet<FactRow['id']> = new Set([
  'description',
  'criteria',
  'narrative',
  'results',
  'endorsed-by',
  'issuer-endorsed-by',
  'endorsed-unchecked',
  'evidence',
  'alignments',
  'extensions',
  'id',
]);

/** A word that would not stand in a column. */
const LONG = /\S{27}/;

/** What the proof says about the badge. Every value may be an issuer's own text: shown as text, set apart by `bdi`. */
export function Facts({ facts }: { facts: readonly FactRow[] }) {
  return (
    <dl>
      {facts.map(({ id, label, value, href, lang }) => {
        const text = (
          <bdi lang={lang}>
            <LongText text={value} />
          </bdi>
        );
        return (
          <div key={id} class={WIDE.has(id) || LONG.test(value) ? 'wide' : undefined} data-fact={id}>
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
      })}
    </dl>
  );
}
