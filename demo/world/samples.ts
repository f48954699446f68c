import type { BadgeInput, Holder, ProblemCode, TrustEntry, Verdict } from '../../core/index.ts';
import { AWARDS, publicPage, readdressed, shareLink, WALLET_IDS, walletId } from './awards.ts';
import { type Award, KINDS } from './badges.ts';
import type { PictureKey } from './designs.ts';
import { HOSHIMI, HOSTS, type Issuer } from './issuers.ts';
import { AKARI, REX } from './people.ts';
import { bakedPicture, plainPicture } from './picture-files.ts';
import type { Group } from './sample-groups.ts';
import type { Words } from './words.ts';

/** One thing to try, what is known beside it, and what the answer must be. */
export interface Sample {
  id: string;
  group: Group;
  title: Words;
  /** What happened, in one line. */
  story: Words;
  /** What its card shows. `null`: there is no badge to show. */
  picture: PictureKey | null;
  input: Extract<BadgeInput, { url: string }> | { bytes: Uint8Array; name: string };
  holder?: Holder;
  trust?: readonly TrustEntry[];
  verdict: Verdict;
  /** Codes that must be among those reported. */
  codes?: readonly ProblemCode[];
}

const entry = ({ id, name }: Issuer): TrustEntry => ({ issuer: id, name });

/** A file as it comes from the wallet: the name of the badge, then `_image.png`. */
function file({ kind: { name } }: Award, bytes: Uint8Array): { bytes: Uint8Array; name: string } {
  return { bytes, name: `${name.replaceAll('/', '_')}_image.png` };
}

const baked = (award: Award) => file(award, bakedPicture(award));

/** Every sample, made anew at each call because drawing takes a while. */
export function createSamples(): Sample[] {
  return [...genuine(), ...withRemark(), ...caution(), ...noAnswer()];
}

function genuine(): Sample[] {
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
      trust: [entry(HOSHIMI)],
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
  ];
}

function withRemark(): Sample[] {
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
      trust: [entry(HOSHIMI)],
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
      input: file(AWARDS.dataScience, bakedPicture(AWARDS.dataScience, readdressed())),
      holder: { email: REX.email },
      verdict: 'holder-differs',
      codes: ['proof.hosted-differs', 'recipient.email-differs'],
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
  ];
}

function caution(): Sample[] {
  const group = 'caution';
  return [
    {
      id: 'borrowed-class',
      group,
      title: { en: 'Borrowed from a real university', ja: '大学のバッジを名乗るもの' },
      story: {
        en: 'Rex awarded himself the university’s badge, from a host of his own.',
        ja: '大学のバッジを、無関係なホストから自分に授与したものです。',
      },
      picture: 'data-science',
      input: baked(AWARDS.borrowed),
      verdict: 'not-genuine',
      codes: ['proof.hosted-origin'],
    },
    {
      id: 'name-conflict',
      group,
      title: { en: 'The right name on the wrong host', ja: '名前は同じ、発行元は別' },
      story: {
        en: 'Everything fits together, and nothing comes from the university on your list.',
        ja: 'すべて整合していますが、一覧にある大学の発行元とは異なります。',
      },
      picture: 'ai-literacy',
      input: baked(AWARDS.impostor),
      trust: [entry(HOSHIMI)],
      verdict: 'issuer-name-conflict',
      codes: ['trust.name-conflict'],
    },
    {
      id: 'withdrawn',
      group,
      title: { en: 'Withdrawn, still in the mail', ja: '取り消されたバッジ' },
      story: {
        en: 'The picture is as it was. The issuer answers that the badge is gone.',
        ja: '画像は元のままですが、発行者はこのバッジを失効させています。',
      },
      picture: 'disaster-leader',
      input: baked(AWARDS.withdrawn),
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
    {
      id: 'withdrawn-with-reason',
      group,
      title: { en: 'Withdrawn, with a reason', ja: '理由つきで取り消されたバッジ' },
      story: {
        en: 'The guild marks the badge as withdrawn and says why.',
        ja: '発行者が取り消しとその理由を公開しています。',
      },
      picture: 'woodwork',
      input: { url: AWARDS.woodworkWithdrawn.id },
      verdict: 'revoked',
      codes: ['status.revoked'],
    },
  ];
}

function noAnswer(): Sample[] {
  const group = 'no-answer';
  return [
    {
      id: 'not-there-yet',
      group,
      title: { en: 'Received an hour ago', ja: '受け取ったばかりのバッジ' },
      story: {
        en: 'The wallet does not serve it yet. That says nothing against it.',
        ja: 'まだ公開されていません。バッジに問題があるという意味ではありません。',
      },
      picture: 'disaster-leader',
      input: { url: shareLink(AWARDS.notThereYet) },
      verdict: 'incomplete',
      codes: ['proof.hosted-not-found'],
    },
    {
      id: 'unreachable',
      group,
      title: { en: 'The issuer’s site is down', ja: '発行者のサイトが応答しない' },
      story: {
        en: 'No answer is neither a yes nor a no.',
        ja: '応答がないことは、本物とも偽物とも言えません。',
      },
      picture: 'valley-guide',
      input: baked(AWARDS.valley),
      verdict: 'incomplete',
      codes: ['net.unreachable'],
    },
    {
      id: 'damaged-address',
      group,
      title: { en: 'A link cut short', ja: '途中で切れたリンク' },
      story: {
        en: 'The last letter was lost in copying. Nothing is asked.',
        ja: 'コピーのときに最後の1文字が欠けました。問い合わせは行いません。',
      },
      picture: 'data-science',
      input: { url: shareLink(AWARDS.dataScience).slice(0, -1) },
      verdict: 'incomplete',
      codes: ['read.address-damaged'],
    },
    {
      id: 'stripped',
      group,
      title: { en: 'A picture that lost its data', ja: 'データが失われた画像' },
      story: {
        en: 'A chat app saved the picture anew. What was baked in is gone.',
        ja: 'チャットアプリが保存し直した画像です。埋め込まれたデータは残っていません。',
      },
      picture: 'calendar-grade',
      input: { bytes: plainPicture(KINDS.calendarGrade.picture), name: 'badge.png' },
      verdict: 'not-checkable',
      codes: ['read.no-badge'],
    },
    {
      id: 'list',
      group,
      title: { en: 'A list, not a badge', ja: 'バッジの一覧ページ' },
      story: {
        en: 'A holder’s whole collection under one address.',
        ja: '1つのURLに、持ち主のバッジがまとまっています。',
      },
      picture: null,
      input: { url: `https://${HOSTS.walletPages}/ns/portal/openbadge/public/assertions/user/${WALLET_IDS.list}` },
      verdict: 'not-checkable',
      codes: ['read.list-page'],
    },
    {
      id: 'claim-link',
      group,
      title: { en: 'A link for receiving a badge', ja: '受け取り用のリンク' },
      story: {
        en: 'Whoever opens it could take the badge. It is never opened here.',
        ja: '開いた人がバッジを受け取れてしまうため、当方では開きません。',
      },
      picture: null,
      input: { url: `https://${HOSTS.walletPages}/ns/portal/openbadge/receive/${WALLET_IDS.claim}` },
      verdict: 'not-checkable',
      codes: ['read.claim-link'],
    },
  ];
}
