import type { Access } from './access.ts';
import { ChainsSection } from './ChainsSection.tsx';
import { ClearSection } from './ClearSection.tsx';
import { IssuersSection } from './IssuersSection.tsx';
import { LanguageSection } from './LanguageSection.tsx';
import type { OptionsStore } from './options-store.ts';
import { PageTop } from './PageTop.tsx';
import { PrivacySection } from './PrivacySection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { VersionLine } from './VersionLine.tsx';

/** The whole options page. */
export function OptionsPage({ store, access }: { store: OptionsStore; access: Access }) {
  const words = store.words.value;
  return (
    <>
      <PageTop />
      <main>
        <div class="intro">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        {/* There from the start, so that those who listen hear what comes into it. */}
        <p class="not-kept fault" role="status">
          {store.notKept.value ? words.notKept : ''}
        </p>
        <SitesSection store={store} access={access} />
        <IssuersSection store={store} />
        <ChainsSection store={store} access={access} />
        <LanguageSection store={store} />
        <PrivacySection store={store} />
        <ClearSection store={store} />
        <VersionLine store={store} />
      </main>
    </>
  );
}
