import { Choice } from './Choice.tsx';
import type { SignatureLook } from './contract.ts';
import { SIZES } from './signature-html.ts';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

const LAYOUTS = ['row', 'column', 'text'] as const;
const SWITCHES = ['showName', 'showIssuer', 'card'] as const;

/** How the signature looks. */
export function LookFields({ studio }: { studio: Studio }) {
  const lang = studio.lang.value;
  const look = studio.look.value;
  const change = (part: Partial<SignatureLook>) => {
    studio.look.value = { ...studio.look.value, ...part };
  };
  return (
    <section class="sheet look" aria-labelledby="look">
      <h2 id="look">{sayStudio(lang, 'look')}</h2>
      <Choice
        name="layout"
        legend={sayStudio(lang, 'layout')}
        chosen={look.layout}
        choose={(layout) => change({ layout })}
        choices={LAYOUTS.map((layout) => [layout, sayStudio(lang, `layout ${layout}`)])}
      />
      <div class="size">
        <label for="size">{sayStudio(lang, 'size')}</label>
        <output for="size">{sayStudio(lang, 'sizeValue', { size: look.size })}</output>
        <input
          id="size"
          type="range"
          min={SIZES.least}
          max={SIZES.most}
          step={4}
          value={look.size}
          aria-valuetext={sayStudio(lang, 'sizeValue', { size: look.size })}
          onInput={(event) => change({ size: event.currentTarget.valueAsNumber })}
        />
      </div>
      <div class="switches">
        {SWITCHES.map((name) => (
          <label key={name} class="check-line">
            <input type="checkbox" checked={look[name]} onChange={(event) => change({ [name]: event.currentTarget.checked })} />
            <span>{sayStudio(lang, name)}</span>
          </label>
        ))}
      </div>
      <p class="hint">{sayStudio(lang, 'cardHint')}</p>
    </section>
  );
}
