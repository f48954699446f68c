import { useComputed } from '@preact/signals';
import { startOfFile } from '../../../codes/start-of-file.ts';
import { GROUPS } from '../../world/sample-groups.ts';
import { wordsIn } from '../../world/words.ts';
import { DropZone } from '../DropZone.tsx';
import { say } from '../words.ts';
import type { EmbedStore } from './embed-store.ts';
import { sayEmbed } from './words.ts';

/** Which badge: a file, an address, or a sample. */
export function Choose({ store }: { store: EmbedStore }) {
  const { lang, address, given, samples, sampleId } = store;
  const word = lang.value;
  const unreadable = useComputed(() => store.choice.value.state === 'unreadable');
  const submit = (event: Event) => {
    event.preventDefault();
    store.submit();
  };
  return (
    <form class="panel" onSubmit={submit}>
      <DropZone
        {...{ lang, unreadable }}
        take={(file) => {
          address.value = '';
          void store.choose(async () => ({ bytes: await startOfFile(file), name: file.name }));
        }}
      />
      <div class="asked">
        <div class="field">
          <label for="address">{sayEmbed(word, 'addressLabel')}</label>
          <div class="with-button">
            <input
              id="address"
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              placeholder="https://"
              aria-describedby={given.value ? 'address-given' : undefined}
              value={address.value}
              onInput={(event) => (address.value = event.currentTarget.value)}
            />
            <button type="submit" class="primary">
              {sayEmbed(word, 'check')}
            </button>
          </div>
          {given.value && (
            <p id="address-given" class="given">
              {say(word, 'addressGiven')}
            </p>
          )}
        </div>
        <div class="field">
          <label for="sample">{sayEmbed(word, 'sampleLabel')}</label>
          <select id="sample" value={sampleId.value} onChange={(event) => void store.chooseSample(event.currentTarget.value)}>
            <option value="" disabled>
              {sayEmbed(word, 'sampleNone')}
            </option>
            {GROUPS.map((group) => (
              <optgroup key={group} label={say(word, `group ${group}`)}>
                {samples.value
                  .filter((sample) => sample.group === group)
                  .map(({ id, title }) => (
                    <option key={id} value={id}>
                      {wordsIn(title, word)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </div>
      </div>
      <p class="privacy">{sayEmbed(word, 'privacy')}</p>
    </form>
  );
}
