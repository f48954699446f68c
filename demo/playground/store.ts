import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ReadCodes } from '../../codes/contract.ts';
import { inputByCodes } from '../../codes/input-by-codes.ts';
import { startOfFile } from '../../codes/start-of-file.ts';
import {
  type BadgeInput,
  type Holder,
  type LinkedPicture,
  type Policy,
  type Report,
  typedInput,
  type VerifyOptions,
} from '../../core/index.ts';
import { type Locale, present, type View } from '../../core/present/index.ts';
import { afterProgress, type MemberPlaces, placesOf } from '../../ui/member-places.ts';
import { viewersZone } from '../../ui/viewers-zone.ts';
import type { StaticSample } from '../world/static-world.ts';
import { type Answer, forgetPicture, type Picture, pictureAddress, pictureFor } from './answer.ts';
import { createLook, type PageLook, type Tongue } from './page-look.ts';
import type { SampleWorld } from './sample-world.ts';
import { readTrustList, writeTrustList } from './trust-list.ts';
import type { Lang } from './words.ts';

/** Verifies one input; the page gives it the network. */
export type Verify = (
  input: BadgeInput,
  options: { holder: Holder; policy: Policy; signal: AbortSignal } & Pick<VerifyOptions, 'onMembers' | 'askEndorsers'>,
) => Promise<Report>;

/** What the page knows, and what can be done on it. */
export interface Store extends PageLook {
  /** `null`: could not be loaded. */
  samples: ReadonlySignal<readonly StaticSample[] | null>;
  /** Whether there are samples on blockchains among them. */
  hasChains: ReadonlySignal<boolean>;
  address: Signal<string>;
  email: Signal<string>;
  trust: Signal<string>;
  answer: ReadonlySignal<Answer>;
  /** The answer in words of the language chosen. */
  view: ReadonlySignal<View | null>;
  /** The badges of a list, also while they are verified. */
  members: ReadonlySignal<MemberPlaces | null>;
  picture: ReadonlySignal<Picture | null>;
  /** Reports of samples that were tried, by id. */
  tried: ReadonlySignal<ReadonlyMap<string, Report>>;
  /** A file that was dropped but could not be read. */
  unreadable: ReadonlySignal<boolean>;
  /** The address in the field came with the link to this page, and nothing was asked about it. */
  prefilled: ReadonlySignal<boolean>;
  /** Puts an address into the field and asks nothing. `null`: there is none. */
  prefill: (address: string | null) => void;
  useWorld: (world: SampleWorld) => void;
  checkFile: (file: File) => Promise<void>;
  checkSample: (sample: StaticSample) => Promise<void>;
  /** Asks about the address typed; where there is none, about the same file once more. @returns whether there is anything to ask */
  submit: () => boolean;
  /** Ends what is under way: the viewer has left. */
  leave: () => void;
  pictureOf: (sample: StaticSample) => string | null;
  /** Asks for a picture that a certificate links, by the viewer's click. */
  linked: (link: string) => Promise<LinkedPicture>;
  /** The same question, with leave to ask endorsers on these hosts. @returns `null`: another is asked by now */
  endorsers: (hosts: readonly string[]) => Promise<Report | null>;
}

