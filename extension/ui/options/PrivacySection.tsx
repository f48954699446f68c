import type { OptionsStore } from './options-store.ts';

/** Privacy in one screen. */
export function PrivacySection({ store }: { store: OptionsStore }) {
  const words = store.words.value.privacy;
  const parts = [
    { title: words.leavesTitle, lines: words.leaves },
    { title: words.neverTitle, lines: words.never },
    { title: words.keptTitle, lines: words.kept },
  ];
  return (
    <section class="sheet" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {parts.map(({ title, lines }) => (
        <div key={title} class="part">
          <h3>{title}</h3>
          <ul class="lines">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
