import type { Words } from './contract.ts';
import { options } from './ja-options.ts';
import { panel } from './ja-panel.ts';

/** Japanese. */
export const ja: Words = {
  id: 'ja',
  mark: { hint: 'クリックすると詳しい結果を表示', held: '{platform} のバッジへのリンク（まだ確認していません）' },
  toolbar: {
    count: '確か Tashika：このページのマーク {count} 個',
    none: '確か Tashika：このページにバッジはありません',
    withdrawn: '確か Tashika：ページが表示を変えたため、マークを取り下げました',
  },
  menu: { verify: 'このバッジを検証', scan: 'このページのバッジを探す' },
  panel,
  options,
};
