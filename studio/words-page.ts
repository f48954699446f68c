import type { Bilingual } from '../ui/bilingual.ts';

/** The frame of the studio, how a signature looks, and those that are kept. */
export const PAGE_WORDS = {
  title: { en: 'Badges in your signature · Tashika', ja: '署名にバッジを入れる · 確か Tashika' },
  lead: { en: 'Put your badges into your signature', ja: 'メールの署名にバッジを入れる' },
  leadMore: {
    en: 'Choose badges, copy, paste. Whoever gets your mail can check each of them.',
    ja: 'バッジを選び、コピーして、貼り付けるだけです。受け取った人は、一つずつ確かめられます。',
  },
  privacy: {
    en: 'Nothing is sent to us. Only the hosts of your badges are asked, and your signatures stay on this device.',
    ja: '開発元には何も送信されません。問い合わせ先はバッジを公開しているサイトだけで、署名はこの端末に保存されます。',
  },

  look: { en: 'How it looks', ja: '見た目' },
  layout: { en: 'Layout', ja: '並べ方' },
  'layout row': { en: 'In a row', ja: '横に並べる' },
  'layout column': { en: 'In a column', ja: '縦に並べる' },
  'layout text': { en: 'Words beside pictures', ja: '画像の横に文字' },
  size: { en: 'Size of pictures', ja: '画像の大きさ' },
  sizeValue: { en: '{size} px', ja: '{size} px' },
  showName: { en: 'Name of the badge', ja: 'バッジの名前' },
  showIssuer: { en: 'Issuer', ja: '発行者' },
  card: { en: 'White card behind pictures', ja: '画像の背景を白くする' },
  cardHint: {
    en: 'Readers in dark mode see transparent pictures on white.',
    ja: 'ダークモードの相手にも、透過画像が白地で見えます。',
  },

  preview: { en: 'As readers will see it', ja: '相手の画面での見え方' },
  'preview gmail': { en: 'Gmail', ja: 'Gmail' },
  'preview word': { en: 'Outlook for Windows', ja: 'Windows版Outlook' },
  'preview dark': { en: 'Dark mode', ja: 'ダークモード' },
  'preview blocked': { en: 'Pictures not shown', ja: '画像が表示されない場合' },
  'previewHint gmail': {
    en: 'Gmail and Outlook on the web keep the signature as it is.',
    ja: 'GmailやWeb版Outlookでは、作ったとおりに表示されます。',
  },
  'previewHint word': {
    en: 'Classic Outlook draws mail as Word does. Only what Word understands is drawn here.',
    ja: '従来のOutlookはWordと同じ方式で表示します。Wordが理解する指定だけで描いています。',
  },
  'previewHint dark': {
    en: 'Mail programs change colours in ways of their own; some also darken the card.',
    ja: '色の変わり方はメールソフトにより異なり、白い背景も暗くなることがあります。',
  },
  'previewHint blocked': {
    en: 'The words and the link remain.',
    ja: '文字とリンクは残ります。',
  },
  previewBody: { en: 'Kind regards,', ja: 'よろしくお願いいたします。' },
  noPicture: { en: 'The picture could not be loaded for this preview.', ja: 'プレビュー用の画像を読み込めませんでした。' },
  allowPictures: { en: 'Allow {hosts} and load it', ja: '{hosts} を許可して読み込む' },
  pictureMissing: {
    en: '“{name}” has no picture that mail programs can fetch. Its words and link are in the signature; you can paste the picture yourself.',
    ja: '「{name}」には、メールソフトが読み込める画像がありません。文字とリンクは入ります。画像はご自分で貼り付けられます。',
  },

  saved: { en: 'Signatures on this device', ja: 'この端末の署名' },
  keep: { en: 'Keep it for later', ja: 'あとで直せるように保存する' },
  save: { en: 'Keep this signature', ja: 'この署名を保存' },
  saveAgain: { en: 'Keep the changes', ja: '変更を保存' },
  savedNow: { en: 'Kept on this device.', ja: 'この端末に保存しました。' },
  notKept: { en: 'It could not be kept on this device.', ja: 'この端末に保存できませんでした。' },
  name: { en: 'Name of this signature', ja: 'この署名の名前' },
  untitled: { en: 'My signature', ja: '私の署名' },
  edit: { en: 'Edit “{title}”', ja: '「{title}」を編集' },
  editShort: { en: 'Edit', ja: '編集' },
  forget: { en: 'Delete “{title}”', ja: '「{title}」を削除' },
  forgetShort: { en: 'Delete', ja: '削除' },
  begin: { en: 'Begin a new one', ja: '新しく作る' },
  begun: { en: 'Begun anew. The signature before it was not kept.', ja: '新しく始めました。前の署名は保存されていません。' },
  opened: {
    en: '“{title}” was opened. What you were making was not kept.',
    ja: '「{title}」を開きました。作成中だった署名は保存されていません。',
  },
  deleted: { en: '“{title}” was deleted.', ja: '「{title}」を削除しました。' },
  notDeleted: { en: 'It could not be deleted.', ja: '削除できませんでした。' },
  undo: { en: 'Undo', ja: '元に戻す' },
  closeNotice: { en: 'Close this message', ja: 'このメッセージを閉じる' },
  badgeCount: { en: 'Badges: {count}', ja: 'バッジ：{count}件' },
  'flag verdict': { en: '“{name}”: {what}', ja: '「{name}」：{what}' },
  'flag expired': {
    en: '“{name}” has expired. Readers will see that.',
    ja: '「{name}」の有効期限が切れました。相手にもそう表示されます。',
  },
  'flag changed': {
    en: '“{name}”: another badge lies at its address now.',
    ja: '「{name}」のURLには、今は別のバッジがあります。',
  },
  flagHint: {
    en: 'Edit the signature, take this badge out, and copy it anew.',
    ja: '署名を編集してこのバッジを外し、もう一度コピーしてください。',
  },
} satisfies Record<string, Bilingual>;
