import type { ComponentChildren } from 'preact';

interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  chosen: T;
  choose: (value: T) => void;
  /** Value and words of each. */
  choices: readonly (readonly [value: T, words: string])[];
  /** Drawings beside the words, which say the same. */
  drawn?: (value: T) => ComponentChildren;
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ name, legend, chosen, choose, choices, drawn }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="options" data-drawn={drawn !== undefined}>
        {choices.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => choose(value)} />
            <span>
              {drawn?.(value)}
              {words}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
