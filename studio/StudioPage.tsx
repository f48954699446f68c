import type { ComponentChildren } from 'preact';
import type { Published } from '../widget/build/snippet.ts';
import { AddBadges } from './AddBadges.tsx';
import { BadgeList } from './BadgeList.tsx';
import { CopySection } from './CopySection.tsx';
import { DropAnywhere } from './DropAnywhere.tsx';
import { ForSites } from './ForSites.tsx';
import { KeepForm } from './KeepForm.tsx';
import { LinkedInLinks } from './LinkedInLinks.tsx';
import { LookFields } from './LookFields.tsx';
import { Notice } from './Notice.tsx';
import { PasteSteps } from './PasteSteps.tsx';
import { PictureFiles } from './PictureFiles.tsx';
import { Previews } from './Previews.tsx';
import { SavedList } from './SavedList.tsx';
import { SenderCheck } from './SenderCheck.tsx';
import type { Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

interface StudioPageProps {
  studio: Studio;
  /** Where the widget lies; `null`: not known here. */
  published: Published | null;
  /** An address that came with the link to this page: nothing is asked about it until the person adds it. */
  address?: string;
  /** What the surface offers beside an address and files. */
  beside?: ComponentChildren;
}

/** The whole studio: badges are chosen and checked, get their look, and are copied. */
export function StudioPage({ studio, published, address = '', beside }: StudioPageProps) {
  const lang = studio.lang.value;
  const said = studio.said.value;
  const isReady = studio.entries.value.length > 0;
  return (
    <main class="studio">
      <div class="intro">
        <h1>{sayStudio(lang, 'lead')}</h1>
        <p>{sayStudio(lang, 'leadMore')}</p>
      </div>
      <p role="status" class="unseen">
        {said ? sayStudio(lang, said.word, said.values) : ''}
      </p>
      <SavedList studio={studio} />
      <div class="make">
        <section class="sheet" aria-labelledby="badges">
          <h2 id="badges" tabIndex={-1}>
            {sayStudio(lang, 'badges')}
          </h2>
          <AddBadges {...{ studio, address, beside }} />
          <BadgeList studio={studio} />
        </section>
        {isReady && <LookFields studio={studio} />}
      </div>
      {isReady && (
        <>
          <Previews studio={studio} />
          <CopySection studio={studio} />
          <PasteSteps studio={studio} />
          <KeepForm studio={studio} />
          <SenderCheck studio={studio} />
          <div class="more">
            <LinkedInLinks studio={studio} />
            <PictureFiles studio={studio} />
          </div>
          <ForSites studio={studio} published={published} />
        </>
      )}
      <p class="hint privacy">{sayStudio(lang, 'privacy')}</p>
      <Notice studio={studio} />
      <DropAnywhere studio={studio} />
    </main>
  );
}
