import { SITES } from '../../sites/registry.ts';
import { PlatformsAccess, SiteAccess } from './AccessState.tsx';
import { type Access, PLATFORMS_ACCESS } from './access.ts';
import type { OptionsStore } from './options-store.ts';
import { SiteChoice } from './SiteChoice.tsx';

/** What is done on each site, and whether the browser lets it be done. */
export function SitesSection({ store, access }: { store: OptionsStore; access: Access }) {
  const words = store.words.value;
  return (
    <section class="sheet" aria-labelledby="sites-title">
      <h2 id="sites-title">{words.sites.title}</h2>
      <p class="lead">{words.sites.lead}</p>
      <ul class="sites">
        {SITES.map((site) => (
          <li key={site.id} class="site">
            <h3 id={`site-${site.id}`}>{site.name}</h3>
            <SiteAccess
              words={words.access}
              site={site}
              given={access.given.value[site.id]}
              request={() => access.request([site.id])}
            />
            <SiteChoice store={store} site={site} />
          </li>
        ))}
        <li class="site">
          <h3>{words.access.platformsTitle}</h3>
          <PlatformsAccess
            words={words.access}
            given={access.given.value[PLATFORMS_ACCESS]}
            request={() => access.request([PLATFORMS_ACCESS])}
          />
        </li>
      </ul>
    </section>
  );
}
