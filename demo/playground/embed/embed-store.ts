import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type BadgeInput, type Report, typedInput } from '../../../core/index.ts';
import { present, type View } from '../../../core/present/index.ts';
import type { EmbeddedLook } from '../../../widget/build/snippet.ts';
import type { StaticSample } from '../../world/static-world.ts';
import type { PageLook } from '../page-look.ts';
import type { SampleWorld } from '../sample-world.ts';
import { type Fitness, isOffered, judgeFitness } from './judge-fitness.ts';
import { type PlacedBadge, placeBadge } from './place-badge.ts';

/** Verifies one input for the owner; `relay`: the address of a relay to go by, or none. */
export type VerifyFor = (input: BadgeInput, relay: string | null, signal: AbortSignal) => Promise<Report>;

/** A badge that was verified, and where it is to stand. */
export interface Chosen {
  input: BadgeInput;
  report: Report;
  fitness: Fitness;
  placed: PlacedBadge;
}

/** What is under way with the badge that was chosen last. */
export type Choice = { state: 'none' | 'checking' | 'unreadable' } | ({ state: 'done' } & Chosen);

/** What the owner can set, as it stands in the fields. */
export interface Settings {
  view: Signal<string>;
  theme: Signal<string>;
  /** Empty: that of the page. */
  language: Signal<string>;
  relay: Signal<string>;
  /** Where the files of the widget lie; empty: the published package. */
  scriptAt: Signal<string>;
  /** Where on the owner's site the file of a badge lies; empty: as proposed. */
  fileAt: Signal<string>;
  independent: Signal<string>;
  eager: Signal<boolean>;
}

/** What the page knows, and what can be done on it. */
export interface EmbedStore extends PageLook, Settings {
  samples: ReadonlySignal<readonly StaticSample[]>;
  sampleId: ReadonlySignal<string>;
  address: Signal<string>;
  /** The address in the field came with the link to this page, and nothing was asked about it. */
  given: Signal<boolean>;
  choice: ReadonlySignal<Choice>;
  /** The answer as visitors get it. */
  answer: ReadonlySignal<View | null>;
  /** Badges that were put aside for a wall. */
  kept: ReadonlySignal<readonly Chosen[]>;
  /** All that stands on the page now. */
  badges: ReadonlySignal<readonly PlacedBadge[]>;
  look: ReadonlySignal<EmbeddedLook>;
  /** An address that cannot be one of a relay. */
  relayFault: ReadonlySignal<boolean>;
  useWorld: (world: SampleWorld) => void;
  choose: (input: BadgeInput | (() => Promise<BadgeInput>)) => Promise<void>;
  chooseSample: (id: string) => Promise<void>;
  submit: () => void;
  /** Asks about the same badge anew, by the relay that is named now. */
  again: () => void;
  keep: () => void;
  remove: (badge: Chosen) => void;
}

/** Makes the page's state. The newest choice wins. */
export function createEmbedStore(verify: VerifyFor, look: PageLook): EmbedStore {
  const settings: Settings = {
    view: signal('card'),
    theme: signal('auto'),
    language: signal(''),
    relay: signal(''),
    scriptAt: signal(''),
    fileAt: signal(''),
    independent: signal(''),
    eager: signal(false),
  };
  const world = signal<SampleWorld | null>(null);
  const sampleId = signal('');
  const address = signal('');
  const given = signal(false);
  const choice = signal<Choice>({ state: 'none' });
  const kept = signal<readonly Chosen[]>([]);
  let running: AbortController | null = null;

  async function choose(input: BadgeInput | (() => Promise<BadgeInput>), sample = ''): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    batch(() => {
      sampleId.value = sample;
      given.value = false;
      settings.fileAt.value = '';
      choice.value = { state: 'checking' };
    });
    const read = typeof input === 'function' ? await input().catch(() => null) : input;
    if (running !== mine) return;
    if (!read) {
      choice.value = { state: 'unreadable' };
      return;
    }
    const relay = relayAddress(settings.relay.value);
    const report = await verify(read, relay, mine.signal);
    if (running !== mine) return;
    const fitness = judgeFitness(report, relay !== null);
    choice.value = { state: 'done', input: read, report, fitness, placed: placeBadge(read, report) };
  }

  const current = computed(() => (choice.value.state === 'done' && isOffered(choice.value.fitness) ? choice.value : null));
  const badges = computed(() => {
    const now = current.value;
    const others = kept.value.filter(({ placed }) => placed.src !== now?.placed.src).map(({ placed }) => placed);
    return now ? [...others, movedTo(now.placed, settings.fileAt.value)] : others;
  });

  return {
    ...look,
    ...settings,
    samples: computed(() => world.value?.samples ?? []),
    sampleId,
    address,
    given,
    choice,
    answer: computed(() =>
      choice.value.state === 'done' ? present(choice.value.report, { locale: look.locale.value, surface: 'widget' }) : null,
    ),
    kept,
    badges,
    look: computed(() => ({
      lang: settings.language.value,
      theme: settings.theme.value === 'auto' ? '' : settings.theme.value,
      view: settings.view.value === 'card' ? '' : settings.view.value,
      relay: relayAddress(settings.relay.value) ?? '',
      independent: settings.independent.value.trim(),
      eager: settings.eager.value,
    })),
    relayFault: computed(() => settings.relay.value.trim() !== '' && relayAddress(settings.relay.value) === null),
    useWorld: (opened) => {
      world.value = opened;
    },
    choose: (input) => choose(input),
    chooseSample: async (id) => {
      const opened = world.value;
      const sample = opened?.samples.find((one) => one.id === id);
      if (!opened || !sample) return;
      const { input } = sample;
      address.value = 'url' in input ? input.url : '';
      await choose(async () => ('url' in input ? input : { bytes: await opened.load(input.file), name: input.name }), id);
    },
    submit: () => {
      const input = typedInput(address.value);
      if (input) void choose(input);
    },
    again: () => {
      const { value } = choice;
      if (value.state === 'done') void choose(value.input, sampleId.value);
    },
    keep: () => {
      const now = current.value;
      if (!now) return;
      const placed = movedTo(now.placed, settings.fileAt.value);
      batch(() => {
        kept.value = [...kept.value.filter((one) => one.placed.src !== placed.src), { ...now, placed }];
        choice.value = { state: 'none' };
        address.value = '';
        sampleId.value = '';
      });
    },
    remove: (badge) => {
      kept.value = kept.value.filter((one) => one !== badge);
    },
  };
}

/** The badge with its file where the owner says it lies. */
function movedTo(placed: PlacedBadge, fileAt: string): PlacedBadge {
  const at = fileAt.trim();
  if (placed.file === null || at === '') return placed;
  return { ...placed, src: at, href: at, picture: placed.picture === placed.src ? at : placed.picture };
}

/** What a relay may have as its address: https, or a machine of one's own while trying. */
function relayAddress(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  const isNear = url.protocol === 'http:' && url.hostname === 'localhost';
  return url.protocol === 'https:' || isNear ? url.href : null;
}
