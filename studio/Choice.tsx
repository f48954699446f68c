interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  chosen: T;
  choose: (value: T) => void;
  /** Value and words of each. */
  choices: readonly (readonly [value: T, words: string])[];
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ name, legend, chosen, choose, choices }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="options">
        {choices.map(([value, words]) => (
          <label key={value}>
            <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => choose(value)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
