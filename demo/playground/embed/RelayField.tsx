import type { EmbedStore } from './embed-store.ts';
import { TextField } from './TextField.tsx';
import { sayEmbed } from './words.ts';

/** The address of a relay. */
export function RelayField({ store, id }: { store: EmbedStore; id: string }) {
  const word = store.lang.value;
  return (
    <TextField
      id={id}
      text={store.relay}
      label={sayEmbed(word, 'relayLabel')}
      hint={sayEmbed(word, 'relayHint')}
      placeholder="https://relay."
      fault={store.relayFault.value ? sayEmbed(word, 'relayFault') : null}
    />
  );
}