/** Makes the page's state. The newest question wins: an older answer that comes late is dropped. */
export function createStore(
  verify: Verify,
  words: (lang: Lang) => Promise<Locale>,
  first: Tongue & { dark: boolean },
  linked: Store['linked'],
  readCodes?: ReadCodes,
): Store {
  const look = createLook(words, first);
  const world = signal<SampleWorld | null>(null);
  const samples = signal<readonly StaticSample[] | null>(null);
  const address = signal('');
  const given = signal<string | null>(null);
  const email = signal('');
  const trust = signal('');
  const answer = signal<Answer>({ state: 'none' });
  const members = signal<MemberPlaces | null>(null);
  const tried = signal<ReadonlyMap<string, Report>>(new Map());
  const unreadable = signal(false);
  let running: AbortController | null = null;

  /** The answer's place is there at once, before the bytes are. */
  async function ask(sample: StaticSample | null, load: () => Promise<BadgeInput>, file: string | null = null): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    forgetPicture(answer.value);
    batch(() => {
      unreadable.value = false;
      answer.value = { state: 'checking', sample, file };
      members.value = null;
    });
    const holder: Holder = email.value.trim() === '' ? {} : { email: email.value };
    const policy: Policy = { trust: readTrustList(trust.value) };
    const input = await load().catch(() => null);
    if (running !== mine) return;
    if (!input) {
      batch(() => {
        unreadable.value = true;
        answer.value = { state: 'none' };
      });
      return;
    }
    const onMembers: VerifyOptions['onMembers'] = (progress) => {
      if (running === mine) members.value = afterProgress(members.value, progress);
    };
    const options = { holder, policy, signal: mine.signal, onMembers };
    let report = await verify(input, options);
    const next = running === mine ? await inputByCodes(input, report, readCodes) : null;
    if (next && running === mine) report = await verify(next, options);
    if (running !== mine) return;
    batch(() => {
      members.value = placesOf(report, members.value);
      // Of the badge behind a code it is no picture, and the name in it is anybody's.
      const picture = sample || report.input.seenIn ? null : pictureAddress(input);
      answer.value = {
        state: 'done',
        sample,
        file,
        question: { input, verified: next ?? input, holder, policy, picture },
        report,
      };
      if (sample) tried.value = new Map(tried.value).set(sample.id, report);
    });
  }

  async function askEndorsers(hosts: readonly string[]): Promise<Report | null> {
    const shown = answer.value;
    const { signal: ends } = running ?? {};
    if (shown.state !== 'done' || !ends) return null;
    const { verified, holder, policy } = shown.question;
    const report = await verify(verified, { holder, policy, signal: ends, askEndorsers: hosts });
    if (answer.value !== shown) return null;
    answer.value = { ...shown, report };
    return report;
  }

  /** Ends what is under way, and takes what is shown away. */
  function clear(): void {
    running?.abort();
    running = null;
    forgetPicture(answer.value);
    batch(() => {
      answer.value = { state: 'none' };
      members.value = null;
    });
  }

  return {
    ...look,
    samples,
    hasChains: computed(() => (world.value?.chains.transactions.length ?? 0) > 0),
    address,
    email,
    trust,
    answer,
    members,
    tried,
    unreadable,
    view: computed(() =>
      answer.value.state === 'done' ? present(answer.value.report, { locale: look.locale.value, timeZone: viewersZone() }) : null,
    ),
    picture: computed(() => pictureFor(answer.value, world.value)),
    prefilled: computed(() => given.value !== null && given.value === address.value && answer.value.state === 'none'),
    prefill: (text) => {
      if (text === null) return;
      batch(() => {
        clear();
        given.value = text;
        address.value = text;
      });
    },
    leave: () => {
      if (answer.value.state === 'checking') clear();
    },
    useWorld: (opened) => {
      world.value = opened;
      samples.value = opened.samples;
    },
    checkFile: async (file) => {
      address.value = '';
      await ask(null, async () => ({ bytes: await startOfFile(file), name: file.name }), file.name);
    },
    checkSample: async (sample) => {
      const opened = world.value;
      if (!opened) return;
      const { input } = sample;
      batch(() => {
        address.value = 'url' in input ? input.url : '';
        email.value = sample.holder?.email ?? '';
        trust.value = writeTrustList(sample.trust ?? []);
      });
      await ask(sample, async () => ('url' in input ? input : { bytes: await opened.load(input.file), name: input.name }));
    },
    submit: () => {
      const typed = typedInput(address.value);
      const { value } = answer;
      const again = typed === null && value.state === 'done' ? value : null;
      const input = typed ?? sameFile(value);
      if (input) void ask(again?.sample ?? null, async () => input, again?.file);
      return input !== null;
    },
    pictureOf: ({ picture }) => (picture && world.value ? world.value.address(picture) : null),
    linked,
    endorsers: askEndorsers,
  };
}

/** The file of the last question, to be asked about with another address or list. */
function sameFile(answer: Answer): BadgeInput | null {
  return answer.state === 'done' && 'bytes' in answer.question.input ? answer.question.input : null;
}
