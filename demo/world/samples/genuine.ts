import { AWARDS, publicPage, shareLink, WALLET_IDS, walletId } from '../awards.ts';
import { certificate } from '../codes/certificate.ts';
import { HOSHIMI } from '../issuers.ts';
import { AKARI } from '../people.ts';
import { signedPicture, tokenPicture } from '../picture-files.ts';
import { baked, listed, type Sample } from '../sample.ts';
import * as badges from '../signed/badges.ts';
import { guildGenuine } from '../signed/guild.ts';
import { UNIVERSITY } from '../signed/signers.ts';

/** Badges that are as they seem. */
export async function genuine(): Promise<Sample[]> {
  const group = 'genuine';
  return [
    {
      id: 'confirmed',
      group,
      title: { en: 'A picture, with its holder’s address', ja: 'バッジ画像と本人のアドレス' },
      story: {
        en: 'Akari mails her badge. Her university is on your list, and the badge was issued to her address.',
        ja: '水沢さんが自分のバッジをメールで送りました。大学はあなたの一覧にあり、宛先も本人のアドレスです。',
      },
      picture: 'ai-literacy',
      input: baked(AWARDS.aiLiteracy),
      holder: { email: AKARI.email },
      trust: [listed(HOSHIMI)],
      verdict: 'confirmed',
    },
    {
      id: 'share-link',
      group,
      title: { en: 'A link from a mail signature', ja: 'メール署名の共有リンク' },
      story: {
        en: 'The link that the wallet’s share button gives. Nobody has told us who shows it.',
        ja: 'ウォレットの「共有」で得られるリンクです。誰が提示しているかは分かりません。',
      },
      picture: 'data-science',
      input: { url: shareLink(AWARDS.dataScience) },
      verdict: 'genuine',
      codes: ['trust.platform'],
    },
    {
      id: 'public-page',
      group,
      title: { en: 'A public page', ja: 'バッジの公開ページ' },
      story: {
        en: 'The address of a badge’s page in the wallet, as people put it on a CV.',
        ja: 'ウォレットの公開ページのURLです。履歴書によく書かれます。',
      },
      picture: 'service-design',
      input: { url: publicPage(walletId(AWARDS.serviceDesign)) },
      verdict: 'genuine',
    },
    {
      id: 'certificate',
      group,
      title: { en: 'A PDF certificate', ja: 'PDFの証明書' },
      story: {
        en: 'As the wallet makes them. What is checked is the badge that its QR code names; the page itself proves nothing.',
        ja: 'ウォレットで作れる証明書です。確かめるのはQRコードが示すバッジで、紙面そのものは証明になりません。',
      },
      picture: 'data-science',
      input: certificate(AWARDS.dataScience, 'Akari Mizusawa'),
      holder: { email: AKARI.email },
      trust: [listed(HOSHIMI)],
      verdict: 'confirmed',
      codes: ['read.from-code'],
    },
    {
      id: 'own-host',
      group,
      title: { en: 'A guild with its own site', ja: '発行者自身のサイトのバッジ' },
      story: {
        en: 'No platform in between: the guild serves its badges from its own host.',
        ja: 'プラットフォームを介さず、発行者が自分のサイトで公開しています。',
      },
      picture: 'woodwork',
      input: baked(AWARDS.woodwork),
      verdict: 'genuine',
    },
    {
      id: 'imported',
      group,
      title: { en: 'Imported from Credly', ja: 'Credlyから取り込んだバッジ' },
      story: {
        en: 'Shown in one wallet, issued on another platform. The original is the one that counts.',
        ja: '別のプラットフォームで発行され、ウォレットに取り込まれたものです。元の記録を確認します。',
      },
      picture: 'cloud-basics',
      input: { url: publicPage(WALLET_IDS.imported) },
      verdict: 'genuine',
      codes: ['trust.platform'],
    },
    {
      id: 'signed',
      group,
      title: { en: 'Signed by the university', ja: '大学の署名があるバッジ' },
      story: {
        en: 'The university’s own key signed all that the picture says. Its lists of withdrawn badges are asked as well.',
        ja: '画像に入っている内容すべてに大学の署名があります。取り消し一覧も確認します。',
      },
      picture: 'robotics',
      input: signedPicture('robotics', await badges.genuine()),
      holder: { email: AKARI.email },
      trust: [listed(UNIVERSITY)],
      verdict: 'confirmed',
    },
    {
      id: 'guild-signed',
      group,
      title: { en: 'Signed by the guild', ja: '工房の署名があるバッジ' },
      story: {
        en: 'An older kind of signature. The guild’s own page names the key.',
        ja: '以前からある方式の署名です。鍵は発行者自身のサイトに示されています。',
      },
      picture: 'woodwork',
      input: tokenPicture('woodwork', guildGenuine()),
      verdict: 'genuine',
    },
    {
      id: 'signed-token',
      group,
      title: { en: 'A signed badge behind a link', ja: '署名付きバッジのリンク' },
      story: {
        en: 'A token, signed by a key from the school’s own site. Its examiners add their word.',
        ja: '発行者のサイトにある鍵で署名されたトークンです。試験委員会の推薦も入っています。',
      },
      picture: 'harbour',
      input: { url: badges.HARBOUR_BADGE },
      verdict: 'genuine',
    },
    {
      id: 'record',
      group,
      title: { en: 'A record with two badges', ja: 'バッジが2つ入った学修歴' },
      story: {
        en: 'A record of study, signed as a whole. Each badge in it is checked by itself.',
        ja: '学修歴全体に署名があり、中のバッジも1つずつ確認します。',
      },
      picture: 'record',
      input: { bytes: new TextEncoder().encode(JSON.stringify(await badges.record(), null, 2)), name: 'gakushureki-2025.json' },
      verdict: 'genuine',
    },
  ];
}
