import * as v from 'valibot';
import { judgeUrl } from '../../core/index.ts';
import type { FromOurs, FromPage } from '../messages.ts';

/** What is known of the sender of a message: the browser's word, as in `runtime.MessageSender`. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Against whom senders are held. */
export interface House {
  /** `runtime.id`. */
  id: string;
  /** `runtime.getURL('')`. */
  origin: string;
  /** Whether content scripts of this host may ask in this tab: a registered site, or a page that the viewer had scanned. */
  allows: (host: string, tabId: number) => boolean;
}

/** What a message comes to. `reason` is a word for tests and logs, or the `net.*` code of a refused address. */
export type Judgement =
  | { do: 'handle'; from: 'page'; message: FromPage; tabId: number; host: string }
  | { do: 'handle'; from: 'ours'; message: FromOurs }
  /** The sender may ask again later: its page is not the one that is seen. */
  | { do: 'defer' }
  | { do: 'drop'; reason: 'external' | 'origin' | 'not-allowed' | 'shape' }
  | { do: 'refuse'; reason: string };

/** Characters of a message as JSON (threats.md §8). */
const MOST = 6 * 1_048_576;

const url = v.pipe(v.string(), v.maxLength(2_048));
const key = v.pipe(v.string(), v.maxLength(2_200));
const tabId = v.pipe(v.number(), v.integer());
const text = v.pipe(v.string(), v.maxLength(320));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const holder = v.object({
  email: v.optional(text),
  name: v.optional(text),
  unproven: v.optional(v.boolean()),
  quoted: v.optional(v.boolean()),
});
const item = v.object({ key, url, holder, marks: count, withdrawn: count });
const entry = v.union([
  v.object({ issuer: url, name: v.optional(text) }),
  v.object({ host: v.pipe(v.string(), v.maxLength(253)), name: v.optional(text) }),
]);
const subject = v.union([v.object({ tabId, key }), v.object({ job: key })]);

/** What a content script may say. Members that are not named here are dropped. */
const FROM_PAGE = {
  hit: v.object({ t: v.literal('hit') }),
  verify: v.object({ t: v.literal('verify'), key, url, holder }),
  page: v.object({ t: v.literal('page'), items: v.pipe(v.array(item), v.maxLength(200)) }),
  open: v.object({ t: v.literal('open'), key }),
} satisfies Record<FromPage['t'], v.GenericSchema>;

/** What a page of ours may say besides. */
const FROM_OURS = {
  tab: v.object({ t: v.literal('tab'), tabId }),
  check: v.object({ t: v.literal('check'), tabId, key }),
  examine: v.object({ t: v.literal('examine'), job: key, fresh: v.optional(v.boolean()) }),
  compare: v.object({ t: v.literal('compare'), subject, email: text }),
  endorsers: v.object({
    ...{ t: v.literal('endorsers'), subject, email: v.optional(text) },
    hosts: v.pipe(v.array(text), v.maxLength(40)),
  }),
  original: v.object({ t: v.literal('original'), tabId, id: key }),
  scan: v.object({ t: v.literal('scan'), tabId }),
  trust: v.object({ t: v.literal('trust'), entry }),
  picture: v.object({ t: v.literal('picture'), subject, link: v.pipe(v.string(), v.maxLength(4_096), v.startsWith('hl:')) }),
  clear: v.object({ t: v.literal('clear'), settings: v.boolean() }),
} satisfies Record<FromOurs['t'], v.GenericSchema>;

/**
 * The gate in front of the background: who may ask for what (threats.md T61). What a message says of itself counts for nothing;
 * what the browser says of its sender does.
 *
 * @param message anything
 */
export function judgeMessage(sender: Sender, message: unknown, house: House): Judgement {
  if (sender.id !== house.id) return { do: 'drop', reason: 'external' };
  if (isOurs(sender, house)) return judgeOurs(message);
  const host = hostOf(sender.url);
  const tab = sender.tab?.id;
  if (host === null || tab === undefined || sender.frameId !== 0 || !house.allows(host, tab)) {
    return { do: 'drop', reason: 'origin' };
  }
  if ((sender.documentLifecycle ?? 'active') !== 'active') return { do: 'defer' };
  return judgePage(message, tab, host);
}

/** Whether a page of ours speaks: no content script, whatever it says, and no other extension. */
export function isOurs({ id, url }: Sender, house: Pick<House, 'id' | 'origin'>): boolean {
  return id === house.id && url?.startsWith(house.origin) === true;
}

function judgeOurs(message: unknown): Judgement {
  const kind = kindOf(message);
  if (kind === null) return { do: 'drop', reason: 'shape' };
  if (!isOneOf(FROM_OURS, kind)) return { do: 'drop', reason: 'not-allowed' };
  const parsed = v.safeParse(FROM_OURS[kind], message);
  return parsed.success ? { do: 'handle', from: 'ours', message: parsed.output } : { do: 'drop', reason: 'shape' };
}

function judgePage(message: unknown, tab: number, host: string): Judgement {
  const kind = kindOf(message);
  if (kind === null) return { do: 'drop', reason: 'shape' };
  if (!isOneOf(FROM_PAGE, kind)) return { do: 'drop', reason: 'not-allowed' };
  if (JSON.stringify(message).length > MOST) return { do: 'refuse', reason: 'too-large' };
  const parsed = v.safeParse(FROM_PAGE[kind], message);
  if (!parsed.success) return { do: 'drop', reason: 'shape' };
  if (parsed.output.t === 'verify') {
    const refused = refusalOf(parsed.output.url);
    if (refused) return { do: 'refuse', reason: refused };
  }
  return { do: 'handle', from: 'page', message: parsed.output, tabId: tab, host };
}

/** The code for which nothing may be asked about an address; the guard would say the same later. */
function refusalOf(address: string): string | null {
  try {
    judgeUrl(address);
    return null;
  } catch (error) {
    const code = (error as { problem?: { code?: string } }).problem?.code ?? 'net.scheme';
    // A page that is itself never asked stands for a badge whose data lies elsewhere.
    return code === 'net.never-asked' ? null : code;
  }
}

function kindOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 't')) return null;
  const { t } = message as { t?: unknown };
  return typeof t === 'string' ? t : null;
}

function isOneOf<T extends object>(table: T, kind: string): kind is Extract<keyof T, string> {
  return Object.hasOwn(table, kind);
}

/** The parsed host of an https page; the start of an address is not its host. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' ? host : null;
}
