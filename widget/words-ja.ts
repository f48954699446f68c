import type { AnswerWords } from './answer-words.ts';

/** The words beside the mark of an answer, in Japanese. */
export const ja: AnswerWords = {
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
