import type { AnswerWords } from './answer-words.ts';

const en: AnswerWords = {
  dates: 'en-GB',
  verdicts: {
    confirmed: 'Genuine badge',
    genuine: 'Genuine badge',
    'holder-differs': 'Other address or name',
    'issuer-unproven': 'Issuer not proven',
    'issuer-name-conflict': 'Caution: issuer name',
    expired: 'Expired',
    'not-yet-valid': 'Not valid yet',
    revoked: 'Withdrawn by issuer',
    'on-hold': 'On hold at issuer',
    'not-genuine': 'Verification failed',
    incomplete: 'Check not finished',
    'test-badge': 'Test badge',
    'not-checkable': 'Nothing to check',
  },
  issuedBy: 'Issued by {host}',
  issuedThrough: 'Issued through {host}',
  claim: '“{name}”',
  onlyClaim: 'Calls itself “{name}”',
  quoted: '“{name}”',
  checked: 'Checked in your browser on {site}, {date}',
  nowIs: '{name}: {words}',
  untitled: 'Badge',
  open: 'Show what was checked',
};

/** Loaded where somebody reads it. A language that reports have words in and that is missing here is served in English. */
const LATE: Readonly<Record<string, () => Promise<AnswerWords>>> = {
  ja: async () => (await import('./words-ja.ts')).ja,
};

const loaded = new Map([['en', en]]);

/** Whether a language need not be loaded first. */
export function hasAnswerWords(lang: string): boolean {
  return loaded.has(lang) || !Object.hasOwn(LATE, lang);
}

/** Loads the words in a language. Where that fails, English serves in its place. */
export async function loadAnswerWords(lang: string): Promise<void> {
  const words = hasAnswerWords(lang) ? undefined : await LATE[lang]?.().catch(() => undefined);
  if (words) loaded.set(lang, words);
}

/** The words in a language that was loaded, else in English. */
export function answerWords(lang: string): AnswerWords {
  return loaded.get(lang) ?? en;
}

/** Puts values into the places of a text; a value never makes places of its own. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
