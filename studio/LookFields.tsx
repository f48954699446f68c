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
        drawn={(layout) => <LayoutPicture layout={layout} />}
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

/** Pictures and lines of text, by layout: left and top of each picture, and of the first of its two lines. */
const PLACES: Readonly<
  Record<SignatureLook['layout'], readonly (readonly [x: number, y: number, lineX: number, lineY: number])[]>
> = {
  row: [
    [10, 5, 7, 24],
    [34, 5, 31, 24],
  ],
  column: [
    [23, 2, 20, 15],
    [23, 21, 20, 34],
  ],
  text: [
    [8, 3, 28, 6],
    [8, 22, 28, 25],
  ],
};

function LayoutPicture({ layout }: Pick<SignatureLook, 'layout'>) {
  return (
    <svg width="60" height="40" viewBox="0 0 60 40" aria-hidden="true">
      {PLACES[layout].map(([x, y, lineX, lineY]) => (
        <g key={`${x} ${y}`}>
          <path
            class="fill"
            d={`M${x + 7} ${y}l6 3.500v7l-6 3.500l-6 -3.500v-7z`}
            transform={layout === 'column' ? `translate(${x + 7} ${y}) scale(.7) translate(${-x - 7} ${-y})` : undefined}
          />
          <path
            class="line"
            stroke-width="2"
            d={`M${lineX} ${lineY + 1}h${layout === 'text' ? 24 : 20}${layout === 'text' ? `M${lineX} ${lineY + 7}h16` : ''}`}
          />
        </g>
      ))}
    </svg>
  );
}
