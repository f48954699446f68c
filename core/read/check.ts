import type { Check } from '../model/context.ts';
import { readAddress } from './address.ts';

/** Finds the credential in the input: told by bytes, never by name (open-badges.md §2). */
export const read: Check = {
  id: 'read',
  needs: [],
  async run(context) {
    const { input } = context;
    if ('url' in input && !input.seenIn) return readAddress(input.url, context);
    // Of a badge in a page there is an address.
    return (await import('./given.ts')).readGiven(input, context);
  },
};
