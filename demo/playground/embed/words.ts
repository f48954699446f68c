import { type Bilingual, sayIn } from '../../../ui/bilingual.ts';
import type { Lang } from '../words.ts';

/** Every text of the page for site owners, in both languages. */
export const EMBED_WORDS = {
  title: { en: 'Put a badge on your site · Tashika', ja: 'バッジをサイトに載せる · 確か Tashika' },
  lead: { en: 'Put a badge on your site', ja: 'バッジをサイトに載せる' },
  leadMore: {
    en: 'Each visitor’s own browser checks it, and shows what is proven about it at that moment.',
    ja: '訪れた人のブラウザーがその場で検証し、その時点で確かなことを表示します。',
  },
  addressLabel: { en: 'Address of the badge', ja: 'バッジのURL' },
  sampleLabel: { en: 'or a sample', ja: 'または見本' },
  sampleNone: { en: 'Choose…', ja: '選択してください' },
  check: { en: 'Check it', ja: '確かめる' },
  privacy: {
    en: 'Files stay on this device. The hosts that the badge names are asked, and its picture is loaded from where it lies.',
    ja: 'ファイルは端末の外に出ません。バッジに記載されたサイトへの問い合わせと、バッジの画像の読み込みを行います。',
  },
  answer: { en: 'Is it fit for your site?', ja: 'サイトに載せられるか' },
  fit: { en: 'Ready for your site.', ja: 'サイトに載せられます。' },
  remark: {
    en: 'You can put it on your site. Visitors will see this remark.',
    ja: 'サイトに載せられますが、訪れた人にもこの注意が表示されます。',
  },
  unanswered: {
    en: 'It could not be checked now, so there is no snippet yet. Try again later.',
    ja: '今は確認できなかったため、まだコードを用意できません。しばらくしてからもう一度お試しください。',
  },
  'unfit not-genuine': {
    en: 'No snippet: this badge failed its check, and visitors would see that.',
    ja: '載せるコードはありません。このバッジは検証に失敗し、訪れた人にもそう表示されます。',
  },
  'unfit withdrawn': {
    en: 'No snippet: its issuer has withdrawn this badge, and visitors would see that.',
    ja: '載せるコードはありません。発行者がこのバッジを取り消しており、訪れた人にもそう表示されます。',
  },
  'unfit private': {
    en: 'No snippet: this link is private. Whoever opens it may receive the badge in your place. Use the badge’s public address.',
    ja: '載せるコードはありません。これは受け取り用の非公開リンクで、開いた人が代わりに受け取れてしまいます。バッジの公開URLを使ってください。',
  },
  'unfit list': {
    en: 'No snippet: this is a list of badges. Use the address of one of them.',
    ja: '載せるコードはありません。これはバッジの一覧です。載せたいバッジのURLを使ってください。',
  },
  'unfit no-badge': {
    en: 'No snippet: there is nothing in it that can be verified.',
    ja: '載せるコードはありません。検証できる情報が含まれていません。',
  },
  'relay-silent': {
    en: 'Through this relay nothing could be checked from this page. If it answers your own site alone, that is right, and the snippet works there.',
    ja: 'この中継サーバーでは、このページから確認できませんでした。ご自分のサイトだけに応答する設定なら問題なく、サイト上では動作します。',
  },
  relayTitle: { en: 'This issuer needs a relay', ja: 'この発行元には中継サーバーが必要です' },
  relayNeeded: {
    en: 'Pages of other sites may not ask {host}. Name a relay of your own, which asks in their place.',
    ja: '{host} は、ほかのサイトのページからの問い合わせを受け付けません。代わりに問い合わせる中継サーバーを指定してください。',
  },
  relayHow: { en: 'How to run one', ja: '中継サーバーの動かし方' },
  relayRun: {
    en: 'On a server of yours, with Node 20 or later. It speaks HTTP, so put it behind the web server that has your certificate, under your own domain: visitors’ browsers believe no relay of another site.',
    ja: 'Node 20以降が動くご自分のサーバーで実行します。HTTPで待ち受けるため、証明書を持つWebサーバーの後ろに置き、サイトと同じドメインで公開してください。ほかのサイトの中継サーバーは信用されません。',
  },
  relayMore: {
    en: 'It also runs on Cloudflare Workers and in a container: docs/widget.md.',
    ja: 'Cloudflare Workersやコンテナーでも動作します（docs/widget.md）。',
  },
  relayLabel: { en: 'Relay', ja: '中継サーバー' },
  relayHint: {
    en: 'Only for issuers that need one. On your own domain.',
    ja: '必要な発行元の場合のみ。ご自分のドメインで動かすもの。',
  },
  relayFault: { en: 'An address that begins with https://', ja: 'https:// で始まるURLを入力してください。' },
  relayTry: { en: 'Check again through the relay', ja: '中継サーバーを使って確かめる' },
  again: { en: 'Try again', ja: 'もう一度試す' },
  details: { en: 'See the whole report', ja: '検証結果の全体を見る' },
  fileLabel: { en: 'Where the file is on your site', ja: 'サイト上のファイルの場所' },
  fileHint: {
    en: 'This badge is verified from its file. Upload {file}, unchanged, and say where it is.',
    ja: 'このバッジはファイルから検証します。{file} をそのままアップロードし、その場所を指定してください。',
  },
  look: { en: 'How it looks', ja: '表示' },
  viewLabel: { en: 'Size', ja: '大きさ' },
  'view mark': { en: 'Mark', ja: 'マーク' },
  'view card': { en: 'Card', ja: 'カード' },
  'view full': { en: 'Full', ja: '大きく' },
  themeLabel: { en: 'Colours', ja: '配色' },
  'theme auto': { en: 'As the page', ja: 'ページに合わせる' },
  'theme light': { en: 'Light', ja: '明るい' },
  'theme dark': { en: 'Dark', ja: '暗い' },
  languageLabel: { en: 'Language of the badge', ja: 'バッジの言語' },
  'language page': { en: 'As the page', ja: 'ページに合わせる' },
  more: { en: 'Script, relay and more', ja: 'スクリプト・中継サーバーなど' },
  scriptLabel: { en: 'Folder of the script', ja: 'スクリプトのフォルダー' },
  scriptHint: {
    en: 'Empty: the published package. Or where you put the files of dist/widget: /tashika/, or an https address that answers other sites (CORS).',
    ja: '空欄なら公開パッケージを使います。dist/widget のファイルをご自分で置く場合は、その場所（/tashika/ など。別サイトならCORSの許可が必要）。',
  },
  scriptFault: {
    en: 'A path that begins with / or an https address',
    ja: '/ で始まるパスか、https:// のURLを入力してください。',
  },
  independentLabel: { en: 'Page for independent checks', ja: '独立した確認ページ' },
  independentHint: {
    en: 'Visitors can check the badge there without trusting your page. Takes #u=.',
    ja: '訪れた人が、サイトを介さずに確認できるページです（#u= を受け取るもの）。',
  },
  eager: { en: 'Check at once, not only when it comes into view', ja: '画面に入る前に、すぐ確認する' },
  preview: { en: 'As visitors see it', ja: '訪れた人に見える表示' },
  previewHint: { en: 'It is live: press it.', ja: '実際に動作します。押してみてください。' },
  'frame light': { en: 'Light page', ja: '明るいページ' },
  'frame dark': { en: 'Dark page', ja: '暗いページ' },
  'frame narrow': { en: 'Narrow', ja: '狭い場所' },
  widgetMissing: { en: 'The preview could not be loaded.', ja: '表示例を読み込めませんでした。' },
  snippet: { en: 'Paste this into your page', ja: 'ページに貼り付けるコード' },
  snippetFor: { en: 'Kind of page', ja: 'ページの種類' },

  'snippetHint html': {
    en: 'The script is needed once a page. Its hash keeps anyone from changing it. Without scripts, the link and picture inside remain.',
    ja: 'script の行は1ページに1回で足ります。integrity により、スクリプトが書き換えられると動きません。スクリプトが使えない場合は、中のリンクと画像が表示されます。',
  },
  'snippetHint react': {
    en: 'With the package installed: npm install tashika. React 19; types are in tashika/widget/react.',
    ja: 'npm install tashika を実行したうえで使います。React 19用。型は tashika/widget/react にあります。',
  },
  'snippetHint wordpress': {
    en: 'With the plugin Tashika Badge, which serves the script from your own site.',
    ja: 'プラグイン「Tashika Badge」を入れた場合のショートコードです。スクリプトはご自分のサイトから配信されます。',
  },
  code: { en: 'Snippet', ja: 'コード' },
  copy: { en: 'Copy', ja: 'コピー' },
  copied: { en: 'Copied', ja: 'コピーしました' },
  wall: { en: 'Several badges', ja: '複数のバッジ' },
  wallHint: {
    en: 'They share one look, and visitors’ browsers ask each issuer once.',
    ja: '表示の設定は共通です。同じ発行元への問い合わせは1回で済みます。',
  },
  keep: { en: 'Add another badge', ja: 'バッジを追加する' },
  remove: { en: 'Remove {name}', ja: '「{name}」を外す' },
  chooseFirst: { en: 'Choose the next badge above.', ja: '次のバッジを上で選んでください。' },
} satisfies Record<string, Bilingual>;

export type EmbedWord = keyof typeof EMBED_WORDS;

/** A text of the page for site owners. */
export function sayEmbed(lang: Lang, key: EmbedWord, values: Readonly<Record<string, string | number>> = {}): string {
  return sayIn(EMBED_WORDS[key], lang, values);
}
