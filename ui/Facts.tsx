import type { ComponentChildren } from 'preact';
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

interface FactsProps {
  facts: readonly FactRow[];
  /** What can be done about a row, below its value. */
  beside?: Partial<Record<FactRow['id'], ComponentChildren>> | undefined;
}

/** What the proof says about the badge. Every value may be an issuer's own text: shown as text, set apart by `bdi`. */
export function Facts({ facts, beside }: FactsProps) {
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
              {beside?.[id]}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
