// A background for the panel, in this process: it answers with reports that the real core makes over the sample world.
import {
  type BadgeInput,
  type BadgeView,
  createHttp,
  fetchTransport,
  type Holder,
  type Report,
  type StoredAnswer,
  storedHttp,
  type Transport,
  TransportFailure,
  type TrustEntry,
  verify,
} from '../../core/index.ts';
import { createWorld } from '../../demo/world/world.ts';
import type { Examined, FromOurs, PageItem, PictureAnswer, Subject, TabView } from '../../extension/messages.ts';

/** One badge of the tab that the panel follows. */
export type SceneItem = Pick<PageItem, 'url'> &
  Partial<PageItem> & { held?: boolean; pending?: boolean /** In place of the badge’s own. */; name?: string } & Pick<
    BadgeView,
    'display' | 'metadata'
  >;

/** What the panel finds. */
export interface Scene {
  site?: string | null;
  siteName?: string | null;
  coverage?: TabView['coverage'];
  items?: readonly SceneItem[];
  notes?: Partial<TabView['notes']>;
  short?: number;
  focus?: string | null;
  job?: string | null;
  trust?: readonly TrustEntry[];
  lang?: string;
  /** Hosts that may not be asked before the viewer allows it. */
  forbidden?: readonly string[];
  /** Whether a page can be scanned; what it holds then. */
  scanned?: Scene | null;
  /** The file of the page, by its id. */
  originals?: Readonly<Record<string, Uint8Array>>;
  /** What comes of asking for a linked picture, by its link. */
  pictures?: Readonly<Record<string, PictureAnswer>>;
  /** Never answers. */
  dead?: boolean;
  /** When everything was checked, in milliseconds before now. */
  age?: number;
}

export const TAB = 7;
const EMPTY_NOTES: TabView['notes'] = { claims: [], imitations: [], differing: [], originals: [] };

/** What the page of the panel can call, beside the messages. */
export type Call =
  | { call: 'send'; message: FromOurs; input?: WireInput | undefined }
  | { call: 'get' }
  | { call: 'set'; settings: { trust?: TrustEntry[] } }
  | { call: 'allow'; origins: string[]; grant: boolean };

/** Bytes as they pass into this process. */
export type WireInput = { url: string } | { text: string } | { bytes: number[]; name?: string };

