import type { Signal } from '@preact/signals';

interface TextFieldProps {
  id: string;
  text: Signal<string>;
  label: string;
  hint: string;
  placeholder: string;
  /** What is wrong with what stands in it. */
  fault?: string | null;
}

/** A field for an address, with what is to be known of it. */
export function TextField({ id, text, label, hint, placeholder, fault = null }: TextFieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={placeholder}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== null}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={fault === null ? 'hint' : 'fault'}>
        {fault ?? hint}
      </p>
    </div>
  );
}
