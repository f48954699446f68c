import { type Bilingual, sayIn } from '../../../ui/bilingual.ts';
import type { Lang } from '../words.ts';
import type { StateId } from './state-list.ts';

/** Every text of the page of states, in both languages. */
export const STATE_WORDS = {
  title: { en: 'Every state of a badge · Tashika', ja: 'バッジの表示の一覧 · 確か Tashika' },
  lead: { en: 'Every state of a badge on a page', ja: 'ページに載せたバッジの表示の一覧' },
  leadMore: {
    en: 'Samples, each checked here and now. A press on one opens its report.',
    ja: '見本をその場で検証して表示しています。押すと検証結果が開きます。',
  },
  mark: { en: 'Mark', ja: 'マーク' },
  card: { en: 'Card', ja: 'カード' },
  full: { en: 'Full', ja: '大きく' },
  missing: { en: 'The widget or the samples could not be loaded.', ja: 'ウィジェットまたは見本を読み込めませんでした。' },
} satisfies Record<string, Bilingual>;

/** What each state is, for whoever reads the page; the elements themselves have their own words. */
export const STATE_NAMES: Readonly<Record<StateId, Bilingual>> = {
  idle: { en: 'Not near the view yet', ja: 'まだ画面に近づいていない' },
  checking: { en: 'Being checked', ja: '確認中' },
  offline: { en: 'Without a network', ja: 'オフライン' },
  error: { en: 'Its code did not load', ja: 'コードを読み込めなかった' },
  refused: { en: 'An address that cannot be used', ja: '使えないアドレス' },
  confirmed: { en: 'Confirmed, which the widget does not say', ja: '確認済み（ウィジェットは本物までしか示さない）' },
  genuine: { en: 'Genuine', ja: '本物' },
  'holder-differs': { en: 'Another address or name', ja: '宛先・名前が異なる' },
  'issuer-unproven': { en: 'Issuer not proven', ja: '発行者は未確認' },
  'issuer-name-conflict': { en: 'A name that belongs to another', ja: '発行者名に注意' },
  expired: { en: 'Expired', ja: '有効期限切れ' },
  'not-yet-valid': { en: 'Not valid yet', ja: '有効期間前' },
  revoked: { en: 'Withdrawn', ja: '取り消し' },
  'on-hold': { en: 'On hold', ja: '一時停止中' },
  'not-genuine': { en: 'Verification failed', ja: '検証失敗' },
  incomplete: { en: 'Not finished', ja: '確認未完了' },
  'test-badge': { en: 'Test badge', ja: 'テスト用バッジ' },
  'not-checkable': { en: 'Nothing to check', ja: '検証情報なし' },
};

/** A text of the page of states. */
export function sayState(lang: Lang, key: keyof typeof STATE_WORDS): string {
  return sayIn(STATE_WORDS[key], lang);
}
