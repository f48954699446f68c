import type { LocaleId } from '../../core/present/index.ts';
import { type Bilingual, sayIn } from '../../ui/bilingual.ts';

/** The languages of the page: those that reports have words in. */
export type Lang = LocaleId;

/** Every text of the page that is not part of a report, in both languages. */
export const WORDS = {
  title: { en: 'Tashika: what is proven about a badge', ja: '確か Tashika：バッジの何が確かか' },
  lead: {
    en: 'See what is proven about an Open Badge: whether it was altered, who issued it, and whether it was withdrawn.',
    ja: 'オープンバッジについて、改ざんの有無、発行者、取り消しの有無を確かめます。',
  },
  pages: { en: 'Pages', ja: 'ページ' },
  'page check': { en: 'Check a badge', ja: 'バッジを確かめる' },
  'page embed': { en: 'Put a badge on your site', ja: 'サイトに載せる' },
  'page signature': { en: 'Mail signature', ja: 'メールの署名' },
  'page states': { en: 'Every state', ja: '表示の一覧' },
  language: { en: 'Language', ja: '言語' },
  dark: { en: 'Dark colours', ja: '暗い配色' },
  dropTitle: { en: 'Drop a badge here', ja: 'バッジのファイルをここにドロップ' },
  dropChoose: { en: 'Choose a file', ja: 'ファイルを選ぶ' },
  dropKinds: {
    en: 'PNG, SVG, JSON or JWT, as downloaded from the wallet; a PDF certificate or a picture with a QR code',
    ja: 'ウォレットからダウンロードしたPNG・SVG・JSON・JWT、PDFの証明書、QRコードの写った画像',
  },
  dropping: { en: 'Let go to check it', ja: '離すと確認します' },
  or: { en: 'or', ja: 'または' },
  addressLabel: { en: 'Address of a badge', ja: 'バッジのURL' },
  addressHint: {
    en: 'Its page, share link or embed code, or its JSON or token itself',
    ja: '公開ページ・共有リンク・埋め込みコード、またはJSON・トークンそのもの',
  },
  addressGiven: {
    en: 'This address came with the link that brought you here. Its host is asked only when you press Check.',
    ja: 'このURLは、開いたリンクに含まれていたものです。「確かめる」を押すまで問い合わせは行いません。',
  },
  check: { en: 'Check', ja: '確かめる' },
  optionsTitle: { en: 'Who shows it, and whom you go by', ja: '提示した人と、信頼する発行者' },
  optionsHint: { en: 'optional', ja: '任意' },
  emailLabel: { en: 'E-mail address shown with the badge', ja: 'バッジと一緒に示されたメールアドレス' },
  emailHint: {
    en: 'Hashed on this device and compared with the badge. Sent nowhere, kept nowhere.',
    ja: 'この端末でハッシュ化してバッジと照合します。送信も保存もしません。',
  },
  trustLabel: { en: 'Issuers you go by', ja: '信頼する発行者の一覧' },
  trustHint: {
    en: 'One a line: the issuer’s id, or a host that belongs to it alone; then its name.',
    ja: '1行に1件。発行者のID（またはその団体だけのホスト名）、続けて名称。',
  },
  privacy: {
    en: 'Files and addresses of people stay on this device. Only hosts that the badge itself names are asked.',
    ja: 'ファイルとメールアドレスは端末の外に出ません。問い合わせ先は、バッジに記載されたサイトだけです。',
  },
  answer: { en: 'Answer', ja: '結果' },
  ownFile: { en: 'Your file', ja: 'お手元のファイル' },
  pictureFromWorld: { en: 'A sample picture. It proves nothing by itself.', ja: '見本の画像です。それ自体は証明になりません。' },
  json: { en: 'The report as JSON', ja: 'レポート（JSON）' },
  samples: { en: 'Or try one of these', ja: '見本で試す' },
  samplesLead: {
    en: 'People, organisations and badges are invented. The answers are worked out here and now, by the same code as for real ones.',
    ja: '人物・団体・バッジはすべて架空です。結果は本物のバッジと同じ仕組みで、その場で調べています。',
  },
  chainsNote: {
    en: 'The blockchains of the samples are nodes that ran while this page was built, and what they said is kept beside it. “Ethereum” is one of them here: no public explorer knows its transactions.',
    ja: '見本のブロックチェーンは、このページの作成時に動かしたノードの記録です。ここでの「Ethereum」もそのひとつで、公開エクスプローラーには載っていません。',
  },
  chainsMissing: {
    en: 'Samples on blockchains are missing: no Ethereum node ran where this page was built.',
    ja: 'このページの作成時にイーサリアムのノードが動かなかったため、ブロックチェーンの見本はありません。',
  },
  previous: { en: 'Previous sample', ja: '前の見本' },
  following: { en: 'Next sample', ja: '次の見本' },
  sampleOf: { en: 'Sample {number} of {count}', ja: '見本 {number}／{count}' },
  answered: { en: 'checked', ja: '確認済み' },
  worldMissing: {
    en: 'The samples could not be loaded. You can still check a file or an address.',
    ja: '見本を読み込めませんでした。ファイルやURLの確認はできます。',
  },
  notReadable: { en: 'This file could not be read.', ja: 'ファイルを読み込めませんでした。' },
  'group genuine': { en: 'Genuine', ja: '本物' },
  'group with-a-remark': { en: 'Genuine or unaltered, with a remark', ja: '改ざんなし・注意書きあり' },
  'group caution': { en: 'Do not rely on it', ja: '頼りにできないもの' },
  'group no-answer': { en: 'No answer yet', ja: '答えが出ないもの' },
  'group platforms': { en: 'From other platforms', ja: 'ほかのサービスのバッジ' },
} satisfies Record<string, Bilingual>;

export type WordKey = keyof typeof WORDS;

/** A text of this page or its header. */
export function say(lang: Lang, key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return sayIn(WORDS[key], lang, values);
}
