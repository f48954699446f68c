import type { Bilingual } from '../ui/bilingual.ts';

/** Copying, pasting, and what else can be made of a badge. */
export const OUTPUT_WORDS = {
  copy: { en: 'Copy and paste', ja: 'コピーして貼り付ける' },
  copyRich: { en: 'Copy the signature', ja: '署名をコピー' },
  copiedRich: {
    en: 'Copied. Now paste it into your mail settings.',
    ja: 'コピーしました。メールの設定画面に貼り付けてください。',
  },
  copyPlain: { en: 'Copy as plain text', ja: 'テキストとしてコピー' },
  copySource: { en: 'Copy the HTML', ja: 'HTMLをコピー' },
  copySnippet: { en: 'Copy the snippet', ja: 'コードをコピー' },
  copied: { en: 'Copied', ja: 'コピーしました' },
  copyFailed: {
    en: 'The browser did not let us copy. Select the HTML below and copy it yourself.',
    ja: 'コピーできませんでした。下のHTMLを選択してコピーしてください。',
  },
  characters: { en: '{count} of {limit} characters', ja: '{limit}文字中{count}文字' },
  tooLong: {
    en: 'Too long for Gmail: {count} of {limit} characters. Take a badge out, or leave names or issuers out.',
    ja: 'Gmailの上限を超えています（{limit}文字中{count}文字）。バッジを減らすか、名前や発行者を省いてください。',
  },
  unfit: {
    en: 'This signature is not as mail programs need it, so it is not copied: {what}',
    ja: 'メールソフトの決まりに合わないため、コピーできません：{what}',
  },
  source: { en: 'HTML of the signature', ja: '署名のHTML' },
  plain: { en: 'Plain text', ja: 'テキスト' },

  settings: { en: 'Where to paste it', ja: '貼り付ける場所' },
  program: { en: 'Mail program', ja: 'メールソフト' },
  open: { en: 'Open the signature settings', ja: '署名の設定を開く' },
  openHint: { en: 'It opens in a new tab.', ja: '新しいタブで開きます。' },
  step: { en: 'Step {number}', ja: '手順{number}' },

  sender: { en: 'Was it issued to the address you write from?', ja: '送信に使うアドレス宛ての発行ですか' },
  senderLabel: { en: 'Your e-mail address', ja: '送信に使うメールアドレス' },
  senderHint: {
    en: 'Optional. Compared on this device with what the badges hold. Sent nowhere, kept nowhere.',
    ja: '任意。この端末でバッジの情報と照合します。送信も保存もしません。',
  },
  senderCheck: { en: 'See what readers see', ja: '相手に見える表示を確認' },
  senderFault: { en: 'An address such as name@example.org', ja: 'name@example.org のような形で入力してください。' },
  senderSees: { en: 'A reader with Tashika will see', ja: 'Tashikaを使う相手に見える表示' },
  senderSame: { en: 'It was issued to this address.', ja: 'このアドレス宛てに発行されたバッジです。' },
  senderLists: {
    en: 'As your own lists have it. “Confirmed” also needs the issuer on the reader’s list.',
    ja: 'お使いの一覧による表示です。「確認済み」になるには、相手の一覧にも発行者が必要です。',
  },
  senderOther: {
    en: 'A badge says to which address it was issued, as a hash. If it is another one, that is no fault: many were sent to a university or to an earlier employer.',
    ja: 'バッジには、発行先のアドレスがハッシュとして記録されています。大学や以前の職場宛てに発行されたものも多く、異なっていても問題ではありません。',
  },
  senderLecos: {
    en: 'LecoS wallets take further addresses: in the wallet, open your account settings and add an e-mail address; confirm it by the link that is mailed to you. A badge keeps the address it was issued to: ask the issuer to use the other one next time, or write from the one that matches.',
    ja: 'LecoSのウォレットには、メールアドレスを追加できます。ウォレットのアカウント設定でアドレスを追加し、届いたメール「オープンバッジメール認証のご案内」のリンクで認証してください。発行済みのバッジの宛先は変わりません。次からは新しいアドレスへの発行を依頼するか、一致するアドレスから送信してください。',
  },

  linkedin: { en: 'LinkedIn', ja: 'LinkedIn' },
  linkedinHint: {
    en: 'LinkedIn opens with the fields filled in. You look at them and press its button yourself.',
    ja: 'LinkedInの画面が、記入済みの状態で開きます。内容を確認して、ご自分で保存してください。',
  },
  linkedinAdd: { en: 'Add to profile', ja: 'プロフィールに追加' },
  linkedinShare: { en: 'Share in a post', ja: '投稿で共有' },
  linkedinAddOf: { en: 'Add “{name}” to your LinkedIn profile', ja: '「{name}」をLinkedInのプロフィールに追加' },
  linkedinShareOf: { en: 'Share “{name}” on LinkedIn', ja: '「{name}」をLinkedInで共有' },

  pictures: { en: 'Pictures as files', ja: '画像ファイル' },
  picturesHint: {
    en: 'Resized to {size} px. A badge file of yours keeps its verifiable data; the picture that an issuer serves may hold none.',
    ja: '{size} pxに縮小します。お手元のバッジファイルなら検証用のデータを残します。配信元の画像には含まれないことがあります。',
  },
  download: { en: 'Download “{name}”', ja: '「{name}」をダウンロード' },
  downloadBaked: { en: 'Saved, with its verifiable data.', ja: '検証用のデータを残して保存しました。' },
  downloadBare: {
    en: 'Saved. This picture holds no verifiable data; its link does.',
    ja: '保存しました。この画像に検証用データはありません（リンクから確認できます）。',
  },
  downloadFailed: { en: 'The picture could not be had.', ja: '画像を取得できませんでした。' },

  sites: { en: 'For a site', ja: 'サイトに載せる' },
  sitesHint: {
    en: 'The same badges as elements that each visitor’s browser verifies.',
    ja: '同じバッジを、訪れた人のブラウザーが検証する部品として載せられます。',
  },
  sitesScript: {
    en: 'These are the badges alone. Before them, the page needs one line more, once: the script of the widget (in WordPress, the plugin brings it). The playground of Tashika gives the whole code, on “Put a badge on your site”.',
    ja: 'これはバッジの部分だけです。その前に、ウィジェットのスクリプトの行が1回必要です（WordPressではプラグインが読み込みます）。行を含むコード全体は、Tashikaのプレイグラウンドの「サイトに載せる」で作れます。',
  },
  sitesCode: { en: 'Snippet for a page', ja: 'ページに貼り付けるコード' },
} satisfies Record<string, Bilingual>;
