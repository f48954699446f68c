/** One choice of a few, in a row. */
export interface Segment<Value extends string> {
  value: Value;
  label: string;
  lang?: string;
}

/** A choice of one of a few, in a row. The browser's own radio buttons: they can be used as one expects. */
export function Segments<Value extends string>({
  legend,
  name,
  value,
  choices,
  use,
  unseen = false,
}: {
  legend: string;
  name: string;
  value: Value;
  choices: readonly Segment<Value>[];
  use: (value: Value) => void;
  /** The legend is there for those who listen alone. */
  unseen?: boolean;
}) {
  return (
    <fieldset class="choice">
      <legend class={unseen ? 'unseen' : undefined}>{legend}</legend>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice.value} lang={choice.lang}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => use(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