/** Makes the background of one panel. @param tell sends a message of the background to the panel */
export function createBackground(scene: Scene, tell: (message: unknown) => Promise<void>) {
  let shown: Scene = scene;
  let settings = { lang: scene.lang ?? 'auto', trust: [...(scene.trust ?? [])] };
  const asked: FromOurs[] = [];
  const allowed = new Set<string>();
  const released = new Set<string>();
  /** Answers that are kept with the tab because whoever endorses the badge was asked. */
  const endorsed = new Map<string, Report>();
  const answers = new Map<string, StoredAnswer>();
  const clock = () => Date.now() - (scene.age ?? 0);
  const transport: Transport = async (hop) => {
    const { hostname } = new URL(hop.url);
    if (scene.forbidden?.includes(hostname) && !allowed.has(hostname)) {
      throw new TransportFailure('net.not-permitted', { final: true });
    }
    return worldAnswers(hop);
  };
  const store = {
    get: async (key: string) => answers.get(key),
    put: async (answer: StoredAnswer) => void answers.set(answer.key, answer),
    drop: async (key: string) => void answers.delete(key),
  };
  const examine = (input: BadgeInput, holder: Holder, askEndorsers: readonly string[] = []): Promise<Report> => {
    const http = storedHttp(createHttp({ transport, clock, tries: 1 }), { clock, store });
    return verify(input, { holder, policy: { trust: settings.trust }, askEndorsers, ports: { http, clock } });
  };
  const done = async (subject: Subject, report: Promise<Report>): Promise<Examined> => ({
    state: 'done',
    subject,
    report: await report,
  });
  const itemOf = (key: string) => shown.items?.find((item) => (item.key ?? item.url) === key);

  async function view(): Promise<TabView> {
    const items = (shown.items ?? []).map(async ({ held = false, pending = false, name, display, metadata, ...item }) => {
      const key = item.key ?? item.url;
      const holder = item.holder ?? {};
      const waits = held && !released.has(key);
      const report = waits || pending ? null : (endorsed.get(key) ?? (await examine({ url: item.url }, holder)));
      if (report?.badge && name !== undefined) report.badge.name = name;
      if (report?.badge) Object.assign(report.badge, display && { display }, metadata && { metadata });
      return { key, url: item.url, holder, marks: item.marks ?? 1, withdrawn: item.withdrawn ?? 0, report, held: waits };
    });
    return {
      tabId: TAB,
      site: shown.site === undefined ? 'gmail' : shown.site,
      siteName: shown.siteName === undefined ? 'Gmail' : shown.siteName,
      coverage: shown.coverage ?? 'known',
      items: await Promise.all(items),
      notes: { ...EMPTY_NOTES, ...shown.notes },
      short: shown.short ?? 0,
      focus: typeof shown.focus === 'string' ? { key: shown.focus, at: 1 } : null,
      job: shown.job ?? null,
    };
  }

  async function answer(message: FromOurs, input?: WireInput): Promise<unknown> {
    asked.push(message);
    switch (message.t) {
      case 'tab':
        return view();
      case 'check': {
        const item = itemOf(message.key);
        released.add(message.key);
        endorsed.delete(message.key);
        return item ? done({ tabId: TAB, key: message.key }, examine({ url: item.url }, item.holder ?? {})) : { state: 'gone' };
      }
      case 'examine':
        return input ? done({ job: message.job }, examine(inputOf(input), {})) : { state: 'gone' };
      case 'compare': {
        const { subject, email } = message;
        const item = 'key' in subject ? itemOf(subject.key) : undefined;
        const compared = input ? inputOf(input) : item ? { url: item.url } : null;
        return compared ? done(subject, examine(compared, { email })) : { state: 'gone' };
      }
      case 'endorsers': {
        const { subject, hosts } = message;
        const item = 'key' in subject ? itemOf(subject.key) : undefined;
        const about = input ? inputOf(input) : item ? { url: item.url } : null;
        if (!about) return { state: 'gone' };
        const report = await examine(about, item?.holder ?? {}, hosts);
        if ('key' in subject) endorsed.set(subject.key, report);
        return done(subject, Promise.resolve(report));
      }
      case 'original': {
        const bytes = shown.originals?.[message.id];
        return bytes ? done({ job: message.id }, examine({ bytes }, {})) : { state: 'gone' };
      }
      case 'scan':
        if (scene.scanned) shown = scene.scanned;
        return scene.scanned !== null && scene.scanned !== undefined;
      case 'trust':
        settings = { ...settings, trust: [...settings.trust, message.entry] };
        void tell({ t: 'changed', tabId: null });
        return true;
      case 'picture':
        return scene.pictures?.[message.link] ?? { state: 'gone' };
      case 'clear':
        return true;
    }
  }

  return {
    asked,
    /** Changes what the page shows, and says so. */
    show: async (next: Scene) => {
      shown = { ...shown, ...next };
      await tell({ t: 'changed', tabId: TAB });
    },
    /** The answers that were kept, for the panel's own store. */
    kept: () => [...answers.values()].flatMap(({ key, response, ...rest }) => (response ? [{ ...rest, key, response }] : [])),
    call: async (call: Call): Promise<unknown> => {
      switch (call.call) {
        case 'send':
          if (scene.dead) throw new Error('Could not establish connection. Receiving end does not exist.');
          return answer(call.message, call.input);
        case 'get':
          return { settings };
        case 'set':
          settings = { ...settings, ...call.settings };
          void tell({ t: 'changed', tabId: null });
          return null;
        case 'allow':
          if (call.grant) for (const origin of call.origins) allowed.add(new URL(origin.replace('*', '')).hostname);
          return call.grant;
      }
    },
  };
}

const inputOf = (input: WireInput): BadgeInput => ('bytes' in input ? { bytes: Uint8Array.from(input.bytes) } : input);

const world = await createWorld();
const worldAnswers = fetchTransport({
  fetch: async (address) => {
    const answer = world.answer(new URL(address));
    if ('fault' in answer) throw new TypeError('the sample host does not answer');
    return new Response(answer.body.slice(), { status: answer.status, headers: { ...answer.headers } });
  },
});
