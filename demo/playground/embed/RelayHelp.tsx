import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Code } from './Code.tsx';
import type { EmbedStore } from './embed-store.ts';
import { RelayField } from './RelayField.tsx';
import { sayEmbed } from './words.ts';

const COMMAND = "npx tashika relay --allow-origin 'https://www.example.org'";

/** Why pages cannot ask this issuer, and how a site comes to a relay. */
export function RelayHelp({ store, host }: { store: EmbedStore; host: string }) {
  const word = store.lang.value;
  return (
    <div class="relay-help">
      <h3>{sayEmbed(word, 'relayTitle')}</h3>
      <p>{sayEmbed(word, 'relayNeeded', { host })}</p>
      <RelayField store={store} id="relay-needed" />
      <button type="button" class="secondary" disabled={store.look.value.relay === ''} onClick={() => store.again()}>
        {sayEmbed(word, 'relayTry')}
      </button>
      <details>
        <summary>{sayEmbed(word, 'relayHow')}</summary>
        <p>{sayEmbed(word, 'relayRun')}</p>
        <Code label={sayEmbed(word, 'relayHow')} text={COMMAND} />
        <CopyButton text={() => COMMAND} label={sayEmbed(word, 'copy')} done={sayEmbed(word, 'copied')} />
        <p class="hint">{sayEmbed(word, 'relayMore')}</p>
      </details>
    </div>
  );
}
