import { Segments } from '../../../ui/Segments.tsx';
import { siteSetting } from '../../settings/choices.ts';
import type { SiteSetting } from '../../settings.ts';
import type { Site } from '../../sites/contract.ts';
import { say } from '../../words/registry.ts';
import type { OptionsStore } from './options-store.ts';

/** Changes one thing about one site; what was not chosen stays with the defaults. */
export function chooseSite(store: OptionsStore, id: string, choice: Partial<SiteSetting>): Promise<boolean> {
  return store.change(({ sites }) => ({ sites: { ...sites, [id]: { ...sites[id], ...choice } } }));
}

/** What is drawn on a site, and when platforms are asked. */
export function SiteChoice({ store, site }: { store: OptionsStore; site: Site }) {
  const words = store.words.value;
  const { id } = site;
  const { show, check } = siteSetting(id, store.settings.value, store.managed.value);
  const note = words.sites.notes[id];
  const fromPolicy = store.managed.value.sites[id] !== undefined && store.settings.value.sites[id] === undefined;
  return (
    <div class="choices">
      <Segments
        legend={words.sites.show}
        name={`show-${id}`}
        value={show}
        choices={(['marks', 'panel', 'off'] as const).map((value) => ({ value, label: words.sites[value] }))}
        use={(value) => void chooseSite(store, id, { show: value })}
      />
      {show !== 'off' && (
        <Segments
          legend={words.sites.check}
          name={`check-${id}`}
          value={check}
          choices={(['auto', 'click'] as const).map((value) => ({ value, label: words.sites[value] }))}
          use={(value) => void chooseSite(store, id, { check: value })}
        />
      )}
      {show !== 'off' && <p class="hint">{check === 'auto' ? words.sites.autoHint : words.sites.clickHint}</p>}
      {note && <p class="hint">{note}</p>}
      {fromPolicy && (
        <p class="hint">
          {say(words.byOrganisation, { organisation: store.managed.value.organisation ?? words.anOrganisation })}
        </p>
      )}
    </div>
  );
}
