import { batch, effect, signal } from '@preact/signals';
import type { Report } from '../core/index.ts';
import type { ChosenBadge, SavedSignature, SignatureLook, StudioWorld } from './contract.ts';
import { moved } from './move.ts';
import { loadPictures } from './pictures.ts';
import { readSignature } from './read-signature.ts';
import { type Flag, recheck } from './recheck.ts';
import type { Attempt, Entry, OpenPages, Said, Speech, Studio } from './studio-state.ts';
import { takeBadges } from './take-badges.ts';
import { sayStudio } from './words.ts';

/** How a signature begins: what fits a mail and survives dark mode. */
export const FIRST_LOOK: SignatureLook = { layout: 'row', size: 72, showName: true, showIssuer: true, card: true };

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
  /** Under which a signature that is not kept yet will be: pressed twice, the button keeps one. */
  let ownId: string = crypto.randomUUID();

  const adding = takeBadges(world, { entries, attempts, said, load });

  /** Of a badge that was kept, what comes out now: it stays in, and its holder sees it. */
  async function tell({ id, pageUrl }: ChosenBadge): Promise<void> {
    const report = await world.verify({ url: pageUrl }).catch(() => null);
    entries.value = entries.value.map((one) => (one.badge.id === id ? { ...one, report } : one));
  }

  const tellAll = () => {
    for (const { badge, report } of entries.value) if (!report) void tell(badge);
  };

  async function refresh(): Promise<void> {
    saved.value = await world.signatures.all().catch(() => []);
    const ids = new Set(saved.value.map(({ id }) => id));
    flags.value = flags.value.filter(({ signature }) => ids.has(signature));
  }

  /** What was withdrawn since is to be seen before the next mail is sent. */
  async function open(): Promise<void> {
    await refresh();
    // The page may have been loaded again after it was deleted elsewhere.
    if (editing.value !== null && !saved.value.some(({ id }) => id === editing.value)) editing.value = null;
    const onFlag = (flag: Flag) => {
      flags.value = [...flags.value, flag];
    };
    await recheck(saved.value, world, { now: Date.now(), onFlag });
  }

  /** What is being made, as it would be kept. */
  const made = (): SavedSignature => ({
    id: editing.value ?? ownId,
    title: title.value,
    badges: entries.value.map(({ badge }) => badge),
    look: look.value,
    savedAt: new Date().toISOString(),
  });

  async function keep(): Promise<void> {
    const mine = turn;
    const now = made();
    const one = { ...now, title: now.title.trim() || sayStudio(speech.lang.value, 'untitled') };
    const { id } = one;
    const isKept = await succeeds(world.signatures.put(one));
    batch(() => {
      if (mine === turn) notKept.value = !isKept;
      if (!isKept) return;
      if (mine === turn) {
        editing.value = id;
        title.value = one.title;
      }
      said.value = { word: 'savedNow', values: {} };
      // What was flagged and is kept all the same was seen.
      flags.value = flags.value.filter(({ signature }) => signature !== id);
    });
    await refresh();
  }

  /** Lays aside what is being made. @returns how to have it back; what was being checked is not: its answer comes to nobody */
  function layAside(): () => void {
    const before = { entries: entries.value, look: look.value, title: title.value, editing: editing.value, ownId };
    const settled = attempts.value.filter(({ state }) => state !== 'checking');
    const start = (with_: typeof before, left: readonly Attempt[]) => {
      turn += 1;
      batch(() => {
        entries.value = with_.entries;
        attempts.value = left;
        look.value = with_.look;
        title.value = with_.title;
        editing.value = with_.editing;
        ownId = with_.ownId;
        said.value = null;
        notKept.value = false;
      });
      // Who asked about one meanwhile told nobody.
      tellAll();
    };
    start({ entries: [], look: FIRST_LOOK, title: '', editing: null, ownId: crypto.randomUUID() }, []);
    return () => start(before, settled);
  }

  /** Whether something would be lost if this were laid aside. */
  function isUnkept(): boolean {
    if (entries.value.length === 0) return false;
    const kept = saved.value.find(({ id }) => id === editing.value);
    const shape = ({ title, badges, look }: SavedSignature) => JSON.stringify([title, badges.map(({ id }) => id), look]);
    return !kept || shape(kept) !== shape(made());
  }

  function begin(): void {
    const loses = isUnkept();
    const undo = layAside();
    if (loses) said.value = { word: 'begun', values: {}, undo };
  }

  /** Kept badges stand there at once, and are checked while they do. */
  function show({ badges, look: kept, title: name }: SavedSignature, reportOf: (badge: ChosenBadge) => Report | null): void {
    batch(() => {
      entries.value = badges.map((badge) => ({ badge, input: { url: badge.pageUrl }, report: reportOf(badge) }));
      look.value = kept;
      title.value = name;
    });
    for (const { imageUrl } of badges) if (imageUrl !== null) void load(imageUrl);
    tellAll();
  }

  /** A page that is loaded again goes on where it was. */
  function goOn(): void {
    const draft = readSignature(world.draft?.read() ?? null);
    if (!draft) return;
    ownId = draft.id;
    editing.value = draft.id;
    show(draft, () => null);
  }

  goOn();
  if (world.draft) effect(() => world.draft?.write(entries.value.length > 0 ? made() : null));
  void open();

  return {
    ...speech,
    ...{ entries, attempts, look, title, saved, editing, notKept, flags, said, openPages, pictures },
    canRead: world.openPages !== undefined,
    ...adding,
    leave: world.leave,
    allowWallets: world.allowWallets,
    remove(id) {
      const gone = entries.value.find(({ badge }) => badge.id === id);
      if (!gone) return;
      const at = entries.value.indexOf(gone);
      const undo = () => {
        const isIn = entries.value.some(({ badge }) => badge.pageUrl === gone.badge.pageUrl);
        if (!isIn) entries.value = entries.value.toSpliced(at, 0, gone);
        said.value = null;
      };
      batch(() => {
        entries.value = entries.value.filter((one) => one !== gone);
        said.value = { word: 'removed', values: { name: gone.badge.name }, undo };
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
          report: await world.verify(input, { email }).catch(() => null),
        })),
      ),
    picture: world.picture,
    loadPicture: load,
    keep,
    edit(id) {
      const one = saved.value.find((each) => each.id === id);
      if (!one) return;
      const loses = isUnkept();
      batch(() => {
        const undo = layAside();
        editing.value = id;
        show(one, (badge) => flags.value.find((flag) => flag.signature === id && flag.badge === badge.id)?.report ?? null);
        if (loses) said.value = { word: 'opened', values: { title: one.title }, undo };
      });
    },
    async forget(id) {
      const one = saved.value.find((each) => each.id === id);
      const isGone = await succeeds(world.signatures.remove(id));
      const mine = turn;
      const wasEdited = editing.value === id;
      batch(() => {
        if (!isGone) {
          said.value = { word: 'notDeleted', values: {} };
          return;
        }
        if (wasEdited) {
          editing.value = null;
          ownId = crypto.randomUUID();
        }
        if (one) said.value = { word: 'deleted', values: { title: one.title }, undo: () => void back(one) };
      });
      await refresh();

      async function back(gone: SavedSignature): Promise<void> {
        const isBack = await succeeds(world.signatures.put(gone));
        batch(() => {
          said.value = isBack ? null : { word: 'notKept', values: {} };
          if (isBack && wasEdited && mine === turn && editing.value === null) editing.value = id;
        });
        await refresh();
      }
    },
    begin,
    undo: () => said.value?.undo?.(),
  };
}

/** Whether the store did what it was asked for. */
function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
