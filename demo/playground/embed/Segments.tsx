import type { Signal } from '@preact/signals';

interface SegmentsProps {
  name: string;
  legend: string;
  chosen: Signal<string>;
  /** Value and words of each. */
  choices: readonly (readonly [value: string, words: string, lang?: string])[];
}

/** One of a few, all in sight. */
export function Segments({ name, legend, chosen, choices }: SegmentsProps) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="segments">
        {choices.map(([value, words, lang]) => (
          <label key={value} lang={lang}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen.value === value}
              onChange={() => (chosen.value = value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
