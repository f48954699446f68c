import type { Verdict } from '../core/present/index.ts';

/** The words beside the mark of an answer; full sentences about a badge are core's, and come with the report. */
export interface AnswerWords {
  /** BCP 47, for dates. */
  dates: string;
  /** Each answer in one to four words. */
  verdicts: Readonly<Record<Verdict, string>>;
  /** `{host}` */
  issuedBy: string;
  /** `{host}`: a service on which anybody may have an account. */
  issuedThrough: string;
  /** `{name}`: what an issuer calls itself. */
  claim: string;
  /** `{name}`: of an issuer of whom nothing but that is known. */
  onlyClaim: string;
  /** `{name}`: what the page calls a badge of which nothing is proven. */
  quoted: string;
  /** `{site}` `{date}` */
  checked: string;
  /** `{name}` `{words}`: said aloud when an answer changes. */
  nowIs: string;
  untitled: string;
  /** What a click on a badge does, for its tooltip. */
  open: string;
}

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

const ja: AnswerWords = {
  dates: 'ja-JP',
  verdicts: {
    confirmed: '本物のバッジ',
    genuine: '本物のバッジ',
    'holder-differs': '宛先・名前が異なる',
    'issuer-unproven': '発行者は未確認',
    'issuer-name-conflict': '発行者名に注意',
    expired: '有効期限切れ',
    'not-yet-valid': '有効期間前',
    revoked: '発行者が取り消し',
    'on-hold': '発行者が一時停止中',
    'not-genuine': '検証失敗',
    incomplete: '確認未完了',
    'test-badge': 'テスト用バッジ',
    'not-checkable': '検証情報なし',
  },
  issuedBy: '発行元：{host}',
  issuedThrough: '{host} を通じて発行',
  claim: '自称「{name}」',
  onlyClaim: '自称「{name}」',
  quoted: '「{name}」',
  checked: '{site} で、お使いのブラウザーが確認（{date}）',
  nowIs: '{name}：{words}',
  untitled: 'バッジ',
  open: '確認した内容を見る',
};

/** A language that reports have words in and that is missing here is served in English. */
const WORDS: Readonly<Record<string, AnswerWords>> = { en, ja };

/** The words in a language. */
export function answerWords(lang: string): AnswerWords {
  return WORDS[lang] ?? en;
}

/** Puts values into the places of a text; a value never makes places of its own. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
