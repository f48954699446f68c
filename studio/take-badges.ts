import { batch, type Signal } from '@preact/signals';
import { startOfFile } from '../codes/start-of-file.ts';
import type { BadgeInput } from '../core/index.ts';
import { shownText } from '../core/present/index.ts';
import { chooseBadge, needsWord } from './choose-badge.ts';
import type { StudioWorld } from './contract.ts';
import { inputsIn } from './given-text.ts';
import type { Attempt, Entry, Said, Studio } from './studio-state.ts';

/** Badges that are taken at once; each costs its host several questions. */
const MOST_AT_ONCE = 20;

/** What of a studio changes as badges come in. */
interface Desk {
  entries: Signal<readonly Entry[]>;
  attempts: Signal<readonly Attempt[]>;
  said: Signal<Said | null>;
  /** Of a picture, for the previews. */
  load: (url: string) => Promise<void>;
}

/** The ways in: what is given is an attempt until it is verified, and one that was put away meanwhile comes to nothing. */
export function takeBadges(
  world: StudioWorld,
  { entries, attempts, said, load }: Desk,
): Pick<Studio, 'add' | 'addFile' | 'addText' | 'again' | 'accept' | 'dismiss'> {
  const replace = (id: string, by: Attempt | null) => {
    attempts.value = attempts.value.flatMap((one) => (one.id !== id ? [one] : by ? [by] : []));
  };

  /** Verified first: what is not fit for a signature stays beside it, and says why. */
  async function examine(id: string, given: BadgeInput, what: string): Promise<void> {
    const chosen = await chooseBadge(given, world).catch(() => null);
    if (!attempts.value.some((one) => one.id === id)) return;
    if (!chosen) return replace(id, { id, what, input: given, state: 'unreadable' });
    const { choice, input, report } = chosen;
    if ('refused' in choice) return replace(id, { id, what, input, state: 'refused', refusal: choice.refused, report });
    if (needsWord(choice)) return replace(id, { id, what, input, state: 'remark', badge: choice, report });
    take(id, { badge: choice, input, report });
  }

  function take(id: string, entry: Entry): void {
    const { name, pageUrl, imageUrl } = entry.badge;
    batch(() => {
      replace(id, null);
      const twice = entries.value.some(({ badge }) => badge.pageUrl === pageUrl);
      if (!twice) entries.value = [...entries.value, entry];
      said.value = { word: twice ? 'twice' : 'added', values: { name } };
    });
    if (imageUrl !== null) void load(imageUrl);
  }

  async function add(input: BadgeInput, what: string): Promise<void> {
    const id = crypto.randomUUID();
    batch(() => {
      said.value = null;
      attempts.value = [...attempts.value, { id, what, input, state: 'checking' }];
    });
    await examine(id, input, what);
  }

  return {
    add,
    async addFile(file) {
      const bytes = await startOfFile(file).catch(() => null);
      // Whoever made the file may have named it.
      const what = shownText(file.name).text;
      if (bytes) return add({ bytes, name: file.name }, what);
      const [id, input] = [crypto.randomUUID(), { bytes: new Uint8Array(), name: file.name }];
      attempts.value = [...attempts.value, { id, what, input, state: 'unreadable' }];
    },
    addText(text) {
      const parts = inputsIn(text);
      for (const one of parts.slice(0, MOST_AT_ONCE)) void add(one.input, one.what);
      if (parts.length > MOST_AT_ONCE) said.value = { word: 'tooMany', values: { count: MOST_AT_ONCE } };
      return parts.length > 0;
    },
    async again({ id, input, what }) {
      replace(id, { id, input, what, state: 'checking' });
      await examine(id, input, what);
    },
    accept(attempt) {
      if (attempt.state === 'remark') take(attempt.id, attempt);
    },
    dismiss: (id) => replace(id, null),
  };
}
