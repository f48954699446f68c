import { admitEntries, type EntryFault, entryKey, type TrustEntry } from '../../../core/index.ts';

/** What somebody typed, as an entry: what begins like an id is one, anything else names a host. @param name '' for none */
export function entryFrom(subject: string, name: string): TrustEntry {
  const named = name.trim() === '' ? {} : { name: name.trim() };
  const text = subject.trim();
  return /^(https?:|did:)/i.test(text) ? { issuer: text, ...named } : { host: text.toLowerCase(), ...named };
}

/** An entry fit to be put on a list, or why not. @param list on which it would stand */
export async function admitEntry(entry: TrustEntry, list: readonly TrustEntry[]): Promise<TrustEntry | EntryFault> {
  const answer = await admitEntries({ name: null, entries: [entry] });
  if ('fault' in answer) return 'entry' in answer.fault ? answer.fault.code : 'no-id';
  const [admitted] = answer.list.entries;
  if (!admitted) return 'no-id';
  return list.some((one) => entryKey(one) === entryKey(admitted)) ? 'duplicate' : admitted;
}
