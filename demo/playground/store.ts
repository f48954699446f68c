import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { BadgeInput, Holder, Policy, Report } from '../../core/index.ts';
import { type Locale, present, type View } from '../../core/present/index.ts';
import type { StaticSample } from '../world/static-world.ts';
import type { SampleWorld } from './sample-world.ts';
import { readTrustList, writeTrustList } from './trust-list.ts';
import type { Lang } from './words.ts';

/** The language of the page and its words for reports. */
export interface Tongue {
  lang: Lang;
  locale: Locale;
}

/** Verifies one input; the page gives it the network. */
export type Verify = (input: BadgeInput, options: { holder: Holder; policy: Policy; signal: AbortSignal }) => Promise<Report>;

/** A picture to show beside the answer, and where it is from. */
export interface Picture {
  src: string;
  from: 'file' | 'world';
}

/** What was asked: an input and, where it is a sample, which. */
interface Question {
  input: BadgeInput;
  sample: StaticSample | null;
  /** The dropped picture, as an address of this page. */
  picture: string | null;
}

export type Answer =
  | { state: 'none' }
  | { state: 'checking'; question: Question }
  | { state: 'done'; question: Question; report: Report };

/** What the page knows, and what can be done on it. */
export interface Store {
  lang: ReadonlySignal<Lang>;
  locale: ReadonlySignal<Locale>;
  dark: Signal<boolean>;
  /** `null`: could not be loaded. */
  samples: ReadonlySignal<readonly StaticSample[] | null>;
  address: Signal<string>;
  email: Signal<string>;
  trust: Signal<string>;
  answer: ReadonlySignal<Answer>;
  /** The answer in words of the language chosen. */
  view: ReadonlySignal<View | null>;
  picture: ReadonlySignal<Picture | null>;
  /** Reports of samples that were tried, by id. */
  tried: ReadonlySignal<ReadonlyMap<string, Report>>;
  /** A file that was dropped but could not be read. */
  unreadable: ReadonlySignal<boolean>;
  /** Changes the language; its words are loaded first. */
  speak: (lang: Lang) => Promise<void>;
  useWorld: (world: SampleWorld) => void;
  checkFile: (file: File) => Promise<void>;
  checkSample: (sample: StaticSample) => Promise<void>;
  /** Asks about the address typed; where there is none, about the same file once more. @returns whether there is anything to ask */
  submit: () => boolean;
  pictureOf: (sample: StaticSample) => string | null;
}

/** Makes the page's state. The newest question wins: an older answer that comes late is dropped. */
export function createStore(verify: Verify, words: (lang: Lang) => Promise<Locale>, first: Tongue & { dark: boolean }): Store {
  const tongue = signal<Tongue>(first);
  const dark = signal(first.dark);
  const world = signal<SampleWorld | null>(null);
  const samples = signal<readonly StaticSample[] | null>(null);
  const address = signal('');
  const email = signal('');
  const trust = signal('');
  const answer = signal<Answer>({ state: 'none' });
  const tried = signal<ReadonlyMap<string, Report>>(new Map());
  const unreadable = signal(false);
  let running: AbortController | null = null;

  async function ask(question: Question): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    forgetPicture(answer.value, question);
    batch(() => {
      unreadable.value = false;
      answer.value = { state: 'checking', question };
    });
    const holder: Holder = email.value.trim() === '' ? {} : { email: email.value };
    const report = await verify(question.input, { holder, policy: { trust: readTrustList(trust.value) }, signal: mine.signal });
    if (running !== mine) return;
    const { sample } = question;
    batch(() => {
      answer.value = { state: 'done', question, report };
      if (sample) tried.value = new Map(tried.value).set(sample.id, report);
    });
  }

  return {
    lang: computed(() => tongue.value.lang),
    locale: computed(() => tongue.value.locale),
    dark,
    samples,
    address,
    email,
    trust,
    answer,
    tried,
    unreadable,
    view: computed(() => (answer.value.state === 'done' ? present(answer.value.report, { locale: tongue.value.locale }) : null)),
    picture: computed(() => pictureFor(answer.value, world.value)),
    speak: async (lang) => {
      tongue.value = { lang, locale: await words(lang) };
    },
    useWorld: (opened) => {
      world.value = opened;
      samples.value = opened.samples;
    },
    checkFile: async (file) => {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        address.value = '';
        await ask({ input: { bytes, name: file.name }, sample: null, picture: pictureAddress(bytes) });
      } catch {
        unreadable.value = true;
      }
    },
    checkSample: async (sample) => {
      const opened = world.value;
      if (!opened) return;
      batch(() => {
        address.value = 'url' in sample.input ? sample.input.url : '';
        email.value = sample.holder?.email ?? '';
        trust.value = writeTrustList(sample.trust ?? []);
      });
      if ('url' in sample.input) return ask({ input: sample.input, sample, picture: null });
      const { file, name } = sample.input;
      const bytes = await opened.load(file);
      return ask({ input: { bytes, name }, sample, picture: null });
    },
    submit: () => {
      const text = address.value.trim();
      const question = text === '' ? sameFile(answer.value) : typed(text);
      if (question) void ask(question);
      return question !== null;
    },
    pictureOf: ({ picture }) => (picture && world.value ? world.value.address(picture) : null),
  };
}

function typed(text: string): Question {
  return { input: /^https?:\/\/\S+$/i.test(text) ? { url: text } : { text }, sample: null, picture: null };
}

/** The file of the last question, to be asked about with another address or list. */
function sameFile(answer: Answer): Question | null {
  return answer.state !== 'none' && 'bytes' in answer.question.input ? { ...answer.question } : null;
}

/** A dropped picture is shown from memory: PNG alone, because an SVG could bring its own addresses. */
function pictureAddress(bytes: Uint8Array): string | null {
  const isPng = [0x89, 0x50, 0x4e, 0x47].every((byte, index) => bytes[index] === byte);
  return isPng ? URL.createObjectURL(new Blob([bytes.slice()], { type: 'image/png' })) : null;
}

function forgetPicture(old: Answer, next: Question): void {
  if (old.state !== 'none' && old.question.picture && old.question.picture !== next.picture) {
    URL.revokeObjectURL(old.question.picture);
  }
}

/** Never a picture from anywhere else: asking for it would tell its host who looks (threats.md T25). */
function pictureFor(answer: Answer, world: SampleWorld | null): Picture | null {
  if (answer.state === 'none') return null;
  const { question } = answer;
  if (question.picture) return { src: question.picture, from: 'file' };
  if (!world) return null;
  const { sample } = question;
  if (sample)
    return 'file' in sample.input ? { src: world.address(sample.input.file), from: 'world' } : ownPicture(answer, world);
  return ownPicture(answer, world);
}

function ownPicture(answer: Answer, world: SampleWorld): Picture | null {
  const image = answer.state === 'done' ? answer.report.badge?.image : null;
  const src = image ? world.picture(image) : null;
  return src ? { src, from: 'world' } : null;
}
