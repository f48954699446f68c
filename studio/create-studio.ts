import { batch, signal } from '@preact/signals';
import { startOfFile } from '../codes/start-of-file.ts';
import type { BadgeInput } from '../core/index.ts';
import { chooseBadge, needsWord } from './choose-badge.ts';
import type { ChosenBadge, SavedSignature, SignatureLook, StudioWorld } from './contract.ts';
import { inputsIn } from './given-text.ts';
import { moved } from './move.ts';
import { loadPictures } from './pictures.ts';
import { type Flag, recheck } from './recheck.ts';
import type { Attempt, Entry, OpenPages, Said, Speech, Studio } from './studio-state.ts';
import { sayStudio } from './words.ts';

/** How a signature begins: what fits a mail and survives dark mode. */
export const FIRST_LOOK: SignatureLook = { layout: 'row', size: 72, showName: true, showIssuer: true, card: true };

/** Badges that are taken at once; each costs its host several questions. */
const MOST_AT_ONCE = 20;

/** Makes the state of one studio. */
export function createStudio(world: StudioWorld, speech: Speech): Studio {
  const entries = signal<readonly Entry[]>([]);
  const attempts = signal<readonly Attempt[]>([]);
  const look = signal<SignatureLook>(FIRST_LOOK);
  const title = signal('');
  const saved = signal<readonly SavedSignature[]>([]);
  const editing = signal<string | null>(null);
  const notKept = signal(false);
  const flags = signal<readonly Flag[]>([]);
  const said = signal<Said | null>(null);
  const openPages = signal<OpenPages>({ state: 'unknown' });
  const { pictures, load } = loadPictures(world.picture);
  let turn = 0;

  const replace = (id: string, by: Attempt | null) => {
    attempts.value = attempts.value.flatMap((one) => (one.id !== id ? [one] : by ? [by] : []));
  };

  /** Verified first: what is not fit for a signature stays beside it, and says why. */
  async function examine(id: string, given: BadgeInput, what: string): Promise<void> {
    const mine = turn;
    const chosen = await chooseBadge(given, world).catch(() => null);
    if (mine !== turn || !attempts.value.some((one) => one.id === id)) return;
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

  async function addFile(file: File): Promise<void> {
    const bytes = await startOfFile(file).catch(() => null);
    if (bytes) return add({ bytes, name: file.name }, file.name);
    const [id, input] = [crypto.randomUUID(), { bytes: new Uint8Array(), name: file.name }];
    attempts.value = [...attempts.value, { id, what: file.name, input, state: 'unreadable' }];
  }

  /** Of a badge that was kept, what comes out now: it stays in, and its holder sees it. */
  async function tell({ id, pageUrl }: ChosenBadge): Promise<void> {
    const report = await world.verify({ url: pageUrl }).catch(() => null);
    entries.value = entries.value.map((one) => (one.badge.id === id ? { ...one, report } : one));
  }

  async function refresh(): Promise<void> {
    saved.value = await world.signatures.all().catch(() => []);
    const ids = new Set(saved.value.map(({ id }) => id));
    flags.value = flags.value.filter(({ signature }) => ids.has(signature));
  }

  /** What was withdrawn since is to be seen before the next mail is sent. */
  async function open(): Promise<void> {
    await refresh();
    const onFlag = (flag: Flag) => {
      flags.value = [...flags.value, flag];
    };
    await recheck(saved.value, world, { now: Date.now(), onFlag });
  }

  async function keep(): Promise<void> {
    const id = editing.value ?? crypto.randomUUID();
    const one: SavedSignature = {
      id,
      title: title.value.trim() || sayStudio(speech.lang.value, 'untitled'),
      badges: entries.value.map(({ badge }) => badge),
      look: look.value,
      savedAt: new Date().toISOString(),
    };
    const failed = await world.signatures.put(one).then(
      () => false,
      () => true,
    );
    batch(() => {
      notKept.value = failed;
      if (failed) return;
      editing.value = id;
      title.value = one.title;
      said.value = { word: 'savedNow', values: {} };
      // What was flagged and is kept all the same was seen.
      flags.value = flags.value.filter(({ signature }) => signature !== id);
    });
    await refresh();
  }

  function begin(): void {
    turn += 1;
    batch(() => {
      entries.value = [];
      attempts.value = [];
      look.value = FIRST_LOOK;
      title.value = '';
      editing.value = null;
      said.value = null;
      notKept.value = false;
    });
  }

  void open();

  return {
    ...speech,
    ...{ entries, attempts, look, title, saved, editing, notKept, flags, said, openPages, pictures },
    canRead: world.openPages !== undefined,
    add,
    addFile,
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
    leave: world.leave,
    allowWallets: world.allowWallets,
    accept(attempt) {
      if (attempt.state === 'remark') take(attempt.id, attempt);
    },
    dismiss: (id) => replace(id, null),
    remove(id) {
      const gone = entries.value.find(({ badge }) => badge.id === id);
      if (!gone) return;
      batch(() => {
        entries.value = entries.value.filter((one) => one !== gone);
        said.value = { word: 'removed', values: { name: gone.badge.name } };
      });
    },
    move(id, to) {
      const from = entries.value.findIndex(({ badge }) => badge.id === id);
      const one = entries.value[from];
      if (!one || to < 0 || to >= entries.value.length || to === from) return;
      batch(() => {
        entries.value = moved(entries.value, from, to);
        said.value = { word: 'moved', values: { name: one.badge.name, place: to + 1, count: entries.value.length } };
      });
    },
    async readPages() {
      if (!world.openPages) return;
      openPages.value = { state: 'looking' };
      const pages = await world.openPages().catch(() => []);
      openPages.value = { state: 'done', pages };
    },
    asReaders: async (email) =>
      Promise.all(
        entries.value.map(async ({ badge, input }) => ({
          name: badge.name,
          report: await world.verify(input, { email }),
        })),
      ),
    picture: world.picture,
    loadPicture: load,
    keep,
    edit(id) {
      const one = saved.value.find((each) => each.id === id);
      if (!one) return;
      begin();
      batch(() => {
        entries.value = one.badges.map((badge) => ({
          badge,
          input: { url: badge.pageUrl },
          report: flags.value.find((flag) => flag.signature === id && flag.badge === badge.id)?.report ?? null,
        }));
        look.value = one.look;
        title.value = one.title;
        editing.value = id;
      });
      for (const { imageUrl } of one.badges) if (imageUrl !== null) void load(imageUrl);
      for (const { badge, report } of entries.value) if (!report) void tell(badge);
    },
    async forget(id) {
      await world.signatures.remove(id).catch(() => {
        notKept.value = true;
      });
      if (editing.value === id) editing.value = null;
      await refresh();
    },
    begin,
  };
}
