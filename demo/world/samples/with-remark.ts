import { AWARDS, readdressed, shareLink } from '../awards.ts';
import { screenshot } from '../codes/screenshot.ts';
import { HOSHIMI } from '../issuers.ts';
import { REX } from '../people.ts';
import { bakedPicture, signedPicture } from '../picture-files.ts';
import { baked, listed, type Sample, walletFile } from '../sample.ts';
import * as badges from '../signed/badges.ts';

/** Badges that nobody altered, and of which there is something to say. */
export async function withRemark(): Promise<Sample[]> {
  const group = 'with-a-remark';
  return [
    {
      id: 'holder-differs',
      group,
      title: { en: 'Issued to another address', ja: '別のアドレス宛てのバッジ' },
      story: {
        en: 'The same picture from another sender. Perhaps a second address of hers, perhaps not her badge.',
        ja: '同じ画像が別の送信者から届きました。本人の別アドレスかもしれませんし、他人のバッジかもしれません。',
      },
      picture: 'ai-literacy',
      input: baked(AWARDS.aiLiteracy),
      holder: { email: REX.email },
      trust: [listed(HOSHIMI)],
      verdict: 'holder-differs',
      codes: ['recipient.email-differs'],
    },
    {
      id: 'readdressed',
      group,
      title: { en: 'A changed copy', ja: '書き換えられたコピー' },
      story: {
        en: 'Rex put his own address into Akari’s file. The issuer’s record still names hers.',
        ja: '水沢さんのファイルの宛先が別人に書き換えられています。発行者の記録は元のままです。',
      },
      picture: 'data-science',
      input: walletFile(AWARDS.dataScience, bakedPicture(AWARDS.dataScience, readdressed())),
      holder: { email: REX.email },
      verdict: 'holder-differs',
      codes: ['proof.hosted-differs', 'recipient.email-differs'],
    },
    {
      id: 'screenshot',
      group,
      title: { en: 'A screenshot with a QR code', ja: 'QRコードの写ったスクリーンショット' },
      story: {
        en: 'Rex sends a picture of Akari’s certificate with his name on it. The code still names her badge.',
        ja: '水沢さんの証明書の画像に、別人が自分の名前を書き込みました。QRコードが示すのは水沢さんのバッジです。',
      },
      picture: 'data-science',
      input: screenshot(AWARDS.dataScience),
      holder: { email: REX.email },
      verdict: 'holder-differs',
      codes: ['read.from-code', 'recipient.email-differs'],
    },
    {
      id: 'expired',
      group,
      title: { en: 'Past its date', ja: '有効期限が切れたバッジ' },
      story: {
        en: 'A certificate of 2021, good for three years.',
        ja: '2021年に取得した、有効期間3年の検定です。',
      },
      picture: 'calendar-grade',
      input: baked(AWARDS.expired),
      verdict: 'expired',
      codes: ['validity.expired'],
    },
    {
      id: 'not-yet-valid',
      group,
      title: { en: 'Dated in the future', ja: '未来の日付のバッジ' },
      story: {
        en: 'Somebody at the school typed 2205 for 2025.',
        ja: '発行日が「2025年」ではなく「2205年」と入力されています。',
      },
      picture: 'presentation',
      input: { url: shareLink(AWARDS.mistyped) },
      verdict: 'not-yet-valid',
      codes: ['validity.not-yet-valid'],
    },
    {
      id: 'user-page',
      group,
      title: { en: 'From a personal page', ja: '個人ページのバッジ' },
      story: {
        en: 'A club’s page below a university’s host. It speaks for the club’s account, not for the university.',
        ja: '大学のホストにある個人用ページのバッジです。大学が発行したとは言えません。',
      },
      picture: 'code-club',
      input: baked(AWARDS.codeClub),
      verdict: 'issuer-unproven',
      codes: ['trust.shared-host'],
    },
    {
      id: 'self-made',
      group,
      title: { en: 'A seal of his own making', ja: '自作の鍵による署名' },
      story: {
        en: 'The signature holds. But Rex made the key himself, and only calls himself the university.',
        ja: '署名は合っていますが、鍵は自作です。大学の名は名乗っているだけです。',
      },
      picture: 'robotics',
      input: signedPicture('robotics', await badges.selfMade()),
      verdict: 'issuer-unproven',
      codes: ['issuer.self-asserted'],
    },
  ];
}
