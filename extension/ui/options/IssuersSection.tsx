import { say } from '../../words/registry.ts';
import { EntryList } from './EntryList.tsx';
import { ImportedLists } from './ImportedLists.tsx';
import { OwnIssuers } from './OwnIssuers.tsx';
import type { OptionsStore } from './options-store.ts';

/** Whose word counts: the viewer's own list, those of others, and the organisation's. */
export function IssuersSection({ store }: { store: OptionsStore }) {
  const words = store.words.value.issuers;
  return (
    <section class="sheet" aria-labelledby="issuers-title">
      <h2 id="issuers-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      <dl class="terms">
        <div>
          <dt>{words.idTerm}</dt>
          <dd>{words.idMeaning}</dd>
        </div>
        <div>
          <dt>{words.hostTerm}</dt>
          <dd>{words.hostMeaning}</dd>
        </div>
      </dl>
      <OwnIssuers store={store} />
      <ImportedLists store={store} />
      <ManagedList store={store} />
    </section>
  );
}

/** The organisation's list; without a policy there is nothing to show. */
function ManagedList({ store }: { store: OptionsStore }) {
  const words = store.words.value;
  const { organisation, trust, trustBroken } = store.managed.value;
  if (trust.length === 0 && !trustBroken) return null;
  return (
    <div class="part" id="managed">
      <h3>{say(words.issuers.managed, { organisation: organisation ?? words.anOrganisation })}</h3>
      <p class={trustBroken ? 'fault' : 'hint'}>{trustBroken ? words.issuers.managedBroken : words.issuers.managedHint}</p>
      <EntryList entries={trust} words={words.issuers} />
    </div>
  );
}
