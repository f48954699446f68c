interface CodeProps {
  label: string;
  text: string;
}

/** Lines to be copied, as they are. */
export function Code({ label, text }: CodeProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="code" tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  );
}
