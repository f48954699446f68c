import type { FactRow } from '../core/present/index.ts';

/** Facts that need a whole line. */
const WIDE: ReadonlySet<FactRow['id']> = new Set([
  'description',
  'criteria',
  'results',
  'endorsed-by',
  'issuer-endorsed-by',
  'endorsed-unchecked',
  'evidence',
  'alignments',
  'id',
]);

/** What the proof says about the badge. Every value may be an issuer's own text: shown as text, set apart by `bdi`. */
export function Facts({ facts }: { facts: readonly FactRow[] }) {
  return (
    <dl>
      {facts.map(({ id, label, value, href, lang }) => {
        const text = <bdi lang={lang}>{value}</bdi>;
        return (
          <div key={id} class={WIDE.has(id) ? 'wide' : undefined} data-fact={id}>
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
