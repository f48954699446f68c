import type { Bilingual } from '../ui/bilingual.ts';

/** Choosing badges: where they come from, why one is left out, and in which order they stand. */
export const BADGE_WORDS = {
  badges: { en: 'Your badges', ja: 'バッジ' },
  address: { en: 'Address of a badge', ja: 'バッジのURL' },
  addressHint: {
    en: 'In your wallet: Share › URL › Copy. Several at once: one a line, or with spaces.',
    ja: 'ウォレットの「共有」›「URL」›「コピー」。複数は空白で区切って入力できます。',
  },
  add: { en: 'Add', ja: '追加' },
  addOne: { en: 'Add “{name}”', ja: '「{name}」を追加' },
  files: { en: 'Choose badge files', ja: 'バッジのファイルを選ぶ' },
  filesHint: {
    en: 'Or drop them anywhere: the PNG, SVG or PDF that you downloaded from the wallet.',
    ja: 'ページ内のどこにでもドロップできます（ウォレットからダウンロードしたPNG・SVG・PDF）。',
  },
  dropping: { en: 'Let go to add the badge', ja: '離すと追加します' },
  tooMany: { en: 'Only the first {count} were taken.', ja: '最初の{count}件だけを追加しました。' },
  twice: { en: '“{name}” is already in this signature.', ja: '「{name}」はすでに入っています。' },

  pagesLook: { en: 'Look for badges in open pages', ja: '開いているページのバッジを探す' },
  pagesHint: {
    en: 'Reads the links of pages that Tashika may see. On any other page, such as your wallet: press Tashika in the toolbar there, and open this page from it.',
    ja: 'Tashikaが閲覧できるページのリンクを調べます。ほかのページでは、ウォレットのページでツールバーのTashikaを押し、そこから署名の画面を開いてください。',
  },
  wallets: { en: 'My wallet page is open and not listed', ja: 'ウォレットのページを開いているのに出てこない' },
  walletsHint: {
    en: 'The browser can let Tashika read the links of these pages, when you press the button above: {hosts}',
    ja: 'ブラウザーで許可すると、上のボタンを押したときに、次のページのリンクを調べられます：{hosts}',
  },
  walletsAllow: { en: 'Allow, and look again', ja: '許可して、もう一度探す' },
  walletsRefused: {
    en: 'It was not allowed, so those pages were not read. You can paste the address of a badge instead.',
    ja: '許可されなかったため、それらのページは調べていません。バッジのURLを貼り付けて追加することもできます。',
  },
  pagesNone: {
    en: 'No badge links in the pages that Tashika may see.',
    ja: '閲覧できるページに、バッジのリンクはありませんでした。',
  },
  pagesFound: { en: 'Badge links found: {count}. Choose some.', ja: 'バッジのリンクが{count}件見つかりました。選んでください。' },
  pagesAdd: { en: 'Add the chosen ones', ja: '選んだバッジを追加' },

  sample: { en: 'or a sample', ja: 'または見本' },
  sampleNone: { en: 'Choose…', ja: '選択してください' },

  checking: { en: 'Checking {what} …', ja: '確認中：{what}' },
  refused: { en: 'Not added: {what}', ja: '追加していません：{what}' },
  notChecked: { en: 'It could not be checked. Try again later.', ja: '確認できませんでした。しばらくしてからお試しください。' },
  again: { en: 'Check again', ja: 'もう一度確認' },
  dismiss: { en: 'Dismiss', ja: '閉じる' },
  allow: { en: 'Allow {hosts} and check', ja: '{hosts} を許可して確認' },
  allowHint: {
    en: 'The browser has to let Tashika ask this host first.',
    ja: 'このサイトへの問い合わせには、ブラウザーでの許可が必要です。',
  },
  added: { en: '“{name}” was added.', ja: '「{name}」を追加しました。' },
  'refusal claim-link': {
    en: 'This link is private: whoever opens it may receive the badge in your place. Use the badge’s public address.',
    ja: '受け取り用の非公開リンクです。開いた人が代わりに受け取れてしまいます。バッジの公開URLを使ってください。',
  },
  'refusal several': {
    en: 'There are several badges in it. Add the one that you want.',
    ja: '複数のバッジが含まれています。入れたいバッジを一つずつ追加してください。',
  },
  'refusal several-without-pages': {
    en: 'There are several badges in it, and none of them has a public page of its own that readers could check. Where you have one as a file or a link by itself, add that.',
    ja: '複数のバッジが含まれていますが、相手が確かめられる公開ページを持つものはありません。バッジ単体のファイルやURLがあれば、それを追加してください。',
  },
  'refusal no-page': {
    en: 'It has no public page that shows this badge, so readers could not check it.',
    ja: 'このバッジを示す公開ページがないため、相手が確かめられません。',
  },
  'refusal no-name': { en: 'This badge has no name.', ja: '名前のないバッジです。' },
  remark: { en: 'Readers will see this remark: {what}', ja: '相手に次の注意が表示されます：{what}' },
  addAnyway: { en: 'Add it all the same', ja: 'それでも追加' },

  order: { en: 'In this order', ja: '並び順' },
  orderHint: {
    en: 'Drag a badge by the handle before it, or press the arrow keys there.',
    ja: '左端のつまみをドラッグするか、つまみの上で矢印キーを押すと動かせます。',
  },
  handle: { en: 'Move “{name}”, {place} of {count}', ja: '「{name}」を動かす（{count}件中{place}番目）' },
  moved: { en: '“{name}” is now {place} of {count}.', ja: '「{name}」は{count}件中{place}番目です。' },
  remove: { en: 'Take out “{name}”', ja: '「{name}」を外す' },
  removed: { en: '“{name}” was taken out.', ja: '「{name}」を外しました。' },
} satisfies Record<string, Bilingual>;
