import { AWARDS, shareLink, WALLET_IDS } from '../awards.ts';
import { KINDS } from '../badges.ts';
import { HOSTS } from '../issuers.ts';
import { plainPicture, signedPicture } from '../picture-files.ts';
import { baked, type Sample } from '../sample.ts';
import * as badges from '../signed/badges.ts';

/** Questions that have no answer, or none yet. */
export async function noAnswer(): Promise<Sample[]> {
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
        ja: '応答がないだけでは、本物とも偽物とも言えません。',
      },
      picture: 'valley-guide',
      input: baked(AWARDS.valley),
      verdict: 'incomplete',
      codes: ['net.unreachable'],
    },
    {
      id: 'list-unreachable',
      group,
      title: { en: 'The list does not answer', ja: '取り消し一覧が応答しない' },
      story: {
        en: 'The signature holds. Whether the badge was withdrawn since, nobody can say now.',
        ja: '署名は合っていますが、その後に取り消されていないかは、今は分かりません。',
      },
      picture: 'first-aid',
      input: signedPicture('first-aid', await badges.outOfReach()),
      verdict: 'incomplete',
      codes: ['status.unavailable'],
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
