import type { Studio } from '../../../studio/studio-state.ts';
import { sayStudio } from '../../../studio/words.ts';
import { GROUPS } from '../../world/sample-groups.ts';
import { wordsIn } from '../../world/words.ts';
import type { SampleWorld } from '../sample-world.ts';
import { say } from '../words.ts';

/** What tells of an issuer on the viewer's list: here there is none. */
const NEED_LISTS: ReadonlySet<string> = new Set(['issuer-name-conflict']);

/** A badge of the sample world, for those who have none at hand. */
export function SampleChoice({ studio, world }: { studio: Studio; world: SampleWorld }) {
  const word = studio.lang.value;
  const choose = async (id: string) => {
    const sample = world.samples.find((one) => one.id === id);
    if (!sample) return;
    const { input, title } = sample;
    await studio.add('url' in input ? input : { bytes: await world.load(input.file), name: input.name }, wordsIn(title, word));
  };
  return (
    <div class="field sample">
      <label for="sample">{sayStudio(word, 'sample')}</label>
      <select
        id="sample"
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          void choose(value);
        }}
      >
        <option value="" disabled>
          {sayStudio(word, 'sampleNone')}
        </option>
        {GROUPS.map((group) => (
          <optgroup key={group} label={say(word, `group ${group}`)}>
            {world.samples
              .filter((sample) => sample.group === group && !NEED_LISTS.has(sample.verdict))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {wordsIn(title, word)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
