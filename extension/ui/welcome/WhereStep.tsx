import { Segments } from '../../../ui/Segments.tsx';
import { siteSetting } from '../../settings/choices.ts';
import { SITES } from '../../sites/registry.ts';
import { AllAccess } from '../options/AccessState.tsx';
import { type Access, missingAccess, PLATFORMS_ACCESS } from '../options/access.ts';
import type { OptionsStore } from '../options/options-store.ts';
import { chooseSite } from '../options/SiteChoice.tsx';
import { SitesPicture } from './SitesPicture.tsx';

const LINKEDIN = 'linkedin';

/** Where badges are found by themselves, what to draw on LinkedIn, and leave where the browser has not given it. */
export function WhereStep({ store, access }: { store: OptionsStore; access: Access }) {
  const { sites, access: accessWords, welcome } = store.words.value;
  const words = welcome.where;
  const { show } = siteSetting(LINKEDIN, store.settings.value, store.managed.value);
  const given = access.given.value;
  const missing = missingAccess(given);
  return (
    <>
      <p class="lead">{words.lead}</p>
      <SitesPicture label={words.picture} names={SITES.map(({ name }) => name)} />
      <Segments
        legend={words.linkedin}
        name="linkedin"
        value={show}
        choices={[
          { value: 'marks', label: words.linkedinMarks },
          { value: 'panel', label: words.linkedinPanel },
        ]}
        use={(value) => void chooseSite(store, LINKEDIN, { show: value })}
      />
      <p class="hint">{sites.notes[LINKEDIN]}</p>
      {missing.length === 0 && Object.keys(given).length > 0 && <p class="hint leave">{words.allSites}</p>}
      {missing.length > 0 && (
        <div class="leave">
          <AllAccess
            words={accessWords}
            names={namesOf(missing, accessWords.platformsTitle)}
            request={() => access.request(missing)}
          />
        </div>
      )}
    </>
  );
}

function namesOf(ids: readonly string[], platforms: string): string[] {
  return ids.map((id) => (id === PLATFORMS_ACCESS ? platforms : (SITES.find((site) => site.id === id)?.name ?? id)));
}
