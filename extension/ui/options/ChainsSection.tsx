import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { CHAINS } from '../../../core/index.ts';
import { admitSource, type SourceFault, sourcesOf } from '../../settings/chain-sources.ts';
import { say } from '../../words/registry.ts';
import type { Access } from './access.ts';
import type { OptionsStore } from './options-store.ts';

/** Those about which somebody can be asked. */
const ASKED = () => CHAINS.filter(({ family, lookup, gone }) => family !== 'mock' && lookup !== false && gone !== true);
const nameOf = (network: string) => CHAINS.find((chain) => chain.network === network)?.name ?? network;

/** Who is asked about blockchains: public sources, and before them the viewer's own. */
export function ChainsSection({ store, access }: { store: OptionsStore; access: Access }) {
  const words = store.words.value.chains;
  const said = useSignal('');
  const form = useRef<HTMLDivElement>(null);
  const { chains } = store.settings.value;
  const own = Object.keys(chains).flatMap((network) => sourcesOf(chains, network).map((url) => ({ network, url })));
  const remove = async (network: string, url: string): Promise<void> => {
    const rest = (now: typeof chains) => sourcesOf(now, network).filter((one) => one !== url);
    if (!(await store.change((now) => ({ chains: { ...now.chains, [network]: rest(now.chains) } })))) return;
    said.value = say(words.removed, { source: url });
    // The button that had the focus is gone.
    setTimeout(() => form.current?.querySelector('select')?.focus());
  };
  return (
    <section class="sheet" id="chains" aria-labelledby="chains-title">
      <h2 id="chains-title">{words.title}</h2>
      <p class="lead">{words.lead}</p>
      <p class="hint">{words.learns}</p>
      <ul class="entries">
        {own.map(({ network, url }) => (
          <li key={`${network} ${url}`} class="entry">
            <Source network={network} url={url} />
            <button
              type="button"
              class="quiet"
              aria-label={say(words.removeSource, { source: url })}
              onClick={() => void remove(network, url)}
            >
              {words.remove}
            </button>
          </li>
        ))}
        <ManagedSources store={store} />
      </ul>
      <p class="said" role="status">
        {said.value}
      </p>
      <div ref={form}>
        <AddSource
          store={store}
          access={access}
          added={(network, source) => {
            said.value = say(words.added, { network: nameOf(network), source });
          }}
        />
      </div>
    </section>
  );
}

function Source({ network, url, hint }: { network: string; url: string; hint?: string }) {
  return (
    <div class="entry-text">
      <span class="entry-name">{nameOf(network)}</span>
      <span class="entry-subject">
        <bdi class="code">{url}</bdi>
      </span>
      {hint && <span class="hint">{hint}</span>}
    </div>
  );
}

/** The organisation's: seen, and not to be changed here. */
function ManagedSources({ store }: { store: OptionsStore }) {
  const { chains, organisation } = store.managed.value;
  const words = store.words.value;
  const hint = say(words.chains.managed, { organisation: organisation ?? words.anOrganisation });
  return (
    <>
      {Object.keys(chains).flatMap((network) =>
        sourcesOf(chains, network).map((url) => (
          <li key={`managed ${network} ${url}`} class="entry">
            <Source network={network} url={url} hint={hint} />
          </li>
        )),
      )}
    </>
  );
}

interface AddProps {
  store: OptionsStore;
  access: Access;
  added: (network: string, source: string) => void;
}

/** Adds a source, after the browser has been given leave to ask it. */
function AddSource({ store, access, added }: AddProps) {
  const words = store.words.value.chains;
  const all = ASKED();
  const network = useSignal(all[0]?.network ?? '');
  const address = useSignal('');
  const fault = useSignal<SourceFault | 'refused' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const chosen = all.find((chain) => chain.network === network.value) ?? all[0];
  if (!chosen || chosen.family === 'mock') return null;
  const operators = chosen.sources.map(({ operator }) => operator).join(words.join);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const of = network.value;
    const source = admitSource(address.value, sourcesOf(store.settings.value.chains, of));
    // In the click itself: a browser asks its user only then.
    fault.value = typeof source === 'string' ? source : (await access.requestHost(source.url)) ? null : 'refused';
    if (typeof source === 'string' || fault.value !== null) {
      field.current?.focus();
      return;
    }
    const { url } = source;
    if (!(await store.change((now) => ({ chains: { ...now.chains, [of]: [...sourcesOf(now.chains, of), url] } })))) return;
    address.value = '';
    field.current?.focus();
    added(of, url);
  };
  return (
    <form class="add add-source" onSubmit={(event) => void add(event)}>
      <div class="field add-name">
        <label for="chain-network">{words.network}</label>
        <select
          id="chain-network"
          value={network.value}
          onChange={({ currentTarget }) => {
            network.value = currentTarget.value;
            fault.value = null;
          }}
        >
          {all.map((chain) => (
            <option key={chain.network} value={chain.network}>
              {chain.name}
            </option>
          ))}
        </select>
      </div>
      <div class="field add-subject">
        <label for="chain-address">{words.address}</label>
        <input
          id="chain-address"
          ref={field}
          value={address.value}
          onInput={({ currentTarget }) => {
            address.value = currentTarget.value;
            fault.value = null;
          }}
          placeholder="https://…"
          aria-describedby="chain-meaning chain-public"
          aria-invalid={fault.value !== null}
          required
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
      </div>
      <button type="submit" class="secondary">
        {words.add}
      </button>
      <p id="chain-meaning" class={fault.value ? 'add-meaning fault' : 'add-meaning hint'} role="status">
        {fault.value === 'refused' ? words.refused : fault.value ? words.faults[fault.value] : words.hints[chosen.family]}
      </p>
      <p id="chain-public" class="add-meaning hint">
        {operators === '' ? words.noPublic : say(words.publicSources, { operators })}
      </p>
    </form>
  );
}
