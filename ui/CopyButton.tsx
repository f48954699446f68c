import { useSignal } from '@preact/signals';

/** Copies a text, and says so in its own place. */
export function CopyButton({ text, label, done }: { text: () => string; label: string; done: string }) {
  const copied = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    copied.value = true;
  };
  return (
    <button type="button" class="secondary" onClick={() => void copy()}>
      {copied.value ? done : label}
    </button>
  );
}
